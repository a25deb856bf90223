package org.onrecord.answer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.article.Article;
import org.onrecord.article.Articles;
import org.onrecord.article.Span;

/** What the reader gets in place of a sentence that may not be shown. */
class OwnWordsTest {

    private static final String TEXT = """
            The ferry port of Larnmouth closed on Monday after a crane fell on the quay, its director, Ada Quill, said.
            She expects the port to reopen in March at the earliest.
            Nobody was hurt. The crane had been inspected in June and found safe.
            The bakery on Mill Street won a prize for its rye bread.
            It brings in 1,400 crowns.
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The port closed on Tuesday after a crane collapsed.  | The ferry port of Larnmouth closed on Monday after a crane fell on the quay, its director, Ada Quill, said.
            The crane was inspected in July and found unsafe.    | The crane had been inspected in June and found safe.
            The bakery on Mill Street lost a prize for its bread. | The bakery on Mill Street won a prize for its rye bread.
            """)
    void aWrongSentenceIsReplacedByWhatItGotWrong(String sentence, String instead) {
        assertThat(quotes(judge(sentence, new SentenceGate()))).containsExactly(instead);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The port is to reopen in April at the earliest.
            """)
    void aPronounBringsTheSentenceThatNamesWhoIsMeant(String sentence) {
        assertThat(quotes(judge(sentence, new SentenceGate())))
                .singleElement()
                .satisfies(quote -> assertThat(quote)
                        .startsWith("The ferry port of Larnmouth")
                        .endsWith("She expects the port to reopen in March at the earliest."));
    }

    @Test
    void aFigureThatTheNearestSentenceLacksBringsTheSentenceThatGivesIt() {
        assertThat(quotes(judge(
                        "The bakery on Mill Street won a prize of 1,400 crowns for its bread.", new SentenceGate())))
                .containsExactly(
                        "The bakery on Mill Street won a prize for its rye bread.\nIt brings in 1,400 crowns.");
    }

    @Test
    void aSourceOfWhatMayNotBeShownIsQuotedWithWhoIsMeant() {
        String text = "The farmers met at Kell on Monday. \"The pumps cannot run all night,\" said Ann Sorrel of the"
                + " farmers' league, which had walked out in May. She asked for deeper wells.\n";
        assertThat(judge("Ann Sorrel wants wells.", text, new SentenceGate()).verdict())
                .isEqualTo(Verdict.PARTLY);
        assertThat(quotes("Ann Sorrel wants wells.", text))
                .singleElement()
                .satisfies(quote ->
                        assertThat(quote).startsWith("\"The pumps cannot").endsWith("for deeper wells."));
    }

    @Test
    void aRareFigureOutweighsWords() {
        String text = "The figure was given to the council on Monday. The mill draws 1.2 million cubic metres from the"
                + " river.\n";
        assertThat(quotes("The present figure is 1.2 million.", text))
                .containsExactly("The mill draws 1.2 million cubic metres from the river.");
    }

    @Test
    void aQuestionIsNeverQuoted() {
        String text = "What does a hundred-year flood mean? A flood of that kind does not wait for a hundred years.\n";
        assertThat(quotes("A hundred-year flood comes once in a hundred years.", text))
                .containsExactly("A flood of that kind does not wait for a hundred years.");
    }

    @ParameterizedTest
    @CsvSource({
        "Parliament voted on the budget of the navy.",
        "Read more at http://evil.example today.",
        "Was the port closed?",
    })
    void whatSpeaksOfNothingInTheArticlesIsReplacedByNothing(String sentence) {
        assertThat(judge(sentence, new SentenceGate()).instead()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ada Quill, director of the ferry port of Larnmouth, said it closed on Monday after a crane fell on the quay. | SUPPORTED
            The bakery won a prize. | PARTLY
            """)
    void whatTakesUpLittleOfItsSourceIsNotProvenByRules(String sentence, Verdict verdict) {
        Ruling ruling = judge(sentence, new SentenceGate());
        assertThat(ruling.verdict()).isEqualTo(verdict);
        assertThat(judge(sentence, new SentenceGate(Similarity.NONE, 1)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(ruling.instead()).isEqualTo(verdict == Verdict.PARTLY ? ruling.supports() : List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The crane had been found safe in June.              | true
            The bakery won a prize.                             | false
            The port closed on Monday after a crane fell.       | false
            The crane had been “inspected” in “late” June and found “safe”. | false
            The crane had been found unsafe in June.            | false
            """)
    void onlyWhatIsNearItsSourceAndNothingWasFoundAgainstMayBeMarked(String sentence, boolean marked) {
        Ruling ruling = judge(sentence, new SentenceGate());
        assertThat(ruling.verdict()).as(ruling.toString()).isNotEqualTo(Verdict.SUPPORTED);
        assertThat(ruling.mayBeMarked()).as(ruling.toString()).isEqualTo(marked);
    }

    private static Ruling judge(String sentence, SentenceGate gate) {
        return judge(sentence, TEXT, gate);
    }

    private static Ruling judge(String sentence, String text, SentenceGate gate) {
        Article article = Articles.news("a", "a.txt", "Port closed", text, null, "en");
        return gate.judge(sentence, "en", List.of(new Evidence(1, article, new Span(0, text.length()))));
    }

    private static List<String> quotes(String sentence, String text) {
        return judge(sentence, text, new SentenceGate()).instead().stream()
                .map(support -> support.span().of(text))
                .toList();
    }

    private static List<String> quotes(Ruling ruling) {
        return ruling.instead().stream().map(support -> support.span().of(TEXT)).toList();
    }
}
