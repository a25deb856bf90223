package org.onrecord.index;

import org.jspecify.annotations.Nullable;

/** The data folder cannot be used; the message tells its owner why and what to do. */
public final class DataFolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataFolderException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
