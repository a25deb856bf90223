package org.onrecord.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.onrecord.article.Article;
import org.onrecord.article.Articles;
import org.onrecord.article.Passage;

class PassageSplitterTest {

    /** A stand-in for a vocabulary: about four characters a token, at least one a word. */
    private static final TokenCounter COUNTER = text -> {
        int tokens = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                tokens += run++ % 4 == 0 ? 1 : 0;
            } else {
                tokens += Character.isWhitespace(text.charAt(i)) ? 0 : 1;
                run = 0;
            }
        }
        return tokens;
    };

    @Test
    void keepsAShortArticleWhole() {
        // When
        List<Passage> passages = split("Le port a rouvert. La ville respire.", 500);

        // Then
        assertThat(passages).hasSize(1);
        assertThat(passages.get(0).id()).isEqualTo("a-0");
    }

    @Test
    void endsPassagesWithSentences() {
        // Given
        String text =
                "The harbour of Valmer was opened again on Monday. ".repeat(60).strip();

        // When
        List<Passage> passages = split(text, 500);

        // Then
        assertThat(passages).hasSizeGreaterThan(2).allSatisfy(passage -> {
            assertThat(passage.text()).startsWith("The harbour").endsWith("Monday.");
            assertThat(COUNTER.tokens(passage.text())).isBetween(60, PassageSplitter.AIM * 5 / 4);
        });
    }

    @Test
    void prefersToEndWhereAParagraphDoes() {
        // Given
        String paragraph =
                "The harbour of Valmer was opened again on Monday. ".repeat(9).strip();
        String text = paragraph + "\n\n" + paragraph + "\n\n" + paragraph + "\n\n" + paragraph;

        // When
        List<Passage> passages = split(text, 500);

        // Then
        assertThat(passages).extracting(Passage::text).containsOnly(paragraph);
    }

    @Test
    void joinsATinyTail() {
        // Given
        String text = "The harbour of Valmer was opened again on Monday. ".repeat(14) + "It rained.";

        // When
        List<Passage> passages = split(text, 500);

        // Then
        assertThat(passages).hasSize(1);
    }

    @Test
    void cutsAGiantSentenceBetweenWords() {
        // Given
        String text = "mot ".repeat(3000) + "fin";

        // When
        List<Passage> passages = split(text, 64);

        // Then
        assertThat(passages).hasSizeGreaterThan(40).allSatisfy(passage -> {
            assertThat(COUNTER.tokens(passage.text())).isBetween(1, 64);
            assertThat(passage.text()).startsWith("mot").matches("(?s).*(mot|fin)");
        });
    }

    @Test
    void refusesALimitThatMeansNothing() {
        assertThatThrownBy(() -> new PassageSplitter(COUNTER, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesLinearTimeOnAWordWithoutEnd() {
        // Given
        String text = "x".repeat(2_000_000);

        // When, Then
        assertTimeout(Duration.ofSeconds(10), () -> split(text, 500));
    }

    @RepeatedTest(200)
    void keepsOffsetsExactAndLimitsWhateverTheText(RepetitionInfo repetition) {
        // Given
        Random random = new Random(repetition.getCurrentRepetition());
        String text = RandomText.of(random, 1500);
        int most = 8 + random.nextInt(300);

        // When
        List<Passage> passages = split(text, most);

        // Then
        int at = 0;
        for (Passage passage : passages) {
            int start = passage.span().start();
            int end = passage.span().end();
            assertThat(text.substring(start, end)).isEqualTo(passage.text());
            assertThat(COUNTER.tokens(passage.text())).isLessThanOrEqualTo(most);
            assertThat(text.substring(at, start).chars().allMatch(c -> Chars.isBlank((char) c)))
                    .isTrue();
            assertThat(splitsAPair(text, start) || splitsAPair(text, end)).isFalse();
            at = end;
        }
        assertThat(text.substring(at).chars().allMatch(c -> Chars.isBlank((char) c)))
                .isTrue();
    }

    private static boolean splitsAPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    private static List<Passage> split(String text, int most) {
        Article article = Articles.news("a", "a.txt", "A", text, null, "en");
        return new PassageSplitter(COUNTER, most).split(article);
    }
}
