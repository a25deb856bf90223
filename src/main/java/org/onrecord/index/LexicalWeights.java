package org.onrecord.index;

/**
 * How much each piece of lexical evidence counts, a stemmed word in a passage counting 1; found by measurement, see
 * {@code docs/decisions/lexical-search.md}.
 *
 * @param exact a word in exactly the asked form, accents included
 * @param tie what the lesser fields of a word add to its best one, 0 to 1
 * @param title a word in the headline
 * @param lead a word in the article's first lines
 * @param pairs two neighbouring words of the question near each other
 * @param slop how many moves may separate such a pair
 * @param article the article's own score, added to that of each of its passages
 */
record LexicalWeights(float exact, float tie, float title, float lead, float pairs, int slop, float article) {

    static final LexicalWeights DEFAULT = new LexicalWeights(.3f, .3f, .5f, .2f, .2f, 2, 1f);
}
