package org.onrecord.index;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A BERT-like sentence encoder in ONNX Runtime. Each text is one run on one thread, and one text runs on each core: batches
 * gain nothing with int8 weights on a CPU and change the vectors a little.
 */
final class OnnxEncoder implements Encoder {

    private final EncoderModel model;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final HuggingFaceTokenizer counter;
    private final ExecutorService cores;
    private final int dimension;
    private final int prefixTokens;

    /**
     * Loads a model.
     *
     * @param weights the ONNX file's bytes
     * @param vocabulary {@code tokenizer.json}; read twice
     * @throws IllegalStateException when they do not belong together or are damaged
     */
    OnnxEncoder(EncoderModel model, byte[] weights, byte[] vocabulary) {
        this.model = model;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            this.session = environment.createSession(weights, options);
            this.tokenizer = tokenizer(vocabulary, true);
            this.counter = tokenizer(vocabulary, false);
        } catch (OrtException | IOException e) {
            throw new IllegalStateException(
                    "The embedding model " + model.id() + " cannot be loaded; set ON_RECORD_EMBEDDING_MODEL=bundled",
                    e);
        }
        AtomicInteger number = new AtomicInteger();
        this.cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
            Thread thread = new Thread(task, "encoder-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        this.prefixTokens = tokens(model.passagePrefix());
        this.dimension = encode("").length;
    }

    private HuggingFaceTokenizer tokenizer(byte[] vocabulary, boolean truncated) throws IOException {
        Map<String, String> options = new HashMap<>();
        options.put("padding", "false");
        options.put("truncation", String.valueOf(truncated));
        options.put("modelMaxLength", String.valueOf(model.mostTokens()));
        options.put("maxLength", String.valueOf(model.mostTokens()));
        try (InputStream in = new java.io.ByteArrayInputStream(vocabulary)) {
            return HuggingFaceTokenizer.newInstance(in, options);
        }
    }

    @Override
    public String modelId() {
        return model.id();
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public boolean multilingual() {
        return model.multilingual();
    }

    @Override
    public int maxPassageTokens() {
        return model.mostTokens() - 2 - prefixTokens;
    }

    @Override
    public int tokens(String text) {
        return text.isEmpty() ? 0 : counter.encode(text, false, false).getIds().length;
    }

    @Override
    public float[] encodeQuery(String question) {
        return encode(model.queryPrefix() + question);
    }

    @Override
    public List<float[]> encodePassages(List<String> passages) {
        List<Future<float[]>> running = new ArrayList<>();
        for (String passage : passages) {
            running.add(cores.submit(() -> encode(model.passagePrefix() + passage)));
        }
        try {
            List<float[]> vectors = new ArrayList<>(passages.size());
            for (Future<float[]> one : running) {
                vectors.add(one.get());
            }
            return vectors;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while embedding", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Embedding failed", e.getCause());
        } finally {
            running.forEach(one -> one.cancel(false));
        }
    }

    private float[] encode(String text) {
        Encoding encoding = tokenizer.encode(text, true, false);
        try {
            Map<String, OnnxTensor> inputs = new HashMap<>();
            try {
                inputs.put("input_ids", tensor(encoding.getIds()));
                inputs.put("attention_mask", tensor(encoding.getAttentionMask()));
                if (session.getInputNames().contains("token_type_ids")) {
                    inputs.put("token_type_ids", tensor(encoding.getTypeIds()));
                }
                try (OrtSession.Result result = session.run(inputs)) {
                    return unit(pooled(((float[][][]) result.get(0).getValue())[0]));
                }
            } finally {
                inputs.values().forEach(OnnxTensor::close);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed on a text of " + text.length() + " characters", e);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {values});
    }

    private float[] pooled(float[][] tokens) {
        if (model.pooling() == EncoderModel.Pooling.CLS) {
            return tokens[0];
        }
        float[] mean = new float[tokens[0].length];
        for (float[] token : tokens) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += token[i] / tokens.length;
            }
        }
        return mean;
    }

    private static float[] unit(float[] vector) {
        double sum = 0;
        for (float x : vector) {
            sum += (double) x * x;
        }
        float norm = (float) Math.sqrt(Math.max(sum, 1e-12));
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = vector[i] / norm;
        }
        return unit;
    }

    @Override
    public void close() {
        cores.shutdownNow();
        tokenizer.close();
        counter.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("Cannot close the embedding model", e);
        }
    }

    static byte[] bytes(InputStream in) {
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the embedding model", e);
        }
    }
}
