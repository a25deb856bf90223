package org.onrecord.answer.gate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.answer.gate.reading.Name;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.reading.Words;

/** Whom a pronoun at the beginning of a source may mean. */
final class Antecedents {

    private static final Set<String> PRONOUNS =
            Words.set("he she they it il elle ils elles his her its son sa ses leur");

    private static final Set<String> TITLES = Words.set("m mm mme mlle mr mrs ms dr");

    private Antecedents() {}

    /**
     * The words of the names in the nearest sentence before that names a person, and in those between; else in the article's
     * first sentence. A sentence that itself begins with a pronoun speaks of whom the one before it names.
     */
    static List<Token> of(Source source) {
        List<Token> found = new ArrayList<>();
        for (Reading before : source.before()) {
            if (!beginsWithPronoun(before) && add(before, found)) {
                return found;
            }
        }
        add(source.lead(), found);
        return found;
    }

    private static boolean add(Reading reading, List<Token> found) {
        boolean person = false;
        for (Name name : reading.names()) {
            if (!reading.tokens().get(name.from()).quoted()) {
                name.parts().forEach(part -> found.add(reading.tokens().get(part)));
                person |=
                        NameRule.looksLikePerson(reading, name) && (name.parts().size() > 1 || isTitled(reading, name));
            }
        }
        return person;
    }

    private static boolean isTitled(Reading reading, Name name) {
        return name.from() > 0
                && TITLES.contains(reading.tokens().get(name.from() - 1).folded());
    }

    static boolean beginsWithPronoun(Reading reading) {
        return !reading.tokens().isEmpty()
                && PRONOUNS.contains(reading.tokens().get(0).folded());
    }
}
