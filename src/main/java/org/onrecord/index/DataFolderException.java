package org.onrecord.index;

/** The data folder cannot be used; the message says why and what to do. */
public final class DataFolderException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DataFolderException(String message, Throwable cause) {
        super(message, cause);
    }

    DataFolderException(String message) {
        super(message);
    }
}
