package org.onrecord.index;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.index.ReadLately.Read;

/**
 * A sentence encoder in ONNX Runtime. Each text is a run of its own on one thread, and each core works on another text:
 * a batch gains nothing with int8 weights and makes the vector of a text depend on its neighbours.
 */
final class OnnxEncoder implements Encoder {

    private static final int FEWEST_TOKENS = 16;

    private final EncoderModel model;
    private final String id;
    private final TextTokens vocabulary;
    private final OnnxSession session;
    private final EncoderThreads cores;
    private final @Nullable AnswerReader reader;
    private final int maxPassageTokens;
    private final int dimension;
    private final ReadLately lately = new ReadLately(this::read);
    /** Native memory must not go while a run uses it: a run reads, closing writes. */
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();

    private boolean closed;

    /**
     * Loads a model.
     *
     * @param weights the bytes of the ONNX file
     * @param tokenizer the bytes of {@code tokenizer.json}
     * @param threads texts computed at once, at least 1
     * @throws IllegalStateException when they are damaged or do not belong together
     */
    OnnxEncoder(EncoderModel model, byte[] weights, byte[] tokenizer, int threads) {
        this.model = model;
        this.id = model.id(HexFormat.of().formatHex(ModelFiles.sha256().digest(weights)));
        this.cores = new EncoderThreads(threads);
        try {
            this.vocabulary = new TextTokens(tokenizer);
            this.session = OnnxSession.of(weights, AnswerReader.layers(model.name()));
            this.maxPassageTokens =
                    model.maxTokens() - vocabulary.specialTokens() - vocabulary.count(model.passagePrefix());
            if (maxPassageTokens < FEWEST_TOKENS) {
                throw new IllegalArgumentException("its prefix leaves " + maxPassageTokens + " tokens for a passage");
            }
            this.dimension = encode("a").length;
            this.reader = session.showsInner() ? AnswerReader.of(model.name(), dimension) : null;
        } catch (OrtException | IOException | RuntimeException e) {
            cores.close();
            throw new IllegalStateException(
                    "cannot load the embedding model " + model.name() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String modelId() {
        return id;
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
    public CosineScale scale() {
        return CosineScale.of(model.name());
    }

    @Override
    public int maxPassageTokens() {
        return maxPassageTokens;
    }

    @Override
    public int tokens(String text) {
        inUse.readLock().lock();
        try {
            requireOpen();
            return vocabulary.count(text);
        } finally {
            inUse.readLock().unlock();
        }
    }

    @Override
    public float[] encodeQuery(String question) {
        return encode(model.queryPrefix() + question);
    }

    @Override
    public List<float[]> encodePassages(List<String> passages) {
        List<Future<float[]>> running = new ArrayList<>();
        passages.forEach(p -> running.add(null));
        // Longest first, so that no core is left with a long text when the others are done.
        IntStream.range(0, passages.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -passages.get(i).length()))
                .forEach(i -> running.set(i, submit(passages.get(i), false)));
        return vectors(running, Long.MAX_VALUE);
    }

    /** Not the longest first: what was not ready in time are then the last. */
    @Override
    public List<float[]> encodeFirst(List<String> texts, Duration patience) {
        return vectors(texts.stream().map(text -> submit(text, true)).toList(), patience.toNanos());
    }

    @Override
    public boolean reads() {
        return reader != null;
    }

    @Override
    public List<Reading> read(String question, List<String> texts, Duration patience) {
        AnswerReader reading = reader;
        if (reading == null) {
            return Encoder.super.read(question, texts, patience);
        }
        Future<float[]> vector =
                cores.submit(() -> lately.of(model.queryPrefix() + question).vector(), true);
        Future<TokenVectors> asked = cores.submit(
                () -> lately.of(AnswerReader.questionPrefix(model.name()) + question)
                        .tokens(),
                true);
        return vectors(
                texts.stream()
                        .map(text -> cores.submit(
                                () -> reading(
                                        reading, asked.get(), vector.get(), lately.of(model.passagePrefix() + text)),
                                true))
                        .toList(),
                patience.toNanos());
    }

    private Reading reading(AnswerReader reading, TokenVectors question, float[] vector, Read text)
            throws OrtException {
        double cosine = CosineScale.cosine(vector, text.vector());
        inUse.readLock().lock();
        try {
            requireOpen();
            return new Reading(cosine, reading.answers(question, text.tokens()));
        } finally {
            inUse.readLock().unlock();
        }
    }

    private Read read(String text) {
        List<TokenVectors> layers = run(text, session::layers);
        return new Read(
                TokenVectors.joined(layers.subList(1, layers.size())),
                layers.get(0).pooled(model.pooling()));
    }

    private Future<float[]> submit(String passage, boolean awaited) {
        return cores.submit(() -> encode(model.passagePrefix() + passage), awaited);
    }

    private static <T> List<T> vectors(List<Future<T>> running, long nanos) {
        long began = System.nanoTime();
        List<T> vectors = new ArrayList<>(running.size());
        try {
            for (Future<T> vector : running) {
                vectors.add(vector.get(nanos - (System.nanoTime() - began), TimeUnit.NANOSECONDS));
            }
            return vectors;
        } catch (TimeoutException e) {
            return vectors;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while computing vectors", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "cannot compute a vector: " + e.getCause().getMessage(), e.getCause());
        } finally {
            running.forEach(r -> r.cancel(false));
        }
    }

    @Override
    public void close() {
        cores.close();
        inUse.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                vocabulary.close();
                session.close();
                if (reader != null) {
                    reader.close();
                }
            }
        } catch (OrtException e) {
            throw new IllegalStateException("cannot close the embedding model " + model.name(), e);
        } finally {
            inUse.writeLock().unlock();
        }
    }

    private float[] encode(String text) {
        return run(text, session::last).pooled(model.pooling());
    }

    /** What the graph makes of the ids of tokens. */
    private interface Run<T> {
        T of(long[] ids) throws OrtException;
    }

    private <T> T run(String text, Run<T> run) {
        inUse.readLock().lock();
        try {
            requireOpen();
            return run.of(vocabulary.ids(text, model.maxTokens()));
        } catch (OrtException e) {
            throw new IllegalStateException(
                    model.name() + " failed on a text of " + text.length() + " characters: " + e.getMessage(), e);
        } finally {
            inUse.readLock().unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the embedding model was closed");
        }
    }
}
