package org.onrecord.retrieval;

import java.util.Set;

/**
 * A word of a question that an answer should speak of.
 *
 * @param surface as typed
 * @param folded lower case without accents
 * @param stem what the analyser of the question's language made of it
 * @param translations folded words of the other language that mean the same
 * @param synonyms folded words of the same language that mean nearly the same
 * @param weight greater for rarer words; above 0
 * @param known whether a passage of the archive has it
 * @param name whether it is written as a proper name or is a number, so that nothing else can stand for it
 */
public record QuestionTerm(
        String surface,
        String folded,
        String stem,
        Set<String> translations,
        Set<String> synonyms,
        double weight,
        boolean known,
        boolean name) {

    public QuestionTerm {
        translations = Set.copyOf(translations);
        synonyms = Set.copyOf(synonyms);
    }
}
