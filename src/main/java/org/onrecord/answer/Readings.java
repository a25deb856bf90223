package org.onrecord.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.Conversations.Turn;
import org.onrecord.answer.quote.Quote;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Hit;
import org.onrecord.retrieval.QuestionAnalysis;
import org.onrecord.retrieval.QuestionLanguage;
import org.onrecord.retrieval.QuestionTerm;
import org.onrecord.retrieval.SearchQuery;

/**
 * What a question is searched for. Where {@link FollowUps} only guesses that it leans on the conversation, the archive decides:
 * what would be quoted for the completed question must answer the question as asked nearly as well as what is quoted for that
 * alone, else the completion has left the subject.
 */
final class Readings {

    /** Passages that an answer is made from. */
    static final int PASSAGES = 30;

    /** Part of the score of the question as asked that the completed one must keep; see docs/decisions/follow-ups.md. */
    private static final double NEARLY = 0.8;

    private final Archive.Session session;
    private final AskRequest request;

    /** By words alone: the meaning of so many sentences would take longer than the answer. */
    private final QuoteSelector selector = new QuoteSelector();

    Readings(Archive.Session session, AskRequest request) {
        this.session = session;
        this.request = request;
    }

    /**
     * One reading.
     *
     * @param outlet the only one searched, because the question asks for its word; null for all
     * @param topic the question without that outlet
     * @param hits what was found for it, best first
     */
    record Reading(String searchedFor, @Nullable String outlet, String topic, List<Hit> hits) {

        /** Nothing is searched for. */
        static Reading ofNothing(String question) {
            return new Reading(question, null, question, List.of());
        }
    }

    /** The question as the conversation completes it, or as it was asked. */
    Reading of(List<Turn> turns) {
        FollowUps.Completed completed = new FollowUps(this::terms).complete(request.question(), turns);
        Reading whole = found(completed.text());
        if (!completed.guessed() || completed.text().equals(request.question().strip())) {
            return whole;
        }
        Reading asked = found(request.question());
        return keepsTheSubject(whole, asked) ? whole : asked;
    }

    /** What is found for a question that stands alone. */
    Reading found(String text) {
        Optional<AskedOutlet> outlet =
                request.sources().isEmpty() ? AskedOutlet.in(text, session::outlet) : Optional.empty();
        String topic = outlet.map(AskedOutlet::topic).orElse(text);
        Set<String> sources = outlet.map(AskedOutlet::name).map(Set::of).orElse(request.sources());
        SearchQuery query = new SearchQuery(topic, request.from(), request.lastDay(), sources, null);
        return new Reading(text, outlet.map(AskedOutlet::name).orElse(null), topic, session.passages(query, PASSAGES));
    }

    private boolean keepsTheSubject(Reading whole, Reading asked) {
        QuestionAnalysis question = analysed(asked.topic());
        List<Quote> alone = selector.findings(question, asked.hits(), session).quotes();
        if (alone.isEmpty()) {
            return true;
        }
        List<Quote> chosen = selector.findings(analysed(whole.topic()), whole.hits(), session)
                .quotes();
        double kept = chosen.isEmpty()
                ? 0
                : selector.all(selector.findings(question, whole.hits(), session)).stream()
                        .filter(candidate -> chosen.get(0).overlaps(candidate))
                        .max(Comparator.comparingDouble(Quote::score))
                        .map(Quote::score)
                        .orElse(0.0);
        return kept >= NEARLY * alone.get(0).score();
    }

    private QuestionAnalysis analysed(String question) {
        return session.analyse(question, QuestionLanguage.of(question, "en"));
    }

    private List<QuestionTerm> terms(String question) {
        return analysed(question).terms();
    }
}
