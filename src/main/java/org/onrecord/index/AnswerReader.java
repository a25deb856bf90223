package org.onrecord.index;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells how likely a sentence answers a question: two layers of attention (Vaswani et al., "Attention is all you need", 2017)
 * over what two inner layers of a sentence encoder make of the tokens of both, learnt by {@code src/test/reader} from questions of
 * our own. See docs/decisions/reader.md. Safe for many threads.
 */
final class AnswerReader implements AutoCloseable {

    /** What it was taught on was cut here too. */
    private static final int MOST_TOKENS = 96;

    /** Of twelve, from 0; the last one only serves the one vector of a text. */
    private static final int[] LAYERS = {8, 5};

    private static final int DIMENSION = 384;

    private static final List<Taught> TAUGHT = List.of(
            new Taught("multilingual-e5-small", "query: ", "org/onrecord/index/reader-e5.onnx"),
            new Taught("bge-small-en-v1.5", "", "org/onrecord/index/reader-bge.onnx"));

    /**
     * A reader of an encoder's token vectors: each encoder wants one of its own.
     *
     * @param encoder how its name begins
     * @param questionPrefix what was put before questions
     * @param weights its ONNX graph
     */
    private record Taught(String encoder, String questionPrefix, String weights) {

        static Optional<Taught> of(String encoder) {
            return TAUGHT.stream()
                    .filter(taught -> encoder.toLowerCase(Locale.ROOT).startsWith(taught.encoder()))
                    .findFirst();
        }
    }

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    private AnswerReader(Taught taught) throws OrtException {
        this.session = OnnxSession.open(ModelFiles.bundled(taught.weights()));
    }

    /** The nodes of an encoder's graph that its reader wants to see; none when no reader was taught its vectors. */
    static List<String> layers(String encoder) {
        return Taught.of(encoder).isEmpty()
                ? List.of()
                : Arrays.stream(LAYERS).mapToObj(InnerLayers::output).toList();
    }

    /** The reader of an encoder's token vectors, null when none was taught to read them. */
    static @Nullable AnswerReader of(String encoder, int dimension) throws OrtException {
        Optional<Taught> taught = Taught.of(encoder);
        return taught.isPresent() && dimension == DIMENSION ? new AnswerReader(taught.get()) : null;
    }

    /** What stands before a question when its tokens are read by the reader of an encoder. */
    static String questionPrefix(String encoder) {
        return Taught.of(encoder).map(Taught::questionPrefix).orElse("");
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
        FloatBuffer values = FloatBuffer.wrap(text.values(), 0, rows * text.dimension());
        return OnnxTensor.createTensor(environment, values, new long[] {rows, text.dimension()});
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
