package org.onrecord.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.article.Removed;

class DebrisTest {

    @ParameterizedTest
    @CsvSource({"/parse/debris.txt, 0.97, 0.95", "/parse/debris-held-out.txt, 0.97, 0.78"})
    void findsTheDebrisOfTheMarkedArticlesAndLittleElse(String set, double precision, double recall)
            throws IOException {
        // Given
        int cut = 0;
        int rightlyCut = 0;
        int debris = 0;
        List<String> wrong = new ArrayList<>();

        // When
        for (String article : marked(set).split("=====\n")) {
            List<String> lines = article.lines().toList();
            List<String> reasons = new ArrayList<>(
                    Debris.judge(lines.stream().map(l -> l.substring(2)).toList()));
            for (int i = 0; i < lines.size(); i++) {
                boolean isDebris = lines.get(i).startsWith("-");
                boolean isCut = reasons.get(i) != null;
                debris += isDebris ? 1 : 0;
                cut += isCut ? 1 : 0;
                rightlyCut += isDebris && isCut ? 1 : 0;
                if (isDebris != isCut) {
                    wrong.add(lines.get(i) + " " + reasons.get(i));
                }
            }
        }

        // Then
        if (Boolean.getBoolean("debris.show")) {
            wrong.forEach(System.out::println);
        }
        System.out.printf(
                "%s: precision %.3f, recall %.3f%n", set, (double) rightlyCut / cut, (double) rightlyCut / debris);
        assertThat((double) rightlyCut / cut).as("precision %s", wrong).isGreaterThanOrEqualTo(precision);
        assertThat((double) rightlyCut / debris).as("recall %s", wrong).isGreaterThanOrEqualTo(recall);
    }

    @Test
    void putsEveryCutBack() throws IOException {
        for (String article : marked("/parse/debris.txt").split("=====\n")) {
            for (String gap : List.of("\n", "\n\n", "\n \n\n")) {
                // Given
                String text = article.lines().map(l -> l.substring(2)).collect(Collectors.joining(gap));

                // When
                Cleaned cleaned = PlainTextCleaner.clean(text);

                // Then
                assertThat(cleaned.removed()).as(text).isNotEmpty();
                assertThat(cleaned.restored()).isEqualTo(text);
            }
        }
    }

    @Test
    void cutsAnEmptyWidgetAfterTheLastParagraph() {
        // When
        Cleaned cleaned = PlainTextCleaner.clean("\nTitle\nA paragraph that ends here.\nRecent Comments");

        // Then
        assertThat(cleaned.text()).isEqualTo("\nTitle\nA paragraph that ends here.");
        assertThat(cleaned.removed()).containsExactly(new Removed(34, "\nRecent Comments", "comments"));
    }

    @Test
    void leavesATextOfNothingButDebrisAlone() {
        assertThat(PlainTextCleaner.clean("Share\nTweet\n").text()).isEqualTo("Share\nTweet\n");
    }

    @Test
    void leavesProseThatSpeaksOfCookiesAndCommentsAlone() {
        String text =
                "The minister made no comments.\nShe baked cookies for the strikers, who were glad of them, she said.\n"
                        + "Le maire a partagé son point de vue avec les abonnés du théâtre.";
        assertThat(PlainTextCleaner.clean(text).text()).isEqualTo(text);
    }

    private static String marked(String set) throws IOException {
        try (InputStream in = Objects.requireNonNull(DebrisTest.class.getResourceAsStream(set))) {
            String whole = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(whole.split("\n"))
                    .filter(l -> !l.startsWith("#"))
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }
}
