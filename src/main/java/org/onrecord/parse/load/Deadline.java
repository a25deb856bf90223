package org.onrecord.parse.load;

import java.io.IOException;
import java.time.Duration;
import org.xml.sax.SAXException;

/** The moment by which a parse must end; asked from inside it so that an abandoned one stops by itself. */
final class Deadline {

    private final long nanos;

    Deadline(Duration timeout) {
        this.nanos = System.nanoTime() + timeout.toNanos();
    }

    boolean passed() {
        return System.nanoTime() - nanos > 0 || Thread.currentThread().isInterrupted();
    }

    /** Whole seconds until then, at least 1. */
    int secondsLeft() {
        return (int) Math.max(1, (nanos - System.nanoTime()) / 1_000_000_000);
    }

    void checkIo() throws IOException {
        if (passed()) {
            throw new IOException("time is up");
        }
    }

    void check() throws SAXException {
        if (passed()) {
            throw new SAXException("time is up");
        }
    }
}
