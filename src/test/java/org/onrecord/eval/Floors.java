package org.onrecord.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures that were once reached. A ratchet: they are raised by {@code -Deval.update}, and lowered only by {@code
 * -Deval.lower} beside it.
 *
 * @param noise how far a figure may fall below its floor without anything having got worse: neighbours in the graph of
 *     vectors depend on the order in which segments were merged
 * @param sha256 of the files of each set that was measured
 * @param models ids of the models that took part
 * @param figures value by {@link Figure#key()}
 */
record Floors(double noise, Map<String, String> sha256, List<String> models, Map<String, Double> figures) {

    /** For a new file of floors. */
    static final double NOISE = 0.004;

    private static final ObjectMapper JSON = new ObjectMapper();

    Floors {
        sha256 = new TreeMap<>(sha256);
        models = List.copyOf(models);
        figures = new TreeMap<>(figures);
    }

    static Floors read(Path file) throws IOException {
        return Files.exists(file)
                ? JSON.readValue(file.toFile(), Floors.class)
                : new Floors(NOISE, Map.of(), List.of(), Map.of());
    }

    void write(Path file) throws IOException {
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
        Files.writeString(file, Files.readString(file) + System.lineSeparator());
    }

    /** What is wrong with a run, one line each; empty when nothing is. */
    List<String> violations(Map<String, String> measuredSha256, List<Figure> measured) {
        List<String> violations = new ArrayList<>();
        measuredSha256.forEach((set, hash) -> {
            if (!hash.equals(sha256.getOrDefault(set, hash))) {
                violations.add(set + ": not the files that its floors were measured on (SHA-256 " + hash
                        + "); take the right ones, or measure anew with -Deval.update -Deval.lower");
            }
        });
        for (Figure figure : measured) {
            Double floor = figures.get(figure.key());
            if (floor != null && figure.value() < floor - noise) {
                violations.add(String.format("%s: %.4f is below its floor %.4f", figure.key(), figure.value(), floor));
            }
        }
        return violations;
    }

    /**
     * These floors raised to what was measured.
     *
     * @param lower whether lower figures, and other files, are taken over too
     * @throws IllegalStateException when a floor would have to be lowered and {@code lower} is not set
     */
    Floors raised(Map<String, String> hashes, List<String> modelIds, List<Figure> measured, boolean lower) {
        List<String> violations = violations(hashes, measured);
        if (!lower && !violations.isEmpty()) {
            throw new IllegalStateException(
                    "No floor is lowered without -Deval.lower:\n" + String.join("\n", violations));
        }
        Map<String, String> allHashes = new TreeMap<>(sha256);
        allHashes.putAll(hashes);
        List<String> allModels = new ArrayList<>(models);
        modelIds.stream().filter(id -> !allModels.contains(id)).forEach(allModels::add);
        Map<String, Double> raised = new TreeMap<>(figures);
        for (Figure figure : measured) {
            double value = Math.round(figure.value() * 10_000) / 10_000.0;
            raised.merge(figure.key(), value, (old, now) -> lower ? now : Math.max(old, now));
        }
        return new Floors(noise, allHashes, allModels, raised);
    }
}
