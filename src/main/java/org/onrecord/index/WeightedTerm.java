package org.onrecord.index;

/**
 * An analysed (folded and stemmed) word of a text.
 *
 * @param term what the analyser made of the word
 * @param start where the word starts in the text
 * @param end one past its end
 * @param idf BM25's inverse document frequency over passages; greatest for a word that no passage has
 * @param passages how many passages have it
 */
public record WeightedTerm(String term, int start, int end, double idf, int passages) {}
