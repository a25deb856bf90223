package org.onrecord.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import org.onrecord.retrieval.SearchQuery;

class QuoteSelectorTest {

    private static final String LEAD = "Ann Brook won the vote with 52 per cent.";
    private static final String GAP = " The gap was 1,206 votes.";
    private static final Article ARTICLE = article(LEAD + GAP);
    private static final QuestionAnalysis QUESTION =
            new QuestionAnalysis("By how many votes did Ann Brook win?", "en", AnswerType.NUMBER, List.of());

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

    private static Quote quote(int start, int end, double named, boolean expected, double score) {
        Span whole = new Span(0, ARTICLE.text().length());
        Hit hit = new Hit(ARTICLE, new Passage(ARTICLE.id(), 0, whole, ARTICLE.text()), 1, Map.of());
        Quote.Signals signals = new Quote.Signals(.4, .6, 0, named, 0, true, expected);
        return new Quote(hit, new Span(start, end), signals, Quote.Clues.NONE, 0, score, 0);
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
