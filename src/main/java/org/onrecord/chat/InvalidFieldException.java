package org.onrecord.chat;

import org.jspecify.annotations.Nullable;

/** One field of a request cannot be used; the message says what to write instead. */
final class InvalidFieldException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    InvalidFieldException(String field, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.field = field;
    }

    String field() {
        return field;
    }
}
