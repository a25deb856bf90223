package org.onrecord.index;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One loaded ONNX graph of an encoder. A run takes one thread, and many may run at once. */
final class OnnxSession implements AutoCloseable {

    private static final String LAST = "last_hidden_state";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final List<String> last;
    private final List<String> layers;

    private OnnxSession(OrtSession session, List<String> inner) {
        this.session = session;
        Set<String> outputs = session.getOutputNames();
        this.last = List.of(outputs.contains(LAST) ? LAST : outputs.iterator().next());
        this.layers = Stream.concat(last.stream(), inner.stream()).toList();
    }

    /**
     * Loads a graph.
     *
     * @param inner nodes inside of it whose vectors are wanted too; none are given when it has no such nodes
     * @throws OrtException if it is damaged
     */
    static OnnxSession of(byte[] weights, List<String> inner) throws OrtException {
        if (!inner.isEmpty()) {
            try {
                return new OnnxSession(open(InnerLayers.shown(weights, inner)), inner);
            } catch (OrtException e) {
                // Another export of the model may name its nodes otherwise.
            }
        }
        return new OnnxSession(open(weights), List.of());
    }

    /** A graph whose runs take one thread each. */
    static OrtSession open(byte[] weights) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return OrtEnvironment.getEnvironment().createSession(weights, options);
        }
    }

    /** Whether it gives what inner layers make of a text. */
    boolean showsInner() {
        return layers.size() > last.size();
    }

    /**
     * The last layer's vectors of a text's tokens.
     *
     * @throws OrtException if the model does not take such input, or gives no vector for it
     */
    TokenVectors last(long[] ids) throws OrtException {
        return run(ids, last).get(0);
    }

    /** The last layer's vectors, and those of each inner layer. */
    List<TokenVectors> layers(long[] ids) throws OrtException {
        return run(ids, layers);
    }

    private List<TokenVectors> run(long[] ids, List<String> wanted) throws OrtException {
        long[] attention = new long[ids.length];
        Arrays.fill(attention, 1);
        Map<String, long[]> known =
                Map.of("input_ids", ids, "attention_mask", attention, "token_type_ids", new long[ids.length]);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : session.getInputNames()) {
                long[] values = known.get(name);
                if (values == null) {
                    throw new OrtException(
                            "the model wants an input " + name + ", which sentence encoders do not have");
                }
                inputs.put(
                        name,
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length}));
            }
            try (OrtSession.Result result = session.run(inputs, Set.copyOf(wanted))) {
                List<TokenVectors> vectors = new ArrayList<>();
                for (String name : wanted) {
                    vectors.add(vectors(ids, result.get(name).orElseThrow()));
                }
                return vectors;
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static TokenVectors vectors(long[] ids, OnnxValue output) throws OrtException {
        if (!(output instanceof OnnxTensor tensor)) {
            throw new OrtException("the model's output is not a tensor");
        }
        long[] shape = tensor.getInfo().getShape();
        int rank = shape.length;
        if (rank < 2 || rank > 3 || shape[0] != 1 || shape[rank - 1] < 1 || shape[rank - 2] < 1) {
            throw new OrtException("the model's output has the shape " + Arrays.toString(shape));
        }
        FloatBuffer values = tensor.getFloatBuffer();
        float[] copy = new float[values.remaining()];
        values.get(copy);
        return new TokenVectors(ids, copy, Math.toIntExact(shape[rank - 1]));
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
