package org.onrecord.answer.gate.rule;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Name;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.reading.Words;

/** Who does it and to whom it is done: names do not change sides of the same verb, nor take another's place before it. */
public final class RoleRule implements Rule {

    private static final Set<String> BE =
            Words.set("was were been being is are be ete est sont etait etaient fut sera seront etre");
    private static final Set<String> PRONOUNS = Words.set("he she it they il elle ils elles qui who which");
    private static final Set<String> ARTICLES = Words.set("the le la les l m mme mr mrs ms dr");

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        Reading reading = source.reading();
        if (sentence.tokens().stream().anyMatch(Token::quoted)) {
            return null;
        }
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (!sentence.isContent(i)) {
                continue;
            }
            Name doer = before(sentence, i, false);
            if (doer == null || isPassive(sentence, i)) {
                continue;
            }
            for (int j : alignment.of(i)) {
                if (!reading.tokens().get(j).quoted()
                        && !isPassive(reading, j)
                        && isOther(sentence, doer, i, reading, j)) {
                    return "role";
                }
            }
        }
        return null;
    }

    private static boolean isOther(Reading sentence, Name doer, int verb, Reading reading, int at) {
        Name stated = before(reading, at, false);
        Name done = after(reading, at);
        boolean turned = done != null
                && (stated != null || hasPronoun(reading, at))
                && same(sentence, doer, reading, done)
                && (stated == null || !same(sentence, doer, reading, stated))
                && sameClause(sentence, doer, verb);
        if (turned) {
            return true;
        }
        Name person = before(reading, at, true);
        Name claimed = before(sentence, verb, true);
        return person != null
                && claimed != null
                && !same(sentence, claimed, reading, person)
                && !isSaid(reading, person, sentence)
                && sameClause(reading, person, at);
    }

    private static boolean hasPronoun(Reading reading, int at) {
        return reading.tokens().subList(Math.max(0, at - 3), at).stream()
                .anyMatch(token -> PRONOUNS.contains(token.folded()));
    }

    private static boolean sameClause(Reading reading, Name name, int token) {
        return reading.tokens().get(name.from()).clause()
                == reading.tokens().get(token).clause();
    }

    private static boolean isSaid(Reading reading, Name name, Reading in) {
        return in.names().stream().anyMatch(other -> same(reading, name, in, other));
    }

    /** The nearest name before a word, in its sentence; of a person only if asked. */
    private static @Nullable Name before(Reading reading, int at, boolean person) {
        Name best = null;
        for (Name name : reading.names()) {
            boolean counts =
                    !person || name.sure() && name.parts().size() >= 2 && NameRule.looksLikePerson(reading, name);
            boolean there = name.to() <= at
                    && reading.isOneSentence(name.from(), at)
                    && !reading.tokens().get(name.from()).quoted();
            if (there && counts) {
                best = name;
            }
        }
        return best;
    }

    /** The name to which it is done: right after the verb, with nothing but an article between. */
    private static @Nullable Name after(Reading reading, int at) {
        for (Name name : reading.names()) {
            boolean near = name.from() > at && name.from() - at <= 3 && sameClause(reading, name, at);
            boolean object = near
                    && reading.tokens().subList(at + 1, name.from()).stream()
                            .allMatch(token -> ARTICLES.contains(token.folded()));
            if (object) {
                return name;
            }
        }
        return null;
    }

    private static boolean same(Reading a, Name name, Reading b, Name other) {
        return name.parts().stream()
                .anyMatch(part -> other.parts().stream()
                        .anyMatch(q ->
                                NameRule.isSame(a.tokens().get(part), b.tokens().get(q))));
    }

    /** "Was sued", « a été poursuivie ». */
    private static boolean isPassive(Reading reading, int verb) {
        return reading.tokens().subList(Math.max(0, verb - 4), verb).stream()
                .anyMatch(token -> BE.contains(token.folded()));
    }
}
