package org.onrecord.answer;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.Answer.Found;
import org.onrecord.answer.Answer.Timings;
import org.onrecord.answer.Conversations.Turn;
import org.onrecord.answer.Readings.Reading;
import org.onrecord.answer.gate.Evidence;
import org.onrecord.answer.model.ModelProblem;
import org.onrecord.answer.model.ModelUnavailableException;
import org.onrecord.answer.model.ModelWriter;
import org.onrecord.answer.quote.Disagreements;
import org.onrecord.answer.quote.Findings;
import org.onrecord.answer.quote.MisspeltNames;
import org.onrecord.answer.quote.MisspeltNames.Misspelt;
import org.onrecord.answer.quote.Premise;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.answer.quote.UnheardNames;
import org.onrecord.answer.receipt.Receipts;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Hit;
import org.onrecord.retrieval.QuestionAnalysis;
import org.onrecord.retrieval.QuestionLanguage;

/**
 * Answers a question:
 *
 * <ol>
 *   <li>complete it from the conversation and find passages in one snapshot of the archive ({@link Readings});
 *   <li>choose the sentences that could be quoted;
 *   <li>let the model write, where there is one, and send what the gate lets through;
 *   <li>or quote, or say that the archive has nothing;
 *   <li>say how fresh the answer is, remember it, and write its receipt.
 * </ol>
 */
public final class AnswerService {

    private static final Logger LOG = Logger.getLogger(AnswerService.class);
    private static final int FOUND = 10;
    private static final int MOST_SENTENCES = 12;

    private final Archive archive;
    private final QuoteSelector selector;
    private final @Nullable ModelWriter model;
    private final int modelPassages;
    private final AnswerConfig.Checks.Gate gate;
    private final Conversations conversations;
    private final Receipts receipts;
    private final Clock clock;
    private final Supplier<String> newId;

    /**
     * The service.
     *
     * @param model null for quote mode
     * @param modelPassages how many passages the model is shown
     * @param gate what becomes of a sentence that holds in part
     * @param newId makes ids of conversations and answers that nobody can guess
     */
    public AnswerService(
            Archive archive,
            QuoteSelector selector,
            @Nullable ModelWriter model,
            int modelPassages,
            AnswerConfig.Checks.Gate gate,
            Conversations conversations,
            Receipts receipts,
            Clock clock,
            Supplier<String> newId) {
        this.archive = archive;
        this.selector = selector;
        this.model = model;
        this.modelPassages = modelPassages;
        this.gate = gate;
        this.conversations = conversations;
        this.receipts = receipts;
        this.clock = clock;
        this.newId = newId;
    }

    /**
     * Answers, telling {@code listener} each sentence as soon as it is verified.
     *
     * @throws UnknownConversationException when the request names a conversation that is not open
     */
    public Answer answer(AskRequest request, AnswerListener listener) {
        String conversation =
                request.conversationId() == null ? conversations.begin(newId.get()) : request.conversationId();
        List<Turn> all = conversations.turns(conversation);
        try (Archive.Session session = archive.open()) {
            List<Turn> turns = openTurns(all, session);
            String courtesy = Courtesy.language(request.question(), !turns.isEmpty());
            long began = System.nanoTime();
            Readings readings = new Readings(session, request);
            Reading reading = courtesy != null ? Reading.ofNothing(request.question()) : readings.of(turns);
            String searchedFor = reading.searchedFor();
            List<Hit> hits = reading.hits();
            listener.started(conversation, searchedFor);
            long retrieved = System.nanoTime();
            String language =
                    courtesy != null ? courtesy : QuestionLanguage.of(request.question(), likelyLanguage(hits));
            QuestionAnalysis question = session.analyse(reading.topic(), language);
            Findings findings = selector.findings(question, hits, session);
            Phrases phrases = Phrases.of(language);
            AnswerDraft draft = new AnswerDraft(listener, phrases, gate);
            if (reading.outlet() != null) {
                draft.lead(phrases.only(reading.outlet()));
            }
            List<Misspelt> misspelt = courtesy == null ? tellUnknownNames(findings, phrases, draft) : List.of();
            if (model != null && !hits.isEmpty()) {
                write(model, request.question(), language, turns, hits, draft);
            }
            if (draft.isEmpty()) {
                draft.quotes(findings.quotes());
            }
            if (draft.isEmpty() && !misspelt.isEmpty()) {
                Reading meant = readings.found(spelt(searchedFor, misspelt));
                hits = meant.hits();
                draft.quotesOfSomebodyElse(selector.findings(session.analyse(meant.topic(), language), hits, session)
                        .quotes());
            }
            if (courtesy != null) {
                draft.lead(phrases.help());
            } else if (draft.isEmpty()) {
                draft.lead(phrases.nothing(
                        session.articleCount(), session.newestArticle().orElse(null), !hits.isEmpty()));
            } else {
                // Not where nothing was found to answer: two figures that differ are no evidence that they are asked
                // for.
                Premise.contradicted(findings).ifPresent(draft::otherwise);
                draft.differences(searchedFor, Disagreements.among(findings));
            }
            Answer answer = new Answer(
                    newId.get(),
                    conversation,
                    request.question(),
                    searchedFor,
                    draft.outcome(),
                    draft.mode(),
                    draft.degraded(),
                    language,
                    draft.sentences(),
                    draft.citations(),
                    found(hits),
                    draft.disagreements(),
                    Freshness.of(archive, session, clock, request.asOf()),
                    new Timings(millis(began, retrieved), millis(retrieved, System.nanoTime())));
            if (courtesy == null) {
                conversations.add(conversation, request.question(), searchedFor, answer);
            }
            receipts.write(answer, session, clock.instant());
            return answer;
        }
    }

    /** Gives back the names that may be misspelt; those are not said to be in no article besides. */
    private static List<Misspelt> tellUnknownNames(Findings findings, Phrases phrases, AnswerDraft draft) {
        List<Misspelt> misspelt = MisspeltNames.in(findings);
        misspelt.forEach(name -> draft.lead(phrases.misspelt(name.asked(), name.known())));
        UnheardNames.in(findings).stream()
                .filter(name -> misspelt.stream().noneMatch(other -> name.contains(other.asked())))
                .forEach(name -> draft.lead(phrases.unheard(name)));
        return misspelt;
    }

    /** A question with the names that may be meant. */
    private static String spelt(String question, List<Misspelt> misspelt) {
        String spelt = question;
        for (Misspelt name : misspelt) {
            spelt = spelt.replace(name.asked(), name.known());
        }
        return spelt;
    }

    private static String likelyLanguage(List<Hit> hits) {
        return hits.isEmpty() ? "en" : hits.get(0).article().language();
    }

    /**
     * Turns that rest on articles which are still in the archive, word for word. The others are as if never said: neither a
     * model nor the completion of a follow-up may take up words that were withdrawn.
     */
    private static List<Turn> openTurns(List<Turn> turns, Archive.Session session) {
        return turns.stream()
                .filter(turn -> turn.citations().stream().allMatch(session::stillHolds))
                .toList();
    }

    private void write(
            ModelWriter writer, String question, String language, List<Turn> turns, List<Hit> hits, AnswerDraft draft) {
        List<Evidence> passages = new ArrayList<>();
        for (Hit hit : hits.subList(0, Math.min(modelPassages, hits.size()))) {
            passages.add(new Evidence(
                    passages.size() + 1, hit.article(), hit.passage().span()));
        }
        try {
            boolean declined = writer.write(question, language, turns, passages, ruling -> {
                draft.ruled(ruling);
                return draft.told() < MOST_SENTENCES;
            });
            if (draft.isEmpty() && draft.refused()) {
                draft.degraded(ModelProblem.UNSUPPORTED);
            } else if (draft.isEmpty()) {
                draft.degraded(declined ? ModelProblem.DECLINED : ModelProblem.EMPTY);
            }
        } catch (ModelUnavailableException e) {
            LOG.warnf(e, "Model mode gave way: %s", e.getMessage());
            draft.degraded(e.problem());
        }
    }

    private static List<Found> found(List<Hit> hits) {
        Map<String, Found> best = new LinkedHashMap<>();
        for (Hit hit : hits) {
            best.putIfAbsent(hit.article().id(), new Found(hit.article(), hit.score()));
        }
        return best.values().stream().limit(FOUND).toList();
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }
}
