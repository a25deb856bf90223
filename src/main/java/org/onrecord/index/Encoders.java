package org.onrecord.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** Chooses and loads the sentence encoder. */
public final class Encoders {

    /** Below the data folder: where {@code auto} looks for the multilingual model, and {@link ModelDownload} puts it. */
    public static final String MULTILINGUAL_FOLDER = "models/multilingual-e5-small";

    private static final Logger LOG = Logger.getLogger(Encoders.class);

    private Encoders() {}

    /**
     * Loads the encoder that the settings ask for; takes about a second. {@code auto} falls back to the bundled model when
     * the one in the data folder is damaged.
     *
     * @throws IllegalStateException if the folder that the settings name has no usable model; says how to mend it
     */
    public static Encoder open(EmbeddingConfig config, Path dataFolder) {
        return switch (config.model()) {
            case "bundled" -> bundled(config);
            case "auto" -> auto(config, dataFolder.resolve(MULTILINGUAL_FOLDER));
            default -> chosen(config, Path.of(config.model()));
        };
    }

    /** The model that comes with the application. */
    private static Encoder bundled(EmbeddingConfig config) {
        return new OnnxEncoder(
                EncoderModel.BGE_SMALL_EN,
                ModelFiles.bundled("bge-small-en-v1.5-q.onnx"),
                ModelFiles.bundled("bge-small-en-v1.5-q-tokenizer.json"),
                threads(config));
    }

    private static Encoder auto(EmbeddingConfig config, Path folder) {
        if (ModelFiles.weights(folder).isEmpty()) {
            return bundled(config);
        }
        try {
            return fromFolder(config, folder, EncoderModel.MULTILINGUAL_E5_SMALL);
        } catch (IllegalStateException e) {
            LOG.errorf(
                    "%s; going on with the bundled model. Delete %s to have it fetched again", e.getMessage(), folder);
            return bundled(config);
        }
    }

    private static Encoder chosen(EmbeddingConfig config, Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        EncoderModel guess = EncoderModel.guess(name == null ? "model" : name.toString());
        return fromFolder(
                config,
                folder,
                new EncoderModel(
                        guess.name(),
                        config.queryPrefix().orElse(guess.queryPrefix()),
                        config.passagePrefix().orElse(guess.passagePrefix()),
                        config.pooling().orElse(guess.pooling()),
                        config.maxTokens().orElse(guess.maxTokens()),
                        config.multilingual().orElse(guess.multilingual())));
    }

    private static Encoder fromFolder(EmbeddingConfig config, Path folder, EncoderModel model) {
        Path weights = ModelFiles.weights(folder)
                .orElseThrow(() -> new IllegalStateException("the folder " + folder.toAbsolutePath()
                        + " has no tokenizer.json with model_quantized.onnx or model.onnx beside it; mend"
                        + " ON_RECORD_EMBEDDING_MODEL, or set it to bundled"));
        try {
            return new OnnxEncoder(
                    model,
                    Files.readAllBytes(weights),
                    Files.readAllBytes(folder.resolve(ModelFiles.TOKENIZER)),
                    threads(config));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the embedding model in " + folder.toAbsolutePath(), e);
        }
    }

    private static int threads(EmbeddingConfig config) {
        return config.threads() == 0 ? Runtime.getRuntime().availableProcessors() : config.threads();
    }
}
