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
    private static final Set<String> BY = Words.set("by par");
    private static final Set<String> COMPLEMENT = Words.set("de d du des of in a au at en from for on to l");
    private static final int CLOSE = 3;

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
            for (int j : alignment.of(i)) {
                if (reading.tokens().get(j).quoted()) {
                    continue;
                }
                boolean active = !isPassive(sentence, i) && !isPassive(reading, j);
                if (hasOtherAgent(sentence, i, reading, j)
                        || active && doer != null && isOther(sentence, doer, i, reading, j)) {
                    return "role";
                }
            }
        }
        return null;
    }

    private static boolean isOther(Reading sentence, Name doer, int verb, Reading reading, int at) {
        Name stated = before(reading, at, false);
        boolean turned = (stated != null && sameClause(reading, stated, at)
                        || hasPronoun(reading, at)
                        || verb == doer.to() && hasOtherSubject(reading, at) && isSubject(sentence, doer))
                && (stated == null || !same(sentence, doer, reading, stated))
                && verb - doer.to() <= CLOSE
                && sameClause(sentence, doer, verb)
                && isDoneTo(sentence, doer, reading, at);
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

    /** Whether the source has the doer's name behind the verb only, and not as the complement of a noun. */
    private static boolean isDoneTo(Reading sentence, Name doer, Reading reading, int at) {
        boolean behind = false;
        for (Name name : reading.names()) {
            if (!reading.isOneSentence(name.from(), at) || !same(sentence, doer, reading, name)) {
                continue;
            }
            if (name.from() < at) {
                return false;
            }
            behind |= name.from() == 0
                    || !COMPLEMENT.contains(
                            reading.tokens().get(name.from() - 1).folded());
        }
        return behind;
    }

    /** « Établi par A » for « établi par B ». */
    private static boolean hasOtherAgent(Reading sentence, int verb, Reading reading, int at) {
        Name claimed = agent(sentence, verb);
        Name stated = agent(reading, at);
        return claimed != null && stated != null && !same(sentence, claimed, reading, stated);
    }

    private static @Nullable Name agent(Reading reading, int verb) {
        for (int i = verb + 1; i < Math.min(reading.tokens().size(), verb + 6); i++) {
            if (!BY.contains(reading.tokens().get(i).folded())) {
                continue;
            }
            for (Name name : reading.names()) {
                if (name.from() > i && name.from() - i <= 3) {
                    return name;
                }
            }
        }
        return null;
    }

    /** A person or company that no preposition makes the complement of a noun. */
    private static boolean isSubject(Reading sentence, Name name) {
        boolean complement = name.from() > 0
                && COMPLEMENT.contains(sentence.tokens().get(name.from() - 1).folded());
        return !complement && NameRule.looksLikePerson(sentence, name);
    }

    /** Whether somebody stands before what is no verb of saying: "a trust has bought". */
    private static boolean hasOtherSubject(Reading reading, int at) {
        boolean saying = reading.attributions().stream().anyMatch(a -> a.marker() == at);
        for (int i = at - 1; i >= Math.max(0, at - CLOSE) && !saying; i--) {
            if (reading.tokens().get(i).clause() != reading.tokens().get(at).clause()) {
                return false;
            }
            if (reading.isContent(i) && !reading.tokens().get(i).quoted()) {
                return true;
            }
        }
        return false;
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

    /** Whether two names share a telling word. */
    static boolean same(Reading a, Name name, Reading b, Name other) {
        return NameRule.core(a, name.parts()).stream()
                .anyMatch(part -> NameRule.core(b, other.parts()).stream()
                        .anyMatch(q ->
                                NameRule.isSame(a.tokens().get(part), b.tokens().get(q))));
    }

    /** "Was sued", « a été poursuivie ». */
    private static boolean isPassive(Reading reading, int verb) {
        return reading.tokens().subList(Math.max(0, verb - 4), verb).stream()
                .anyMatch(token -> BE.contains(token.folded()));
    }
}
