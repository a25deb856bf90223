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

    private static final Set<String> OTHERS = Words.set("him lui celui celle who qui we nous i je");
    private static final int BESIDE = 5;

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

    /** A person whom the source does not name is meant there only if a pronoun or part of the name refers to him. */
    static boolean isMeant(Reading sentence, Name name, List<Integer> parts, Source source) {
        if (!NameRule.looksLikePerson(sentence, name)
                || NameRule.core(sentence, parts).stream()
                        .anyMatch(part -> NameRule.isKnown(sentence.tokens().get(part), source.reading()))) {
            return true;
        }
        return isTheCompany(sentence, parts, source)
                || (isBesideKnown(sentence, name, source) || refersTo(sentence, parts, source))
                        && of(source).stream()
                                .anyMatch(token -> parts.stream()
                                        .anyMatch(part -> NameRule.isSame(
                                                sentence.tokens().get(part), token)));
    }

    /** Whether the sentence also has a name that the source has. */
    private static boolean isBesideKnown(Reading sentence, Name name, Source source) {
        return sentence.names().stream()
                .filter(other -> other != name)
                .anyMatch(other -> NameRule.core(sentence, other.parts()).stream()
                        .anyMatch(part -> NameRule.isKnown(sentence.tokens().get(part), source.reading())));
    }

    /** "The company" is the one in the title. */
    private static boolean isTheCompany(Reading sentence, List<Integer> parts, Source source) {
        List<Token> tokens = source.reading().tokens();
        boolean definite = tokens.size() > 2
                && List.of("the", "le", "la", "l").contains(tokens.get(0).folded());
        return definite
                && tokens.subList(1, 3).stream()
                        .anyMatch(token -> token.means("company") || token.means("team") || token.means("association"))
                && parts.stream()
                        .allMatch(part -> NameRule.isKnown(sentence.tokens().get(part), source.title()));
    }

    /**
     * Whether the source refers to the person at {@code parts} of the sentence: by a pronoun, or by a word that stands beside
     * his name elsewhere: "the mayor".
     */
    private static boolean refersTo(Reading sentence, List<Integer> parts, Source source) {
        Reading reading = source.reading();
        boolean pronoun = reading.tokens().stream()
                .anyMatch(token -> PRONOUNS.contains(token.folded())
                        || POSSESSIVES.contains(token.folded())
                        || OTHERS.contains(token.folded()));
        if (pronoun) {
            return true;
        }
        Token last = sentence.tokens().get(parts.get(parts.size() - 1));
        List<Reading> around = new ArrayList<>(source.before());
        around.add(source.title());
        around.add(source.lead());
        around.add(source.passage());
        return around.stream().anyMatch(other -> isCalled(last, other, reading));
    }

    /** Whether a word beside the name is a word of {@code reading}. */
    private static boolean isCalled(Token last, Reading other, Reading reading) {
        for (int i = 0; i < other.tokens().size(); i++) {
            if (!NameRule.isSame(last, other.tokens().get(i))) {
                continue;
            }
            for (int k = Math.max(0, i - BESIDE); k < Math.min(other.tokens().size(), i + BESIDE); k++) {
                Token beside = other.tokens().get(k);
                if (k != i && other.isContent(k) && OverlapRule.says(reading, beside)) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean beginsWithPronoun(Reading reading) {
        return isSubject(reading)
                || !reading.tokens().isEmpty()
                        && POSSESSIVES.contains(reading.tokens().get(0).folded());
    }
}
