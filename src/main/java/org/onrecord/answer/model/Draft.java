package org.onrecord.answer.model;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A model's words on their way from its thread to the one that answers. Bounded in time and length, whatever the model does.
 */
final class Draft {

    /** More is no answer to a question about the news. */
    static final int LONGEST = 12_000;

    private record Piece(@Nullable String text, @Nullable Throwable error) {}

    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final long silenceNanos;
    private final long deadline;
    private int characters;

    Draft(Duration silence, Duration timeout) {
        this.silenceNanos = silence.toNanos();
        this.deadline = System.nanoTime() + timeout.toNanos();
    }

    void add(String text) {
        pieces.add(new Piece(text, null));
    }

    void end() {
        pieces.add(new Piece(null, null));
    }

    void fail(Throwable error) {
        pieces.add(new Piece(null, error));
    }

    /**
     * The next words, or null at the end.
     *
     * @throws ModelUnavailableException when the model fails, falls silent, or takes or says too much
     */
    @Nullable
    String next() throws ModelUnavailableException {
        try {
            long wait = Math.min(silenceNanos, deadline - System.nanoTime());
            Piece piece = pieces.poll(wait, TimeUnit.NANOSECONDS);
            if (piece == null) {
                throw new ModelUnavailableException(ModelProblem.SILENT);
            }
            if (piece.error() != null) {
                throw new ModelUnavailableException(ModelProblem.of(piece.error()), piece.error());
            }
            if (piece.text() != null) {
                characters += piece.text().length();
                if (characters > LONGEST) {
                    throw new ModelUnavailableException(ModelProblem.ENDLESS);
                }
            }
            return piece.text();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailableException(ModelProblem.STOPPING, e);
        }
    }
}
