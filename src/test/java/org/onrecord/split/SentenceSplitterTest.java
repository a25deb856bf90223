package org.onrecord.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.article.Span;

class SentenceSplitterTest {

    /** Each case is a text whose sentence ends are marked by a bar; the bar and nothing else is taken out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "M. Dupont est arrivé. | Mme Lenoir l’attendait.",
                "Dr. Smith met Mrs. Jones. | They talked.",
                "MM. Roux et Blanc ont signé. | M. Le Goff, non.",
                "U.S. officials agreed. | The deal is done.",
                "He lives in the U.S. | The family does not.",
                "The U.S. Senate voted. | It was close.",
                "Le taux atteint 7 %. | Il était de 3.5 en mai.",
                "Le prix est de 3,5 euros. | La loi n° 4 l’autorise. | Voir l’art. 12 du code.",
                "Des fruits, p. ex. Golden ou Gala. | Rien d’autre.",
                "Des pommes, des poires, etc. | Paris en raffole.",
                "Des pommes, des poires, etc. et des prunes.",
                "J. K. Rowling a écrit. | George W. Bush a lu.",
                "Plan A. | The second plan failed.",
                "They met at 9 a.m. Monday. | At 5 p.m. | They left.",
                "Il hésite… puis part. | Il hésite… | Elle part.",
                "Wait... | He left. | Wait... he said.",
                "« Je viens. Je vois. Je pars », a déclaré M. Roux. | Il est parti.",
                "“We came. We saw.” | She left.",
                "“We came. We saw,” she said. | He nodded.",
                "\"We came. We saw,\" she said. | \"Yes.\" | He nodded.",
                "« Quoi ? » a-t-il demandé. | « Rien ! »",
                "« Quoi\u00a0?\u00a0» | Marie\u202f! | Elle dort.",
                "Il a dit « oui ». | Elle a dit « non ».",
                "Il a dit « oui.» | Elle a dit non.",
                "(It was late.) | They left.",
                "Elle a vu Pikes Peak.|Plusieurs témoins aussi.",
                "Il a dit : « Nous ».|Mais elle part.",
                "C’était en 2023.|Puis rien.",
                "Voir www.exemple.fr/Page.Html pour la suite. | Merci.",
                "Node.js 3.5 and Yahoo.com agree. | Fine.",
                "The answer was no. | He left. | See No. 5 for more.",
                "1. Budget général. | 2. Divers points.",
                "Il court […] vers la mer. | Il nage.",
                "En 52 av. J.-C. les Gaulois perdirent. | Alésia tomba.",
                "Acme Inc. shares rose. | Acme Inc. | The end.",
                "Louis XIV. | Il régna.",
                "Is it true? | Yes! | It is.",
                "On Jan. 5 it began. | It ended in Jan. | The rest is known.",
                "Il a bu 5 l. | 12 personnes ont vu.",
                "‘It is over. We lost,’ he said. | The workers’ union won.",
                "Le PDG de l’entreprise, R. Delmas, est parti. | iRobot le suit.",
                "e.g. Paris is big. | Rome, i.e. Roma, too.",
                "Title without a stop\n|First sentence here.",
                "- premier point\n|- second point\n|- troisième",
                "Non ?! | Si.",
            })
    void endsSentencesWhereAReaderWould(String marked) {
        // Given
        String text = marked.replace(" | ", " ").replace("|", "");
        List<String> expected =
                List.of(marked.split("\\|")).stream().map(String::strip).toList();

        // When
        List<String> sentences = texts(text);

        // Then
        assertThat(sentences).isEqualTo(expected);
    }

    @Test
    void readsLineBreaksOfWrappedTextAsSpaces() {
        // Given
        String text = "The committee met on Tuesday to discuss the new plan for the\n"
                + "harbour, which had been delayed twice since the spring and is\n"
                + "now expected to cost a great deal more than was first said. It\n"
                + "will meet again.\n\nNobody spoke against it.";

        // When
        List<String> sentences = texts(text);

        // Then
        assertThat(sentences).hasSize(3);
        assertThat(sentences.get(0)).startsWith("The committee").endsWith("first said.");
        assertThat(sentences.get(1)).isEqualTo("It\nwill meet again.");
    }

    @Test
    void endsAHeadingAtItsLineEvenWithoutAFullStop() {
        // When
        List<String> sentences = texts("Le port rouvre\r\nLa ville respire\r\n\r\nLe port de Valmer a rouvert lundi.");

        // Then
        assertThat(sentences)
                .containsExactly("Le port rouvre", "La ville respire", "Le port de Valmer a rouvert lundi.");
    }

    @Test
    void cutsAQuotationThatNeverCloses() {
        // Given
        String text = "Il dit : « Un. " + "Une phrase de plus. ".repeat(50);

        // When
        List<String> sentences = texts(text);

        // Then
        assertThat(sentences).hasSize(51);
    }

    @Test
    void findsNothingInBlankText() {
        assertThat(texts(" \n\u00a0\t\r\n ")).isEmpty();
        assertThat(texts("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "«", "\"", ".", ". ", "« a. ", "a.B", "1. ", "\n", "a\n", ")", "” ", "((", " ", "A. ", "’ a", "…!"
            })
    void takesLinearTimeOnHostileText(String unit) {
        // Given
        String text = "  ".repeat(100_000) + unit.repeat(2_000_000 / unit.length());

        // When, Then
        assertTimeout(Duration.ofSeconds(8), () -> SentenceSplitter.sentences(text, "fr"));
    }

    @RepeatedTest(200)
    void coversAllTextInOrderWhateverItIs(RepetitionInfo repetition) {
        // Given
        String text = RandomText.of(new Random(repetition.getCurrentRepetition()), 400);

        // When
        List<Span> sentences = SentenceSplitter.sentences(text, "fr");

        // Then
        int at = 0;
        for (Span sentence : sentences) {
            assertThat(sentence.start()).isGreaterThanOrEqualTo(at);
            assertThat(sentence.length()).isPositive();
            assertThat(text.substring(at, sentence.start()).chars().allMatch(c -> Chars.isBlank((char) c)))
                    .isTrue();
            assertThat(Chars.isBlank(text.charAt(sentence.start()))).isFalse();
            assertThat(Chars.isBlank(text.charAt(sentence.end() - 1))).isFalse();
            at = sentence.end();
        }
        assertThat(text.substring(at).chars().allMatch(c -> Chars.isBlank((char) c)))
                .isTrue();
    }

    private static List<String> texts(String text) {
        return SentenceSplitter.sentences(text, "fr").stream()
                .map(span -> span.of(text))
                .toList();
    }
}
