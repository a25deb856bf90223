package org.onrecord.answer.gate.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
            if (name.parts().stream().allMatch(part -> isKnown(sentence.tokens().get(part), source.reading()))) {
                if (!isWhole(sentence, name, source)) {
                    return "name";
                }
                continue;
            }
            if (!name.sure() && isWord(sentence, name, source)) {
                continue;
            }
            if (!isAround(sentence, name, source)) {
                return "name";
            }
            borrowed.add(name);
        }
        return !borrowed.isEmpty() && hasOtherPerson(sentence, borrowed, source) ? "name" : null;
    }

    /** A capital at the beginning of a sentence that is no name, as far as the source shows. */
    private static boolean isWord(Reading sentence, Name name, Source source) {
        Token token = sentence.tokens().get(name.from());
        if (OverlapRule.says(source.reading(), token) || OverlapRule.isInContext(token, source)) {
            return true;
        }
        boolean form = token.folded().endsWith("s")
                || token.folded().endsWith("ing")
                || token.folded().endsWith("ment");
        boolean article = name.to() < sentence.tokens().size()
                && List.of("of", "de", "des", "du", "d")
                        .contains(sentence.tokens().get(name.to()).folded());
        return form || article || token.concepts().stream().anyMatch(concept -> !concept.startsWith("@"));
    }

    /** A first name and a last name that the article never joins are no person in it. */
    private static boolean isWhole(Reading sentence, Name name, Source source) {
        if (name.parts().size() != 2 || name.to() - name.from() != 2) {
            return true;
        }
        Token first = sentence.tokens().get(name.parts().get(0));
        Token last = sentence.tokens().get(name.parts().get(1));
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

    private static boolean isAround(Reading sentence, Name name, Source source) {
        List<Reading> around = new ArrayList<>();
        around.add(source.title());
        around.add(source.lead());
        around.addAll(source.before());
        String outlet = source.article().source();
        if (outlet != null) {
            around.add(new Reading(outlet));
        }
        String author = source.article().author();
        if (author != null) {
            around.add(new Reading(author));
        }
        around.add(source.reading());
        return name.parts().stream()
                        .allMatch(part -> around.stream()
                                .anyMatch(r -> isKnown(sentence.tokens().get(part), r)))
                && isWhole(sentence, name, source);
    }

    /** Whether the source names somebody else whom the sentence leaves out, so that a borrowed name may be in his place. */
    private static boolean hasOtherPerson(Reading sentence, List<Name> borrowed, Source source) {
        boolean borrowsPerson = borrowed.stream().anyMatch(name -> looksLikePerson(sentence, name));
        if (!borrowsPerson) {
            return false;
        }
        for (Name other : source.reading().names()) {
            boolean quoted = source.reading().tokens().get(other.from()).quoted();
            boolean said = other.parts().stream()
                    .anyMatch(part -> isKnown(source.reading().tokens().get(part), sentence));
            if (!said && !quoted && other.sure() && looksLikePerson(source.reading(), other)) {
                return true;
            }
        }
        return false;
    }

    /** Two capitalised words that are in no dictionary, or one after a title. */
    static boolean looksLikePerson(Reading reading, Name name) {
        boolean unknown = name.parts().stream()
                .allMatch(part -> reading.tokens().get(part).concepts().isEmpty());
        boolean titled = name.from() > 0
                && List.of("m", "mme", "mr", "mrs", "ms", "dr", "mm", "mlle")
                        .contains(reading.tokens().get(name.from() - 1).folded());
        return unknown
                && !name.parts().isEmpty()
                && (name.parts().size() >= 2 || titled || name.parts().size() == 1);
    }

    private static List<Reading> everything(Source source) {
        List<Reading> all = new ArrayList<>(source.before());
        all.add(source.reading());
        all.add(source.title());
        all.add(source.lead());
        all.add(source.passage());
        return all;
    }

    private static boolean isKnown(Token token, Reading reading) {
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
        boolean ordinary = !b.isCapital() && !a.concepts().isEmpty();
        return ordinary && Words.alike(a.folded(), b.folded());
    }
}
