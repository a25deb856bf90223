package org.onrecord.index;

/**
 * How much each piece of lexical evidence counts; found by measurement, see {@code docs/decisions/lexical-search.md}. The
 * scale is free: scores are given as shares of what could be reached.
 *
 * @param stem a word in any inflected form
 * @param family a word that begins alike ({@link FamilyFilter}): other derivations, and cognates in the other language
 * @param exact a word in exactly the asked form, accents included
 * @param translated a translation of a word, beside stem and family of the word itself
 * @param tie what the lesser fields of a word add to its best one, 0 to 1
 * @param title a word in the headline
 * @param lead a word in the article's first lines
 * @param pairs two neighbouring words of the question near each other
 * @param slop how many moves may separate such a pair
 * @param quantity a number or day of the question in whatever form ({@link Quantities})
 * @param article the article's own score, added to that of each of its passages
 */
record LexicalWeights(
        float stem,
        float family,
        float exact,
        float translated,
        float tie,
        float title,
        float lead,
        float pairs,
        int slop,
        float quantity,
        float article) {

    static final LexicalWeights DEFAULT = new LexicalWeights(.5f, .5f, .6f, .9f, .3f, 1.5f, .2f, .1f, 2, .6f, 1f);
}
