package org.onrecord.index;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OrtException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the reader of an encoder is given of a text, with the place of each token, for teaching it. */
public final class ReaderTokens implements AutoCloseable {

    private static final int MOST_TOKENS = 128;

    private final HuggingFaceTokenizer tokenizer;
    private final OnnxSession session;
    private final String questionPrefix;
    private final String passagePrefix;

    /**
     * Of an encoder.
     *
     * @param model {@code bundled}, or the folder of a model
     */
    public ReaderTokens(String model) throws IOException, OrtException {
        boolean bundled = model.equals("bundled");
        EncoderModel encoder = bundled
                ? EncoderModel.BGE_SMALL_EN
                : EncoderModel.guess(Path.of(model).getFileName().toString());
        byte[] weights = bundled
                ? ModelFiles.bundled("bge-small-en-v1.5-q.onnx")
                : Files.readAllBytes(ModelFiles.weights(Path.of(model)).orElseThrow());
        byte[] words = bundled
                ? ModelFiles.bundled("bge-small-en-v1.5-q-tokenizer.json")
                : Files.readAllBytes(Path.of(model, ModelFiles.TOKENIZER));
        tokenizer = HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(words), Map.of("padding", "false", "truncation", "false"));
        session = OnnxSession.of(weights, AnswerReader.layers(encoder.name()));
        questionPrefix = AnswerReader.questionPrefix(encoder.name());
        passagePrefix = encoder.passagePrefix();
    }

    /**
     * A text's tokens.
     *
     * @param places where each begins and ends in the text, one behind the other; below 0 for special tokens and the prefix
     * @param vectors one behind the other
     */
    public record Tokens(long[] ids, int[] places, float[] vectors) {}

    public Tokens ofQuestion(String question) throws OrtException {
        return of(questionPrefix, question);
    }

    public Tokens ofSentence(String sentence) throws OrtException {
        return of(passagePrefix, sentence);
    }

    private Tokens of(String prefix, String text) throws OrtException {
        Encoding encoding = tokenizer.encode(prefix + text);
        long[] ids = Arrays.copyOf(encoding.getIds(), Math.min(MOST_TOKENS, encoding.getIds().length));
        CharSpan[] spans = encoding.getCharTokenSpans();
        int[] places = new int[2 * ids.length];
        for (int i = 0; i < ids.length; i++) {
            places[2 * i] = spans[i] == null ? -1 : spans[i].getStart() - prefix.length();
            places[2 * i + 1] = spans[i] == null ? -1 : spans[i].getEnd() - prefix.length();
        }
        List<TokenVectors> layers = session.layers(ids);
        return new Tokens(
                ids,
                places,
                TokenVectors.joined(layers.subList(1, layers.size())).values());
    }

    @Override
    public void close() throws OrtException {
        tokenizer.close();
        session.close();
    }
}
