package org.onrecord.article;

/**
 * Something that went wrong with one file; the others go on.
 *
 * @param level what it means for the archive
 * @param stage where it happened: {@code scan}, {@code read}, {@code parse}, {@code split}, {@code index}, {@code embed}
 * @param file path relative to the documents folder
 * @param reason what is wrong and what to do, for the person who owns the folder; never null or a bare class name
 */
public record Failure(Level level, String stage, String file, String reason) {

    /** How bad it is. */
    public enum Level {
        /** The article is in the archive, with something missing or cut. */
        WARNING,
        /** The file is not in the archive. */
        FILE,
        /** The run was rolled back; the former snapshot goes on answering. */
        RUN
    }
}
