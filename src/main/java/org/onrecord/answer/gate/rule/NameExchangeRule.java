package org.onrecord.answer.gate.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Name;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.rule.Nearness.Place;

/**
 * Two names of one sentence do not change places: words that the sentence shares with the source stand nearer to their own name
 * in both. They are exchanged when the words fit better crosswise by a clear margin.
 */
public final class NameExchangeRule implements Rule {

    private static final double MARGIN = 1.2;
    private static final double LEAST = 0.02;

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        Reading reading = source.reading();
        List<Name> names = sentence.names();
        for (int a = 0; a < names.size(); a++) {
            Name one = only(sentence, names.get(a), reading);
            for (int b = a + 1; b < names.size() && one != null; b++) {
                Name other = only(sentence, names.get(b), reading);
                if (other != null
                        && other != one
                        && isExchanged(sentence, names.get(a), names.get(b), reading, one, other, alignment)) {
                    return "exchanged";
                }
            }
        }
        return null;
    }

    private static boolean isExchanged(
            Reading sentence, Name first, Name second, Reading source, Name one, Name other, Alignment alignment) {
        Place firstSaid = place(first);
        Place secondSaid = place(second);
        Nearness nearness = new Nearness(
                sentence,
                source,
                alignment,
                i -> !firstSaid.holds(i)
                        && !secondSaid.holds(i)
                        && isTelling(sentence, i)
                        && (isOneClause(sentence, i, first) || isOneClause(sentence, i, second)),
                true);
        return nearness.isCrossed(firstSaid, secondSaid, place(one), place(other), LEAST, MARGIN);
    }

    private static boolean isTelling(Reading sentence, int token) {
        return sentence.isContent(token)
                || sentence.isInFigure(token)
                || sentence.isInName(token) && sentence.tokens().get(token).isCapital();
    }

    /** What stands apart may stand anywhere: "in two hours, the line links A to B". */
    private static boolean isOneClause(Reading reading, int token, Name name) {
        return reading.tokens().get(token).clause()
                == reading.tokens().get(name.from()).clause();
    }

    private static Place place(Name name) {
        return new Place(name.from(), name.to());
    }

    /** The same name in the source, when it stands there once only. */
    private static @Nullable Name only(Reading sentence, Name name, Reading source) {
        Name found = null;
        for (Name other : source.names()) {
            if (RoleRule.same(sentence, name, source, other)) {
                if (found != null) {
                    return null;
                }
                found = other;
            }
        }
        return found;
    }
}
