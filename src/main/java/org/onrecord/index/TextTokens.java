package org.onrecord.index;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A model's vocabulary. Safe for many threads.
 *
 * <p>Asks the native tokenizer for the ids alone: DJL's own {@code encode} also makes Java objects of the word, the offsets
 * and the masks of each token, which costs several times what the tokenizing itself does.
 */
final class TextTokens implements AutoCloseable {

    private static final int LONGEST_KEPT_WORD = 32;
    private static final int MOST_KEPT_WORDS = 100_000;

    private final HuggingFaceTokenizer tokenizer;
    private final Map<String, Integer> tokensOfWord = new ConcurrentHashMap<>();

    /** @param definition the bytes of {@code tokenizer.json} */
    TextTokens(byte[] definition) throws IOException {
        this.tokenizer = HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(definition), Map.of("padding", "false", "truncation", "false"));
    }

    /**
     * Tokens of {@code text} without special ones, word by word from memory: exact for the vocabularies of BERT and XLM-R,
     * whose tokens never reach over white space, and near enough for others.
     */
    int count(String text) {
        int tokens = 0;
        int end = 0;
        while (end < text.length()) {
            int start = end;
            while (start < text.length() && isSpace(text.charAt(start))) {
                start++;
            }
            end = start;
            while (end < text.length() && !isSpace(text.charAt(end))) {
                end++;
            }
            tokens += start < end ? countWord(text.substring(start, end)) : 0;
        }
        return tokens;
    }

    private int countWord(String word) {
        if (word.length() > LONGEST_KEPT_WORD) {
            return encode(word, false).length;
        }
        Integer known = tokensOfWord.get(word);
        if (known != null) {
            return known;
        }
        int tokens = encode(word, false).length;
        if (tokensOfWord.size() >= MOST_KEPT_WORDS) {
            tokensOfWord.clear();
        }
        tokensOfWord.put(word, tokens);
        return tokens;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The ids of the text between the model's special tokens; what is too long is cut before the last of these. */
    long[] ids(String text, int most) {
        long[] ids = encode(text, true);
        if (ids.length <= most) {
            return ids;
        }
        long[] cut = Arrays.copyOf(ids, most);
        cut[most - 1] = ids[ids.length - 1];
        return cut;
    }

    /** How many tokens the model adds to any text. */
    int specialTokens() {
        return encode("a", true).length - count("a");
    }

    private long[] encode(String text, boolean withSpecialTokens) {
        long encoding = TokenizersLibrary.LIB.encode(tokenizer.getHandle(), text, withSpecialTokens);
        try {
            return TokenizersLibrary.LIB.getTokenIds(encoding);
        } finally {
            TokenizersLibrary.LIB.deleteEncoding(encoding);
        }
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
