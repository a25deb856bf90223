package org.onrecord.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which model turns text into vectors. */
@ConfigMapping(prefix = "on-record.embedding")
public interface EmbeddingConfig {

    /**
     * {@code auto}: the multilingual model when it lies in the data folder, else the bundled one; {@code bundled}: always
     * the bundled one; else a folder with {@code model.onnx} or {@code model_quantized.onnx} and {@code tokenizer.json}.
     */
    @WithDefault("auto")
    String model();
}
