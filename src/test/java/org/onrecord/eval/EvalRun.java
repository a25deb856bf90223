package org.onrecord.eval;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.onrecord.index.EmbeddingConfig;
import org.onrecord.index.Encoder;
import org.onrecord.index.Encoders;
import org.onrecord.retrieval.Likeness;

/**
 * What one run of the scoreboard is given.
 *
 * @param data folder of the evaluation sets
 * @param cache folder that keeps vectors between runs
 * @param models as {@code on-record.embedding.model} takes them, {@code bundled} first
 * @param only measures and sets whose name has this pattern
 */
record EvalRun(Path data, Path cache, List<String> models, Pattern only) {

    EvalRun {
        models = List.copyOf(models);
    }

    /**
     * Reads the system properties {@code eval.data}, {@code eval.cache}, {@code eval.model} and {@code eval.only}.
     *
     * @throws IllegalArgumentException when a folder is not there; says how to name another
     */
    static EvalRun ofSystemProperties() {
        Path data = Path.of(System.getProperty("eval.data", "../shared/eval"));
        requireFolder(data, "The evaluation data are not there", "-Deval.data=<folder of evaluation.md's sets>");
        List<String> models = new ArrayList<>(List.of("bundled"));
        String model = System.getProperty("eval.model", "");
        if (!model.isBlank()) {
            requireFolder(Path.of(model), "The model is not there", "-Deval.model=<folder with tokenizer.json>");
            models.add(model);
        }
        return new EvalRun(
                data,
                Path.of(System.getProperty("eval.cache", "target/eval-cache")),
                models,
                Pattern.compile(System.getProperty("eval.only", "")));
    }

    private static void requireFolder(Path folder, String what, String remedy) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    what + ": " + folder.toAbsolutePath().normalize() + " is no folder. Name it by " + remedy + '.');
        }
    }

    boolean wants(String name) {
        return only.matcher(name).find();
    }

    /** The model without its hash, which tells weights apart: the floors need that, the table does not. */
    static String nameOf(Encoder encoder) {
        String id = encoder.modelId();
        return id.substring(0, id.indexOf('@'));
    }

    /** By the vectors of {@code encoder}, however long they take. */
    static Likeness likeness(Encoder encoder) {
        return Likeness.by(encoder, Duration.ofHours(1));
    }

    /** Loads one of {@link #models()}; close it. */
    Encoder encoder(String model) {
        EmbeddingConfig config = new SmallRyeConfigBuilder()
                .withMapping(EmbeddingConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("on-record.embedding.model", model), "eval", 100))
                .build()
                .getConfigMapping(EmbeddingConfig.class);
        return Encoders.open(config, Path.of("none"));
    }
}
