package org.onrecord.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/** The files of a model in a folder, or in the jar. */
final class ModelFiles {

    static final String TOKENIZER = "tokenizer.json";
    static final String QUANTIZED_WEIGHTS = "model_quantized.onnx";
    private static final List<String> WEIGHTS = List.of(QUANTIZED_WEIGHTS, "model.onnx");

    private ModelFiles() {}

    /** The weights in {@code folder}, if it holds a whole model; the quantized ones are preferred. */
    static Optional<Path> weights(Path folder) {
        if (!Files.isRegularFile(folder.resolve(TOKENIZER))) {
            return Optional.empty();
        }
        return WEIGHTS.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** @throws IllegalStateException if the application was packaged without {@code name} */
    static byte[] bundled(String name) {
        ClassLoader loader = ModelFiles.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the application lacks the bundled model file " + name + "; build it again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the bundled model file " + name, e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
