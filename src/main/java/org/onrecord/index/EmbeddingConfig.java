package org.onrecord.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Which model turns text into vectors. */
@ConfigMapping(prefix = "on-record.embedding")
public interface EmbeddingConfig {

    /**
     * {@code auto}: the multilingual model when it lies in the data folder, else the bundled one; {@code bundled}: always
     * the bundled one; else a folder with {@code model_quantized.onnx} or {@code model.onnx} and {@code tokenizer.json}.
     */
    @WithDefault("auto")
    String model();

    /** Whether {@code auto} may fetch the multilingual model (135 MB) into the data folder when it is not there yet. */
    @WithDefault("true")
    boolean download();

    /** Where the model is fetched from: a mirror with the folder layout of huggingface.co. */
    @WithDefault("https://huggingface.co")
    URI downloadUrl();

    /** How long a connection may take before the download is given up until the next start. */
    @WithDefault("PT5S")
    Duration downloadConnectTimeout();

    /** Put before a question, for a model in a folder; by default what its family prescribes, told by the folder's name. */
    Optional<String> queryPrefix();

    /** Put before a passage, for a model in a folder. */
    Optional<String> passagePrefix();

    /** How a model in a folder makes one vector of many: {@code cls} or {@code mean}. */
    Optional<Pooling> pooling();

    /** Longest input of a model in a folder, in its own tokens. */
    OptionalInt maxTokens();

    /** Whether a model in a folder puts French and English texts of one meaning side by side. */
    Optional<Boolean> multilingual();

    /** Threads that compute vectors, each on a text of its own; 0 for one on each core. */
    @WithDefault("0")
    @Min(0)
    @Max(256)
    int threads();

    /** How token vectors become one. */
    enum Pooling {
        /** The first token's vector. */
        CLS,
        /** The mean over all tokens. */
        MEAN
    }
}
