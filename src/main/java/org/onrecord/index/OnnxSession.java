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
import org.onrecord.index.EmbeddingConfig.Pooling;

/** One loaded ONNX graph. A run takes one thread, and many may run at once. */
final class OnnxSession implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final Pooling pooling;

    OnnxSession(byte[] weights, Pooling pooling) throws OrtException {
        this.pooling = pooling;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            this.session = environment.createSession(weights, options);
        }
    }

    /**
     * The pooled vector of one text, not yet of unit length.
     *
     * @throws OrtException if the model does not take such input, or gives no vector for it
     */
    float[] run(long[] ids) throws OrtException {
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
                return pooled(output);
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private float[] pooled(OnnxValue output) throws OrtException {
        if (!(output instanceof OnnxTensor tensor)) {
            throw new OrtException("the model's output is not a tensor");
        }
        long[] shape = tensor.getInfo().getShape();
        int rank = shape.length;
        if (rank < 2 || rank > 3 || shape[0] != 1 || shape[rank - 1] < 1 || shape[rank - 2] < 1) {
            throw new OrtException("the model's output has the shape " + Arrays.toString(shape));
        }
        int dimension = Math.toIntExact(shape[rank - 1]);
        int rows = rank == 2 || pooling == Pooling.CLS ? 1 : Math.toIntExact(shape[1]);
        return sum(tensor.getFloatBuffer(), rows, dimension);
    }

    /** The mean of the rows but for its length, which does not matter here. */
    private static float[] sum(FloatBuffer values, int rows, int dimension) {
        float[] sum = new float[dimension];
        float[] row = new float[dimension];
        for (int r = 0; r < rows; r++) {
            values.get(row);
            for (int i = 0; i < dimension; i++) {
                sum[i] += row[i];
            }
        }
        return sum;
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
