package org.onrecord.answer.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.article.Span;

class QuoteMatcherTest {

    /** An article's words, a quote, and what is found in the article. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "Il dit « l’eau monte » ici @ l'eau monte @ l’eau monte",
                "It's a “great — day”. @ great - day @ great — day",
                "Wait… what @ Wait... what @ Wait… what",
                "Elle a « dit\u00a0: \"oui\u202f!\" » hier @ dit: «oui!» @ dit\u00a0: \"oui\u202f!\"",
                "une   longue\u00a0route @ une longue route @ une   longue\u00a0route",
                "le cafe\u0301 ferme @ café ferme @ cafe\u0301 ferme",
                "co\u00adopération totale @ coopération @ co\u00adopération",
            })
    void findsWordsWhateverTheirTypography(String article, String quote, String found) {
        // When
        Span span = new QuoteMatcher(article).find(quote).orElseThrow();

        // Then
        assertThat(span.of(article)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "the water rises @ the water rose",
                "the water rises @ the water rise",
                "the water rises @ he water",
                "the water rises @ The water",
                "the water rises @ ...",
                "the water rises @ ' '",
                "péché mortel @ pêche mortel",
                "we won 7 games @ we won 8 games",
            })
    void findsNothingElse(String article, String quote) {
        assertThat(new QuoteMatcher(article).find(quote)).isEmpty();
    }

    @Test
    void findsEveryPlaceUpToTheNumberAskedFor() {
        assertThat(new QuoteMatcher("no, no, no").findAll("no", 2)).containsExactly(new Span(0, 2), new Span(4, 6));
    }

    @Test
    void givesOffsetsOfTheArticleForAnyPartOfIt() {
        // Given
        String article = "« L’eau\u00a0: “oui…” — 7\u202f% » a dit\u200b Zoé\u0301 😀 fin. ".repeat(20);
        QuoteMatcher matcher = new QuoteMatcher(article);
        Random random = new Random(7);
        String[] words = article.split(" ");

        for (int i = 0; i < 200; i++) {
            int from = random.nextInt(words.length - 4);
            String quote = String.join(" ", java.util.Arrays.copyOfRange(words, from, from + 1 + random.nextInt(4)));

            // When
            matcher.find(quote)
                    .ifPresent(span ->
                            // Then
                            assertThat(new QuoteMatcher(span.of(article)).find(quote))
                                    .isPresent());
        }
    }

    @Test
    void isFastOnALongArticle() {
        // Given
        String article = "a ".repeat(1_000_000) + "b";

        // When, Then
        assertTimeout(Duration.ofSeconds(5), () -> new QuoteMatcher(article).find("a a a a a a a a a a a b"));
    }
}
