package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Needs the multilingual model, which no build fetches: {@code -Dmultilingual.model=<folder>}. */
@EnabledIfSystemProperty(named = "multilingual.model", matches = ".+")
class MultilingualEncoderTest {

    private static final Map<String, String> SETTINGS =
            Map.of("on-record.embedding.model", System.getProperty("multilingual.model", ""));

    @Test
    void putsATextBesideItsTranslation() {
        try (Encoder encoder = Encoders.open(OnnxEncoderTest.config(SETTINGS), Path.of("none"))) {
            float[] question = encoder.encodeQuery("Pourquoi les bateaux n'accostent-ils plus à Port-Merlin ?");
            List<float[]> passages = encoder.encodePassages(List.of(
                    "Ferries cannot dock at the harbour while its quay is being mended.",
                    "The jury gave the gold medal to a goat's cheese from Valbrune."));

            assertThat(encoder.multilingual()).isTrue();
            assertThat(encoder.dimension()).isEqualTo(384);
            assertThat(dot(question, passages.get(0))).isGreaterThan(dot(question, passages.get(1)));
        }
    }

    @Test
    void readsAPassageOfTheLargestSizeToItsEnd() {
        try (Encoder encoder = Encoders.open(OnnxEncoderTest.config(SETTINGS), Path.of("none"))) {
            String words = "navire ".repeat(2 * encoder.maxPassageTokens());
            String longest = words;
            while (encoder.tokens(longest) > encoder.maxPassageTokens()) {
                longest = longest.substring(0, longest.length() - "navire ".length());
            }

            List<float[]> vectors = encoder.encodePassages(List.of(
                    longest, longest.strip().substring(0, longest.strip().lastIndexOf(' ')) + " fromage"));

            assertThat(encoder.maxPassageTokens()).isBetween(480, 510);
            assertThat(dot(vectors.get(0), vectors.get(1))).isLessThan(1 - 1e-6);
            assertThat(dot(vectors.get(0), vectors.get(0))).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void readsWhichSentenceAnswers() {
        try (Encoder encoder = Encoders.open(OnnxEncoderTest.config(SETTINGS), Path.of("none"))) {
            List<Reading> read = encoder.read(
                    "Why was the bridge of Ormeval closed?",
                    List.of(
                            "The bridge was shut on Monday because rust had eaten a cable.",
                            "Le pont a dû être barré en raison de fissures dans un pilier.",
                            "The bridge of Ormeval is 300 metres long."),
                    Duration.ofMinutes(1));

            assertThat(encoder.reads()).isTrue();
            assertThat(read.get(0).answers()).isGreaterThan(read.get(2).answers() + 2);
            assertThat(read.get(1).answers()).isGreaterThan(read.get(2).answers() + 2);
            assertThat(read.get(0).cosine())
                    .isCloseTo(
                            dot(
                                    encoder.encodeQuery("Why was the bridge of Ormeval closed?"),
                                    encoder.encodePassages(List.of(
                                                    "The bridge was shut on Monday because rust had eaten a cable."))
                                            .get(0)),
                            within(1e-5));
        }
    }

    @Test
    void countsWordByWordWhatTheModelReadsAsAWhole() throws Exception {
        String text =
                "« L'été dernier », dit-elle (à 9 h 30), le port n'a reçu que 1\u202F250 bateaux… soit -7,5 %\u00A0! "
                        + "Anticonstitutionnellement; it's 3.5m, 日本語";
        Path folder = Path.of(System.getProperty("multilingual.model"));

        try (TextTokens tokens = new TextTokens(Files.readAllBytes(folder.resolve(ModelFiles.TOKENIZER)))) {
            assertThat(tokens.count(text)).isEqualTo(tokens.ids(text, 10_000).length - tokens.specialTokens());
        }
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
