package org.onrecord.retrieval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LexiconFileTest {

    private static final String FILE = "/org/onrecord/retrieval/lexicon-fr-en.tsv";

    private static String text = "";
    private static List<String> entries = List.of();

    @BeforeAll
    static void readFile() throws IOException {
        try (InputStream in = Objects.requireNonNull(LexiconFileTest.class.getResourceAsStream(FILE), FILE)) {
            text = new String(in.readAllBytes(), UTF_8);
        }
        entries = text.lines().filter(line -> !line.startsWith("#")).toList();
    }

    @Test
    void everyEntryIsALemmaATabAndItsTranslations() {
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry)
                        .matches("[\\p{Ll}'-]+(?: [\\p{Ll}'-]+)*\\t[\\p{Ll}'-]+(?:[ |][\\p{Ll}'-]+)*"));
    }

    @Test
    void isNormalizedAndLowerCase() {
        String data = String.join("\n", entries);
        assertThat(Normalizer.isNormalized(text, Form.NFC)).isTrue();
        assertThat(data).isEqualTo(data.toLowerCase(Locale.ROOT)).doesNotContain("\r", "\u00a0", "’");
    }

    @Test
    void isSortedByLemmaWithoutDuplicates() {
        List<String> lemmas = entries.stream().map(LexiconFileTest::lemma).toList();
        assertThat(lemmas).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void noEntryRepeatsATranslation() {
        assertThat(entries)
                .allSatisfy(
                        entry -> assertThat(translations(entry)).isNotEmpty().doesNotHaveDuplicates());
    }

    @Test
    void staysCompactAndCoversTheNews() {
        Map<String, List<String>> lexicon =
                entries.stream().collect(Collectors.toMap(LexiconFileTest::lemma, LexiconFileTest::translations));
        assertThat(lexicon).hasSizeBetween(1_800, 2_500);
        assertThat(lexicon.get("combien")).containsExactly("how many", "how much");
        assertThat(lexicon.get("grève")).containsExactly("strike");
        assertThat(lexicon.get("londres")).containsExactly("london");
        assertThat(lexicon.get("otan")).containsExactly("nato");
        assertThat(lexicon.get("quatre-vingt-dix")).containsExactly("ninety");
    }

    private static String lemma(String entry) {
        return entry.substring(0, entry.indexOf('\t'));
    }

    private static List<String> translations(String entry) {
        return List.of(entry.substring(entry.indexOf('\t') + 1).split("\\|"));
    }
}
