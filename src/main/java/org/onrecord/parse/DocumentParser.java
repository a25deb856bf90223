package org.onrecord.parse;

import java.nio.file.Path;

/** Reads one file of the documents folder. Implementations are safe for use by many threads. */
public interface DocumentParser {

    /**
     * Reads a file; never throws for a bad one.
     *
     * @param file where it is
     * @param relativePath its path relative to the documents folder, with {@code /} between names
     */
    ParseResult parse(Path file, String relativePath);
}
