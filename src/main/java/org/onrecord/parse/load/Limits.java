package org.onrecord.parse.load;

import java.time.Duration;

/**
 * Bounds on whatever derives from one file.
 *
 * @param fileBytes largest file, in bytes
 * @param articleCharacters longest article, in UTF-16 code units
 * @param articles most articles from one file
 * @param timeout longest time for one file
 * @param depth how deep files inside files are followed
 * @param ocrLanguages in which languages pictures of text are read, as {@code fra+eng}; empty for not at all
 */
public record Limits(
        long fileBytes, int articleCharacters, int articles, Duration timeout, int depth, String ocrLanguages) {}
