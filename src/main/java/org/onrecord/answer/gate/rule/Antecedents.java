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

    private Antecedents() {}

    /**
     * The words of the names in the nearest sentence before that names anybody. A sentence that itself begins with a pronoun
     * speaks of whom the one before it names.
     */
    static List<Token> of(Source source) {
        List<Token> found = new ArrayList<>();
        for (Reading before : source.before()) {
            if (!beginsWithPronoun(before)) {
                for (Name name : before.names()) {
                    if (!before.tokens().get(name.from()).quoted()) {
                        name.parts().forEach(part -> found.add(before.tokens().get(part)));
                    }
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return found;
    }

    static boolean beginsWithPronoun(Reading reading) {
        return !reading.tokens().isEmpty()
                && PRONOUNS.contains(reading.tokens().get(0).folded());
    }
}
