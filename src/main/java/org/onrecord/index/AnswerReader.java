package org.onrecord.index;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells how likely a sentence answers a question: two layers of attention (Vaswani et al., "Attention is all you need", 2017)
 * over the token vectors that a sentence encoder gives for both, learnt by {@code src/test/reader} from questions of our own. See
 * docs/decisions/reader.md. Safe for many threads.
 */
final class AnswerReader implements AutoCloseable {

    /** What it was taught on was cut here too. */
    private static final int MOST_TOKENS = 96;

    /** Another encoder's token vectors want a reader of their own. */
    private static final String ENCODER = "multilingual-e5-small";

    private static final String WEIGHTS = "org/onrecord/index/reader-e5.onnx";
    private static final int DIMENSION = 384;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    private AnswerReader(byte[] weights) throws OrtException {
        this.session = OnnxSession.open(weights);
    }

    /** The reader for an encoder's token vectors, null when none was taught to read them. */
    static @Nullable AnswerReader of(String encoder, int dimension) throws OrtException {
        boolean taught = encoder.toLowerCase(Locale.ROOT).startsWith(ENCODER) && dimension == DIMENSION;
        return taught ? new AnswerReader(ModelFiles.bundled(WEIGHTS)) : null;
    }

    /** The logarithm of the odds that {@code sentence} answers {@code question}. */
    double answers(TokenVectors question, TokenVectors sentence) throws OrtException {
        int length = Math.min(MOST_TOKENS, sentence.rows());
        Set<Long> asked = new HashSet<>();
        Arrays.stream(question.ids()).forEach(asked::add);
        float[] same = new float[length];
        for (int i = 0; i < length; i++) {
            same[i] = asked.contains(sentence.ids()[i]) ? 1 : 0;
        }
        try (OnnxTensor asks = tensor(question);
                OnnxTensor says = tensor(sentence);
                OnnxTensor common = OnnxTensor.createTensor(environment, FloatBuffer.wrap(same), new long[] {length});
                OrtSession.Result result = session.run(Map.of("question", asks, "sentence", says, "same", common))) {
            return ((float[]) result.get(0).getValue())[0];
        }
    }

    private OnnxTensor tensor(TokenVectors text) throws OrtException {
        int rows = Math.min(MOST_TOKENS, text.rows());
        FloatBuffer values = FloatBuffer.wrap(text.values(), 0, rows * DIMENSION);
        return OnnxTensor.createTensor(environment, values, new long[] {rows, DIMENSION});
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
