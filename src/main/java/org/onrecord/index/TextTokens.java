package org.onrecord.index;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/** A model's vocabulary. Safe for many threads. */
final class TextTokens implements AutoCloseable {

    private final HuggingFaceTokenizer tokenizer;

    /** @param definition the bytes of {@code tokenizer.json} */
    TextTokens(byte[] definition) throws IOException {
        this.tokenizer = HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(definition), Map.of("padding", "false", "truncation", "false"));
    }

    int count(String text) {
        return text.isEmpty() ? 0 : tokenizer.encode(text, false, false).getIds().length;
    }

    /** The ids of the text between the model's special tokens; what is too long is cut before the last of these. */
    long[] ids(String text, int most) {
        long[] ids = tokenizer.encode(text, true, false).getIds();
        if (ids.length <= most) {
            return ids;
        }
        long[] cut = Arrays.copyOf(ids, most);
        cut[most - 1] = ids[ids.length - 1];
        return cut;
    }

    /** How many tokens the model adds to any text. */
    int specialTokens() {
        return tokenizer.encode("a", true, false).getIds().length - count("a");
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
