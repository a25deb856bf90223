package org.onrecord.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.article.Article;
import org.onrecord.article.Articles;
import org.onrecord.article.Passage;
import org.onrecord.article.Span;
import org.onrecord.eval.SampleArchive;
import org.onrecord.index.CosineScale;
import org.onrecord.retrieval.AnswerType;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.FlatEncoder;
import org.onrecord.retrieval.Hit;
import org.onrecord.retrieval.Likeness;
import org.onrecord.retrieval.QuestionAnalysis;
import org.onrecord.retrieval.QuestionTerm;
import org.onrecord.retrieval.SearchQuery;

class QuoteSelectorTest {

    private static final String LEAD = "Ann Brook won the vote with 52 per cent.";
    private static final String GAP = " The gap was 1,206 votes.";
    private static final Article ARTICLE = article(LEAD + GAP);
    private static final QuestionAnalysis QUESTION = new QuestionAnalysis(
            "By how many votes did Ann Brook win?",
            "en",
            AnswerType.NUMBER,
            List.of(new QuestionTerm("votes", "votes", "vote", Set.of(), Set.of(), 1, true, false)));

    @ParameterizedTest
    @CsvSource({
        // score, part of the names there, quoted
        ".02, 1,   true",
        ".01, 1,   false",
        ".9,  .6,  true",
        ".9,  .59, false",
    })
    void quotesWhatMayAnswerAndIsAboutWhatIsNamed(double score, double named, boolean quoted) {
        Quote quote = quote(0, LEAD.length(), named, true, score);

        assertThat(new QuoteSelector().select(QUESTION, List.of(quote))).hasSize(quoted ? 1 : 0);
    }

    @Test
    void leavesOutWhatIsFarLessLikelyThanTheBest() {
        Quote lead = quote(0, LEAD.length(), 1, true, .9);
        Quote gap = quote(LEAD.length() + 1, ARTICLE.text().length(), 1, true, .08);

        assertThat(new QuoteSelector().select(QUESTION, List.of(lead, gap)))
                .extracting(Quote::text)
                .containsExactly(LEAD);
    }

    @Test
    void prefersTheCutThatHasWhatWasAskedFor() {
        Quote lead = quote(0, LEAD.length(), 1, false, .9);
        Quote both = quote(0, ARTICLE.text().length(), 1, true, .8);

        assertThat(new QuoteSelector().select(QUESTION, List.of(lead, both)))
                .extracting(Quote::text)
                .containsExactly(LEAD + GAP);
    }

    @Test
    void meaningPutsSentencesOfTheSameWordsInOrder(@TempDir Path data) {
        String question = "What did the council say of the bridge?";
        Article article = article(
                "The council said at noon that the bridge was old. The council said at dusk that the bridge was safe.");
        try (SampleArchive archive = SampleArchive.of(data, List.of(article));
                Archive.Session session = archive.archive().open()) {
            QuestionAnalysis analysis = session.analyse(question, "en");
            List<Hit> hits = session.passages(SearchQuery.of(question), 10);

            List<Quote> byWords =
                    new QuoteSelector().findings(analysis, hits, session).quotes();
            List<Quote> byMeaning = new QuoteSelector(Likeness.by(new Dusk(), Duration.ofSeconds(1)))
                    .findings(analysis, hits, session)
                    .quotes();

            assertThat(byWords.get(0).text()).contains("noon");
            assertThat(byMeaning.get(0).text()).contains("dusk");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Who runs the port of Dorane?          | en | Ada Merlin
                    Qui dirige le port de Dorane ?        | fr | Ada Merlin
                    Dans quel État s'installe le port ?   | fr | Norvane
                    How much will the quay cost?          | en | £12 million
                    """)
    void findsWhatIsAskedForInOtherWords(String question, String language, String answer, @TempDir Path data) {
        Article article = article(
                "The port of Dorane had a quiet year, its accounts show. “We are patient,” said the chief"
                        + " executive of the port of Dorane, Ada Merlin. Le port s'installe dans l'État de Norvane, où les quais"
                        + " sont neufs. The work on the quay took the port three years. The quay will cost £12 million.");
        try (SampleArchive archive = SampleArchive.of(data, List.of(article));
                Archive.Session session = archive.archive().open()) {
            QuestionAnalysis analysis = session.analyse(question, language);
            List<Hit> hits = session.passages(SearchQuery.of(question), 10);

            assertThat(new QuoteSelector()
                            .findings(analysis, hits, session)
                            .quotes()
                            .get(0)
                            .text())
                    .contains(answer);
        }
    }

    @Test
    void doesNotQuoteAHeadlineThatTheTextRepeats(@TempDir Path data) {
        String headline = "Merger: union fears the loss of 54 beds";
        Article article = Articles.news(
                "a",
                "a.docx",
                headline,
                headline + ".\n\nThe union Health for All says that 54 beds will go.",
                null,
                "en");
        try (SampleArchive archive = SampleArchive.of(data, List.of(article));
                Archive.Session session = archive.archive().open()) {
            String question = "How many beds does the union fear to lose?";
            List<Hit> hits = session.passages(SearchQuery.of(question), 10);

            assertThat(new QuoteSelector()
                            .findings(session.analyse(question, "en"), hits, session)
                            .quotes())
                    .extracting(Quote::text)
                    .containsExactly("The union Health for All says that 54 beds will go.");
        }
    }

    @Test
    void quotesNothingForAQuestionWithoutContent() {
        QuestionAnalysis who = new QuestionAnalysis("Who?", "en", AnswerType.PERSON, List.of());

        assertThat(new QuoteSelector().select(who, List.of(quote(0, LEAD.length(), 1, true, .9))))
                .isEmpty();
    }

    private static Quote quote(int start, int end, double named, boolean expected, double score) {
        Span whole = new Span(0, ARTICLE.text().length());
        Hit hit = new Hit(ARTICLE, new Passage(ARTICLE.id(), 0, whole, ARTICLE.text()), 1, Map.of());
        Quote.Signals signals = new Quote.Signals(.4, .6, 0, named, 0, true, expected);
        return new Quote(hit, new Span(start, end), signals, Quote.Clues.NONE, null, score, 0);
    }

    private static Article article(String text) {
        return Articles.news("a", "a.txt", "", text, null, "en");
    }

    /** Finds every question near to what happens at dusk, and to nothing else. */
    private static final class Dusk extends FlatEncoder {

        @Override
        public boolean multilingual() {
            return true;
        }

        @Override
        public CosineScale scale() {
            return new CosineScale(.5, .1);
        }

        @Override
        public float[] encodeQuery(String question) {
            return new float[] {1, 0};
        }

        @Override
        public List<float[]> encodePassages(List<String> passages) {
            return passages.stream()
                    .map(text -> text.contains("dusk") ? new float[] {1, 0} : new float[] {0, 1})
                    .toList();
        }
    }
}
