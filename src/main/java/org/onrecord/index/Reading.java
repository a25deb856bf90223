package org.onrecord.index;

/**
 * What a model read of a question and a text.
 *
 * @param cosine of the vectors of both, -1 to 1
 * @param answers logarithm of the odds that the text answers the question, by its words alone: what is known of its article is
 *     not in it
 */
public record Reading(double cosine, double answers) {}
