package org.onrecord.parse.load;

/** A file that gives no article, with the reason and the remedy in its message. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableException(String reason) {
        super(reason);
    }
}
