package org.onrecord.index;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** One loaded ONNX graph. A run takes one thread, and many may run at once. */
final class OnnxSession implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    OnnxSession(byte[] weights) throws OrtException {
        this.session = open(weights);
    }

    /** A graph whose runs take one thread each. */
    static OrtSession open(byte[] weights) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return OrtEnvironment.getEnvironment().createSession(weights, options);
        }
    }

    /**
     * The vectors of a text's tokens.
     *
     * @throws OrtException if the model does not take such input, or gives no vector for it
     */
    TokenVectors run(long[] ids) throws OrtException {
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
            try (OrtSession.Result result = session.run(inputs)) {
                OnnxValue output = result.get("last_hidden_state").orElseGet(() -> result.get(0));
                return vectors(ids, output);
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
