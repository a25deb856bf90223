package org.onrecord.parse.load;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.parse.text.HeaderLines;

/**
 * Whether a file that calls itself text is to be believed. Lines such as {@code Title:} and {@code Date:} at its head look
 * like those of a mail to a detector of formats, and a text about programs may look like one.
 */
final class TextByName {

    private static final Pattern NAME = Pattern.compile("(?i)\\.(?:txt|text|md|markdown)$");

    /** What people do save under such a name. */
    private static final Set<String> LIKELY = Set.of(
            "text/html",
            "application/xhtml+xml",
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/mbox",
            "application/pdf",
            "application/zip",
            "application/rtf",
            "multipart/related");

    private TextByName() {}

    /** Whether the name decides, against the detected {@code type}. */
    static boolean overrules(String type, byte[] bytes, String name) throws IOException {
        if (!NAME.matcher(name).find() || isBinary(bytes) || LIKELY.contains(type)) {
            return false;
        }
        return !type.equals("message/rfc822")
                || !HeaderLines.split(TextDecoder.decode(bytes, "text/plain"))
                        .values()
                        .isEmpty();
    }

    private static boolean isBinary(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
