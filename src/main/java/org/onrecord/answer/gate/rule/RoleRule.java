package org.onrecord.answer.gate.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Name;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.reading.Words;

/** Who does it and to whom it is done: two names do not change sides of the same verb, unless its voice changes too. */
public final class RoleRule implements Rule {

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        Reading reading = source.reading();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (!sentence.isContent(i)) {
                continue;
            }
            Name left = neighbour(sentence, i, -1);
            Name right = neighbour(sentence, i, 1);
            if (left == null || right == null) {
                continue;
            }
            for (int j : alignment.of(i)) {
                Name first = neighbour(reading, j, -1);
                Name second = neighbour(reading, j, 1);
                boolean swapped = first != null
                        && second != null
                        && same(sentence, left, reading, second)
                        && same(sentence, right, reading, first)
                        && !same(sentence, left, reading, first);
                if (swapped && isPassive(sentence, i) == isPassive(reading, j)) {
                    return "role";
                }
            }
        }
        return null;
    }

    /** The nearest name on one side of a word, in its sentence half. */
    private static @Nullable Name neighbour(Reading reading, int at, int side) {
        Name best = null;
        for (Name name : reading.names()) {
            boolean there = side < 0 ? name.to() <= at : name.from() > at;
            if (there && (best == null || (side < 0 ? name.to() > best.to() : name.from() < best.from()))) {
                best = name;
            }
        }
        return best;
    }

    private static boolean same(Reading a, Name name, Reading b, Name other) {
        return name.parts().stream()
                .anyMatch(part -> other.parts().stream()
                        .anyMatch(q ->
                                NameRule.isSame(a.tokens().get(part), b.tokens().get(q))));
    }

    /** "Was sued by", « a été poursuivie par ». */
    private static boolean isPassive(Reading reading, int verb) {
        List<Token> tokens = reading.tokens();
        boolean by = false;
        for (int i = verb + 1; i < Math.min(tokens.size(), verb + 6); i++) {
            by |= tokens.get(i).folded().equals("by") || tokens.get(i).folded().equals("par");
        }
        boolean be = false;
        for (int i = Math.max(0, verb - 4); i < verb; i++) {
            be |= Words.set("was were been being is are be ete est sont etait fut sera seront etre by")
                    .contains(tokens.get(i).folded());
        }
        return by || be && by;
    }
}
