package org.onrecord.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Chooses and loads the sentence encoder. */
public final class Encoders {

    /** Below the data folder: where {@code auto} looks for the multilingual model. */
    public static final String MULTILINGUAL_FOLDER = "models/multilingual-e5-small";

    private static final Logger LOG = Logger.getLogger(Encoders.class);
    private static final List<String> WEIGHTS = List.of("model_quantized.onnx", "model.onnx");
    private static final String VOCABULARY = "tokenizer.json";

    private Encoders() {}

    /**
     * Loads the encoder that the settings ask for.
     *
     * @throws IllegalStateException when the folder they name has no model
     */
    public static Encoder open(EmbeddingConfig config, Path data) {
        return switch (config.model()) {
            case "bundled" -> bundled();
            case "auto" -> {
                Path folder = data.resolve(MULTILINGUAL_FOLDER);
                yield weights(folder) == null ? bundled() : folder(folder, EncoderModel.MULTILINGUAL_E5_SMALL);
            }
            default -> folder(Path.of(config.model()), EncoderModel.MULTILINGUAL_E5_SMALL);
        };
    }

    private static Encoder bundled() {
        ClassLoader loader = Encoders.class.getClassLoader();
        return new OnnxEncoder(
                EncoderModel.BGE_SMALL_EN,
                resource(loader, "bge-small-en-v1.5-q.onnx"),
                resource(loader, "bge-small-en-v1.5-q-tokenizer.json"));
    }

    private static byte[] resource(ClassLoader loader, String name) {
        InputStream in = loader.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("The jar lacks the bundled model " + name + "; build it again");
        }
        return OnnxEncoder.bytes(in);
    }

    private static Encoder folder(Path folder, EncoderModel model) {
        Path weights = weights(folder);
        if (weights == null) {
            throw new IllegalStateException("The folder " + folder.toAbsolutePath()
                    + " has no model_quantized.onnx or model.onnx with tokenizer.json; mend ON_RECORD_EMBEDDING_MODEL");
        }
        try {
            LOG.infof("Embedding model: %s from %s", model.id(), folder);
            return new OnnxEncoder(model, Files.readAllBytes(weights), Files.readAllBytes(folder.resolve(VOCABULARY)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the embedding model in " + folder, e);
        }
    }

    private static @Nullable Path weights(Path folder) {
        if (!Files.isRegularFile(folder.resolve(VOCABULARY))) {
            return null;
        }
        return WEIGHTS.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }
}
