package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEncoderTest {

    private static final String HARBOUR = "The harbour of Port-Merlin will close for repairs on Monday.";
    private static final String FERRY = "Ferries cannot dock at Port-Merlin while its quay is being mended.";
    private static final String CHEESE = "The jury gave the gold medal to a goat's cheese from Valbrune.";

    private static Encoder encoder;

    @BeforeAll
    static void open() {
        encoder = Encoders.open(config(Map.of("on-record.embedding.model", "bundled")), Path.of("none"));
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    static EmbeddingConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(EmbeddingConfig.class)
                .withSources(new io.smallrye.config.PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(EmbeddingConfig.class);
    }

    @Test
    void givesUnitVectorsInTheOrderOfThePassages() {
        List<float[]> together = encoder.encodePassages(List.of(CHEESE, HARBOUR.repeat(5), FERRY));

        assertThat(together).hasSize(3).allSatisfy(v -> {
            assertThat(v).hasSize(encoder.dimension());
            assertThat(dot(v, v)).isCloseTo(1, within(1e-5));
        });
        assertThat(together.get(0))
                .containsExactly(encoder.encodePassages(List.of(CHEESE)).get(0));
        assertThat(together.get(2))
                .containsExactly(encoder.encodePassages(List.of(FERRY)).get(0));
    }

    @Test
    void givesThoseWhoWaitWhatIsReadyInTime() {
        assertThat(encoder.encodeFirst(List.of(CHEESE, HARBOUR.repeat(5)), Duration.ofMinutes(1)))
                .containsExactlyElementsOf(encoder.encodePassages(List.of(CHEESE, HARBOUR.repeat(5))));
        assertThat(encoder.encodeFirst(Collections.nCopies(200, HARBOUR), Duration.ZERO))
                .hasSizeLessThan(200);
    }

    @Test
    void putsTextsOfOneSubjectSideBySide() {
        float[] question = encoder.encodeQuery("Why do ships not land at Port-Merlin?");
        List<float[]> passages = encoder.encodePassages(List.of(HARBOUR, FERRY, CHEESE));

        assertThat(dot(question, passages.get(0))).isGreaterThan(dot(question, passages.get(2)));
        assertThat(dot(question, passages.get(1))).isGreaterThan(dot(question, passages.get(2)));
    }

    @Test
    void computesTheVectorsThatLangChain4jComputesFromTheSameWeights() {
        EmbeddingModel theirs = new BgeSmallEnV15QuantizedEmbeddingModel();

        float[] ours = encoder.encodePassages(List.of(HARBOUR)).get(0);

        assertThat(dot(ours, theirs.embed(HARBOUR).content().vector())).isCloseTo(1, within(1e-4));
    }

    @Test
    void prefixesQuestionsButNotPassages() {
        assertThat(encoder.encodeQuery(HARBOUR))
                .isNotEqualTo(encoder.encodePassages(List.of(HARBOUR)).get(0));
    }

    @Test
    void countsTokensAsTheModelDoes() {
        assertThat(encoder.tokens("")).isZero();
        assertThat(encoder.tokens("harbour")).isEqualTo(1);
        assertThat(encoder.tokens("harbour harbour harbour")).isEqualTo(3);
        assertThat(encoder.maxPassageTokens()).isEqualTo(510);
    }

    @Test
    void countsWordByWordWhatTheModelReadsAsAWhole() throws Exception {
        String text =
                "« L'été dernier », dit-elle (à 9 h 30),\n\tle port n'a reçu que 1\u202F250 bateaux…  soit -7,5 %\u00A0! "
                        + "Anticonstitutionnellement; it's 3.5m, 日本語 🦊🦊 " + "x".repeat(300);

        try (TextTokens tokens = new TextTokens(ModelFiles.bundled("bge-small-en-v1.5-q-tokenizer.json"))) {
            assertThat(tokens.count(text)).isEqualTo(tokens.ids(text, 10_000).length - tokens.specialTokens());
            assertThat(tokens.count(text)).isEqualTo(encoder.tokens(text));
        }
    }

    @Test
    void readsNoFurtherThanTheModelCan() {
        String longest = "harbour ".repeat(encoder.maxPassageTokens()).strip();

        List<float[]> vectors = encoder.encodePassages(List.of(longest, longest + " cheese ".repeat(50_000)));

        assertThat(dot(vectors.get(0), vectors.get(1))).isCloseTo(1, within(1e-5));
    }

    @Test
    void encodesEmptyAndStrangeTexts() {
        List<float[]> vectors = encoder.encodePassages(List.of("", " ", "\uD800", "\u0000\u202E", "🦊🦊🦊", "日本語"));

        assertThat(vectors).hasSize(6).allSatisfy(v -> assertThat(dot(v, v)).isCloseTo(1, within(1e-5)));
    }

    @Test
    void refusesToWorkOnceClosed() {
        Encoder other = Encoders.open(config(Map.of("on-record.embedding.model", "bundled")), Path.of("none"));
        other.close();
        other.close();

        assertThatThrownBy(() -> other.encodeQuery("too late")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> other.tokens("too late")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesTheBundledModelWhenTheDataFolderHasNoOther(@TempDir Path data) {
        try (Encoder auto = Encoders.open(config(Map.of()), data)) {
            assertThat(auto.modelId()).isEqualTo(encoder.modelId());
            assertThat(auto.multilingual()).isFalse();
        }
    }

    @Test
    void takesTheModelInTheDataFolderWhenItIsThere(@TempDir Path data) throws Exception {
        Path folder = copyOfBundled(data.resolve(Encoders.MULTILINGUAL_FOLDER));

        try (Encoder auto = Encoders.open(config(Map.of()), data)) {
            assertThat(folder).exists();
            assertThat(auto.multilingual()).isTrue();
            assertThat(auto.modelId()).startsWith("multilingual-e5-small");
        }
    }

    @Test
    void goesOnWithTheBundledModelWhenTheOneInTheDataFolderIsDamaged(@TempDir Path data) throws Exception {
        Path folder = copyOfBundled(data.resolve(Encoders.MULTILINGUAL_FOLDER));
        Files.writeString(folder.resolve("model_quantized.onnx"), "not a model", StandardCharsets.UTF_8);

        try (Encoder auto = Encoders.open(config(Map.of()), data)) {
            assertThat(auto.modelId()).isEqualTo(encoder.modelId());
        }
    }

    @Test
    void saysHowToMendASettingThatNamesNoModel(@TempDir Path empty) {
        assertThatThrownBy(() -> Encoders.open(config(Map.of("on-record.embedding.model", empty.toString())), empty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ON_RECORD_EMBEDDING_MODEL")
                .hasMessageContaining(empty.toString());
    }

    @Test
    void namesOtherwiseWhatGivesOtherVectors(@TempDir Path data) throws Exception {
        Path folder = copyOfBundled(data.resolve("my-encoder"));
        Map<String, String> plain = Map.of("on-record.embedding.model", folder.toString());
        Map<String, String> prefixed = Map.of(
                "on-record.embedding.model", folder.toString(),
                "on-record.embedding.passage-prefix", "text: ",
                "on-record.embedding.pooling", "cls");

        try (Encoder one = Encoders.open(config(plain), data);
                Encoder other = Encoders.open(config(prefixed), data)) {
            assertThat(one.modelId()).isNotEqualTo(other.modelId()).isNotEqualTo(encoder.modelId());
            assertThat(other.maxPassageTokens()).isLessThan(one.maxPassageTokens());
        }
    }

    private static Path copyOfBundled(Path folder) throws Exception {
        Files.createDirectories(folder);
        Files.write(folder.resolve("model_quantized.onnx"), ModelFiles.bundled("bge-small-en-v1.5-q.onnx"));
        Files.write(folder.resolve("tokenizer.json"), ModelFiles.bundled("bge-small-en-v1.5-q-tokenizer.json"));
        return folder;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
