package org.onrecord.answer.gate.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Figure;
import org.onrecord.answer.gate.reading.Name;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.reading.Words;

/**
 * Each name of a sentence is in its source, or is what the source refers to: in its title, its lead or the sentences just
 * before. A name from there never stands in for another name that the source itself has.
 */
public final class NameRule implements Rule {

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        List<Name> borrowed = new ArrayList<>();
        for (Name name : sentence.names()) {
            List<Integer> parts = parts(sentence, name, source);
            if (parts.stream().allMatch(part -> isKnown(sentence.tokens().get(part), source.reading()))) {
                if (!isWhole(sentence, parts, source)) {
                    return "name";
                }
                continue;
            }
            if (!name.sure() && isWord(sentence, name, source)) {
                continue;
            }
            if (!isAround(sentence, parts, source) || !Antecedents.isMeant(sentence, name, parts, source)) {
                return "name";
            }
            if (core(sentence, parts).stream()
                    .noneMatch(part -> isKnown(sentence.tokens().get(part), source.reading()))) {
                borrowed.add(name);
            }
        }
        if (isMixed(sentence, source, alignment)) {
            return "name";
        }
        return !borrowed.isEmpty() && hasOtherPerson(sentence, borrowed, source) ? "name" : null;
    }

    /**
     * Whether the source is two sentences, the sentence says what the one says of somebody, and names only somebody from the
     * other.
     */
    private static boolean isMixed(Reading sentence, Source source, Alignment alignment) {
        Reading reading = source.reading();
        int said = 0;
        int first = 0;
        for (int j = 0; j < reading.tokens().size(); j++) {
            if (reading.isContent(j) && !alignment.back(j).isEmpty()) {
                said++;
                first += reading.isOneSentence(0, j) ? 1 : 0;
            }
        }
        boolean mainIsFirst = first * 2 >= said;
        for (Figure figure : sentence.figures()) {
            for (Figure stated : reading.figures()) {
                if (stated.isAsMuchAs(figure)) {
                    mainIsFirst = reading.isOneSentence(0, stated.from());
                }
            }
        }
        boolean leftOut = false;
        boolean fromOther = false;
        for (Name name : reading.names()) {
            if (!looksLikePerson(reading, name)
                    || reading.tokens().get(name.from()).quoted()) {
                continue;
            }
            boolean inMain = reading.isOneSentence(0, name.from()) == mainIsFirst;
            boolean named = name.parts().stream()
                    .anyMatch(part -> isKnown(reading.tokens().get(part), sentence));
            leftOut |= inMain && !named;
            fromOther |= !inMain && named;
        }
        boolean pronoun = mainIsFirst && Antecedents.beginsWithPronoun(reading);
        return (leftOut || pronoun) && fromOther;
    }

    /** A name without the country in it: "the Belgian Anna Maas" is not another Belgian. */
    static List<Integer> core(Reading reading, List<Integer> parts) {
        List<Integer> core = parts.stream()
                .filter(part -> reading.tokens().get(part).concepts().stream().noneMatch(c -> c.startsWith("@")))
                .toList();
        return core.isEmpty() ? parts : core;
    }

    /** "Biologist Isabelle Roche": the capital of a sentence's first word makes it no part of the name. */
    private static List<Integer> parts(Reading sentence, Name name, Source source) {
        List<Integer> parts = name.parts();
        if (parts.size() < 2 || !sentence.tokens().get(parts.get(0)).opensSentence()) {
            return parts;
        }
        Token first = sentence.tokens().get(parts.get(0));
        boolean word = parts.size() > 2
                || !first.concepts().isEmpty()
                || source.reading().tokens().stream().anyMatch(t -> Words.alike(t, first));
        return word ? parts.subList(1, parts.size()) : parts;
    }

    /** A capital at the beginning of a sentence that is no name, as far as the source shows. */
    private static boolean isWord(Reading sentence, Name name, Source source) {
        Token token = sentence.tokens().get(name.from());
        if (OverlapRule.says(source.reading(), token) || OverlapRule.isInContext(token, source)) {
            return true;
        }
        boolean translation = false;
        for (int j = 0; j < source.reading().tokens().size(); j++) {
            Token other = source.reading().tokens().get(j);
            translation |= source.reading().isContent(j)
                    && other.concepts().isEmpty()
                    && other.folded().length() > 3;
        }
        translation &= source.reading().names().stream().noneMatch(n -> looksLikePerson(source.reading(), n));
        boolean compound = name.to() < sentence.tokens().size()
                && sentence.isContent(name.to())
                && !sentence.tokens().get(name.to()).isCapital();
        boolean form = compound
                || translation
                || token.folded().endsWith("s")
                || token.folded().endsWith("ing")
                || token.folded().endsWith("ment");
        boolean article = name.to() < sentence.tokens().size()
                && List.of("of", "de", "des", "du", "d")
                        .contains(sentence.tokens().get(name.to()).folded());
        return form || article || token.concepts().stream().anyMatch(concept -> !concept.startsWith("@"));
    }

    /** A first name and a last name that the article never joins are no person in it. */
    private static boolean isWhole(Reading sentence, List<Integer> parts, Source source) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            boolean beside = parts.get(i + 1) - parts.get(i) == 1;
            if (beside
                    && !areJoined(
                            sentence.tokens().get(parts.get(i)),
                            sentence.tokens().get(parts.get(i + 1)),
                            source)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areJoined(Token first, Token last, Source source) {
        for (Reading reading : everything(source)) {
            for (Name other : reading.names()) {
                boolean both = has(reading, other, first) && has(reading, other, last);
                if (both) {
                    return true;
                }
            }
        }
        return isOrdinary(first) || isOrdinary(last);
    }

    private static boolean isOrdinary(Token token) {
        return !token.concepts().isEmpty();
    }

    private static boolean has(Reading reading, Name name, Token token) {
        for (int i = name.from(); i < name.to(); i++) {
            if (isSame(token, reading.tokens().get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the article has the name where the source may refer to it. */
    private static boolean isAround(Reading sentence, List<Integer> parts, Source source) {
        List<Reading> around = new ArrayList<>(List.of(source.title(), source.lead(), source.reading()));
        if (parts.stream().anyMatch(part -> isKnown(sentence.tokens().get(part), source.reading()))) {
            around.add(source.passage());
        }
        around.addAll(source.before());
        String outlet = source.article().source();
        if (outlet != null) {
            around.add(new Reading(outlet));
        }
        String author = source.article().author();
        if (author != null) {
            around.add(new Reading(author));
        }
        boolean there = parts.stream()
                .allMatch(part ->
                        around.stream().anyMatch(r -> isKnown(sentence.tokens().get(part), r)));
        return there && isWhole(sentence, parts, source);
    }

    /** Whether the source names somebody else whom the sentence leaves out, so that a borrowed name may be in his place. */
    private static boolean hasOtherPerson(Reading sentence, List<Name> borrowed, Source source) {
        boolean borrowsPerson = borrowed.stream().anyMatch(name -> looksLikePerson(sentence, name));
        if (!borrowsPerson) {
            return false;
        }
        for (Name other : source.reading().names()) {
            boolean quoted = source.reading().tokens().get(other.from()).quoted();
            boolean said = core(source.reading(), other.parts()).stream()
                    .anyMatch(part -> isKnown(source.reading().tokens().get(part), sentence));
            if (!said && !quoted && looksLikePerson(source.reading(), other)) {
                return true;
            }
        }
        return false;
    }

    /** A name whose last word is in no dictionary. */
    static boolean looksLikePerson(Reading reading, Name name) {
        List<Integer> parts = core(reading, name.parts());
        return !parts.isEmpty()
                && reading.tokens().get(parts.get(parts.size() - 1)).concepts().isEmpty();
    }

    private static List<Reading> everything(Source source) {
        List<Reading> all = new ArrayList<>(source.before());
        all.add(source.reading());
        all.add(source.title());
        all.add(source.lead());
        all.add(source.passage());
        return all;
    }

    static boolean isKnown(Token token, Reading reading) {
        return reading.tokens().stream().anyMatch(other -> isSame(token, other));
    }

    /** Names keep their letters; only accents, a plural or possessive, and known translations may differ. */
    static boolean isSame(Token a, Token b) {
        if (a.folded().equals(b.folded())) {
            return true;
        }
        for (String concept : a.concepts()) {
            if (b.concepts().contains(concept)) {
                return true;
            }
        }
        return !b.isCapital() && Words.alike(a, b);
    }
}
