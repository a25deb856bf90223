package org.onrecord.article;

/**
 * A part of the file that was cut from the article's text, kept so that it can be seen and put back.
 *
 * @param at where in {@link Article#text()} it stood: putting {@code text} back there undoes the cut
 * @param text what was cut
 * @param reason a short machine-readable word: {@code share-bar}, {@code comments}, {@code related}, {@code cookies}…
 */
public record Removed(int at, String text, String reason) {}
