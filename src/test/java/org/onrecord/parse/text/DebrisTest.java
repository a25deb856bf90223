package org.onrecord.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.article.Removed;
import org.onrecord.parse.text.DebrisTraining.Marked;

class DebrisTest {

    @ParameterizedTest
    @CsvSource({"seen, 0.99, 0.98", "held-out held-out-2 held-out-3, 0.97, 0.95", "held-out-4, 0.95, 0.86"})
    void findsTheDebrisOfTheMarkedArticlesAndLittleElse(String sets, double precision, double recall)
            throws IOException {
        // Given
        DebrisScore score = new DebrisScore();

        // When
        for (String set : sets.split(" ")) {
            DebrisScore alone = new DebrisScore();
            for (Marked article : DebrisTraining.read(marked(set))) {
                List<@Nullable String> reasons = Debris.judge(article.lines());
                score.add(article, reasons);
                alone.add(article, reasons);
            }
            System.out.println(set + ": " + alone);
        }

        // Then
        if (Boolean.getBoolean("debris.show")) {
            score.wrong().forEach(System.out::println);
        }
        System.out.println(sets + ": " + score);
        assertThat(score.precision()).as("precision %s", score.wrong()).isGreaterThanOrEqualTo(precision);
        assertThat(score.recall()).as("recall %s", score.wrong()).isGreaterThanOrEqualTo(recall);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clean", "clean-two"})
    void cutsHardlyALineOfArticlesThatStandAlone(String set) throws IOException {
        int lines = 0;
        int wrong = 0;
        for (Marked article : DebrisTraining.read(marked(set))) {
            List<@Nullable String> reasons = Debris.judge(article.lines());
            for (int i = 0; i < reasons.size(); i++) {
                lines++;
                wrong += reasons.get(i) != null && !article.isDebris(i) ? 1 : 0;
            }
        }
        System.out.printf("%s: %d of %d lines are cut wrongly%n", set, wrong, lines);
        assertThat((double) wrong / lines).isLessThan(0.02);
    }

    @Test
    void leavesATextInALanguageItDoesNotKnowToTheRules() {
        List<String> lines = List.of(
                "Stadtrat beschließt neue Buslinien",
                "Teilen",
                "Der Stadtrat hat am Donnerstag beschlossen, vom nächsten Frühjahr an drei neue Buslinien fahren zu lassen, wie die Verwaltung mitteilte.",
                "Karten 12 Euro",
                "Facebook");
        assertThat(Debris.judge(lines)).isEqualTo(Debris.byRules(lines));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How they voted|For|Ada Finch|Colin Marr|Ruth Opoku|Against|Margery Tolland|Joan Pike|Absent|Dan Hobbs",
                "La plage du Ris est fermée depuis jeudi. « C'est irrespirable », raconte Nolwenn Prigent, qui tient la crêperie."
                        + "|Le maire, Goulven Abgrall, réclame 200 000 euros à l'État. Sans réponse, il portera plainte.",
                "Programme de la fête du port|Samedi|14 h : concours de godille|17 h : bal|Dimanche|11 h : messe en mer|Entrée libre"
            })
    void leavesShortTextsAndListsAlone(String text) {
        assertThat(Debris.judge(List.of(text.split("[|]")))).containsOnlyNulls();
    }

    @Test
    void putsEveryCutBack() throws IOException {
        for (String article : marked("seen").split("=====\n")) {
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
        try (InputStream in =
                Objects.requireNonNull(DebrisTest.class.getResourceAsStream("/parse/debris/" + set + ".txt"))) {
            String whole = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(whole.split("\n"))
                    .filter(l -> !l.startsWith("#"))
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }
}
