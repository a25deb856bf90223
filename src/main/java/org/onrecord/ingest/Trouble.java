package org.onrecord.ingest;

import java.util.Locale;

/** Says what keeps the index from following the folder, with the remedy. */
final class Trouble {

    private static final int DEEPEST = 20;

    private Trouble() {}

    static String of(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < DEEPEST; i++, cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left") || message.contains("disk quota")) {
                return "No space is left for the data folder (ON_RECORD_DATA). Free some; it goes on by itself.";
            }
        }
        String message = thrown.getMessage();
        return message == null ? thrown.getClass().getSimpleName() : message;
    }
}
