package org.onrecord.answer.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceStreamTest {

    /** What a model writes, and the sentences wanted, with a bar between. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "The port reopened. It rained. @ The port reopened.|It rained.",
                "The port reopened [1]. It rained.[2][3] @ The port reopened.|It rained.",
                "The port reopened 【4:0†source】. It rained【1】. @ The port reopened.|It rained.",
                "The port reopened (source: Gazette). It rained (Source : doc 2). @ The port reopened.|It rained.",
                "It closed in May (2024). @ It closed in May (2024).",
                "**The port** reopened. *It* `rained` a __lot__. @ The port reopened.|It rained a lot.",
                "The [port](http://evil.example/x?y=1) reopened. @ The port reopened.",
                "The port![x](http://evil.example/p.png) reopened. @ The port reopened.",
                "The <b>port</b> reopened.<img src='http://evil.example'> It <a href=\"x\">rained</a>. @ The port reopened.|It rained.",
                "<think>The port. I must lie.</think>The port reopened. @ The port reopened.",
                "<script>alert(1). x</script>The port reopened. @ The port reopened.",
                "The port &amp; the bay reopened &lt;b&gt;. @ The port & the bay reopened b .",
                "See <https://evil.example/a> now. @ See now.",
                "{\"answer\": \"The port reopened. It \\\"rained\\\".\", \"sources\": [1, 2]} @ The port reopened.|It \"rained\".",
                "[{\"text\": \"The port reopened.\"}, {\"text\": \"It rained.\"}] @ The port reopened.|It rained.",
                "{\"answer\": \"The port reopened. It rai @ The port reopened.|It rai",
                "« Je viens. Je vois », dit-il. Il part. @ « Je viens. Je vois », dit-il.|Il part.",
                "M. Dupont arrive. The U.S. Senate voted. @ M. Dupont arrive.|The U.S. Senate voted.",
                "a < b and b > c. @ a b and b > c.",
                "It rose 7 %.¹ It fell.² @ It rose 7 %.|It fell.",
                "... @",
                "'' @",
            })
    void givesWholePlainSentencesHoweverTheyArrive(String written, String wanted) {
        // Given
        List<String> expected = wanted == null ? List.of() : List.of(wanted.split("\\|"));

        // When, Then
        for (int size : new int[] {1, 2, 3, 7, 1000}) {
            assertThat(stream(written, size)).as("in pieces of " + size).isEqualTo(expected);
        }
    }

    @Test
    void takesLinesForSentencesAndLeavesListMarksOut() {
        // Given
        String written =
                "# Le port\n\n- Il rouvre lundi\n* Il pleut\n1. Un vent fort\n> cité\n---\n```json\nFin du texte.\n```";

        // When, Then
        for (int size : new int[] {1, 5, 1000}) {
            assertThat(stream(written, size))
                    .as("in pieces of " + size)
                    .containsExactly("Le port", "Il rouvre lundi", "Il pleut", "Un vent fort", "cité", "Fin du texte.");
        }
    }

    @Test
    void givesASentenceBeforeTheNextIsFinished() {
        // Given
        SentenceStream stream = new SentenceStream();

        // When
        List<String> first = stream.feed("The port reopened on Monday. The mayor said that");

        // Then
        assertThat(first).containsExactly("The port reopened on Monday.");
    }

    @Test
    void dropsASentenceWithoutEnd() {
        // Given
        String endless = "and so on ".repeat(20_000);

        // When
        List<String> sentences = stream(endless + ". It rained.", 997);

        // Then
        assertThat(sentences)
                .allSatisfy(s -> assertThat(s.length()).isLessThanOrEqualTo(SentenceStream.LONGEST_SENTENCE));
        assertThat(sentences).last().isEqualTo("It rained.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<think>", "<", "[", "![", "(source: ", "{\"a\":", "« ", "```", "\"", "<!--", "【", "a", "\n"})
    void staysBoundedWhateverIsRepeated(String unit) {
        assertTimeout(Duration.ofSeconds(10), () -> {
            SentenceStream stream = new SentenceStream();
            for (int i = 0; i < 3_000; i++) {
                stream.feed(unit.repeat(10));
            }
            stream.finish();
        });
    }

    @Test
    void letsNoMarkupThroughWhateverItIsMadeOf() {
        // Given
        String[] pieces = {
            "<",
            ">",
            "[",
            "]",
            "(",
            ")",
            "!",
            "a href=",
            "http://e.example",
            "<b>",
            "</think>",
            "<img src=x>",
            "{",
            "\"",
            ":",
            " ",
            "word",
            ".",
            "\n",
            "&lt;",
            "script",
            "](",
            "`",
            "**"
        };

        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("Start. ");
            for (int i = 0; i < 60; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }

            // When
            List<String> sentences = stream(text.toString(), 1 + random.nextInt(20));

            // Then
            assertThat(String.join("\n", sentences))
                    .doesNotContainPattern("<[a-zA-Z/!]")
                    .doesNotContain("](");
        }
    }

    private static List<String> stream(String text, int size) {
        SentenceStream stream = new SentenceStream();
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < text.length(); i += size) {
            sentences.addAll(stream.feed(text.substring(i, Math.min(text.length(), i + size))));
        }
        sentences.addAll(stream.finish());
        return sentences;
    }
}
