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

    private static final Set<String> PRONOUNS = Words.set("he she they it il elle ils elles");
    private static final Set<String> POSSESSIVES = Words.set("his her its their son sa ses leur leurs");

    private static final Set<String> TITLES = Words.set("m mm mme mlle mr mrs ms dr");

    private Antecedents() {}

    /**
     * The words of the names in the nearest sentence before that names a person, and in those between; else in the article's
     * first sentence. A sentence that itself begins with a pronoun speaks of whom the one before it names.
     */
    static List<Token> of(Source source) {
        List<Token> found = new ArrayList<>();
        for (Reading before : source.before()) {
            if (!isSubject(before) && add(before, source, found)) {
                return found;
            }
        }
        add(source.lead(), source, found);
        return found;
    }

    private static boolean add(Reading reading, Source source, List<Token> found) {
        boolean person = false;
        for (Name name : reading.names()) {
            if (!reading.tokens().get(name.from()).quoted()) {
                name.parts().forEach(part -> found.add(reading.tokens().get(part)));
                person |= NameRule.looksLikePerson(reading, name)
                        && (name.parts().size() > 1 || isTitled(reading, name) || isLastName(reading, name, source));
            }
        }
        return person;
    }

    /** Whether the article gives a first name to it elsewhere. */
    private static boolean isLastName(Reading reading, Name name, Source source) {
        Token last = reading.tokens().get(name.parts().get(name.parts().size() - 1));
        List<Reading> around = new ArrayList<>(source.before());
        around.add(source.lead());
        around.add(source.passage());
        return around.stream()
                .anyMatch(other -> other.names().stream()
                        .anyMatch(full -> full.parts().size() >= 2
                                && NameRule.isSame(
                                        last,
                                        other.tokens()
                                                .get(full.parts()
                                                        .get(full.parts().size() - 1)))));
    }

    private static boolean isTitled(Reading reading, Name name) {
        return name.from() > 0
                && TITLES.contains(reading.tokens().get(name.from() - 1).folded());
    }

    private static boolean isSubject(Reading reading) {
        return !reading.tokens().isEmpty()
                && PRONOUNS.contains(reading.tokens().get(0).folded());
    }

    static boolean beginsWithPronoun(Reading reading) {
        return isSubject(reading)
                || !reading.tokens().isEmpty()
                        && POSSESSIVES.contains(reading.tokens().get(0).folded());
    }
}
