package org.onrecord.parse.process;

/** A child process is of no more use, and why. */
final class ChildEndedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why it ended. */
    enum Why {
        /** It had ended before it was asked. */
        BEFORE,
        TIME,
        MEMORY,
        OUTPUT,
        CRASH
    }

    private final Why why;

    ChildEndedException(Why why, String detail) {
        super(detail);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
