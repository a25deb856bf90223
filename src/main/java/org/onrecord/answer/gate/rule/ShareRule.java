package org.onrecord.answer.gate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Figure;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Words;

/**
 * What the source says of a second figure, set beside a first, is not said of the first: not "860 homes are empty" where it
 * has "860 homes, of which 212 are empty", nor "insurers put it at 91 million" for "91 million, more than the 74 million that
 * insurers gave".
 */
public final class ShareRule implements Rule {

    private static final Set<String> BESIDE = Words.set("dont including against contre versus than lieu instead");
    private static final Set<String> OF_THEM = Words.set("which whom them");
    private static final Set<String> RELATIVE = Words.set("that which who que qui");
    private static final int NEAR = 4;

    /** A figure that is set beside another, with the words that are about it. */
    private record Second(Figure figure, int from, int to) {

        boolean holds(int token) {
            return token >= from && token < to;
        }
    }

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        Reading reading = source.reading();
        if (sentence.tokens().stream().anyMatch(token -> BESIDE.contains(token.folded()))) {
            return null;
        }
        for (Second second : seconds(reading)) {
            boolean first = sentence.figures().stream().anyMatch(figure -> isFirst(figure, reading, second));
            if (first && !states(sentence, second.figure()) && speaksOf(sentence, second, alignment)) {
                return "share";
            }
        }
        return null;
    }

    private static List<Second> seconds(Reading source) {
        List<Second> found = new ArrayList<>();
        for (int i = 1; i < source.tokens().size(); i++) {
            String word = source.word(i);
            boolean of = OF_THEM.contains(word) && source.word(i - 1).equals("of");
            if (!of && !BESIDE.contains(word)) {
                continue;
            }
            for (Figure figure : source.figures()) {
                if (figure.from() > i && figure.from() - i <= NEAR && source.isOneSentence(i, figure.from())) {
                    found.add(new Second(figure, i, end(source, figure)));
                    break;
                }
            }
        }
        return found;
    }

    /** The end of the figure's clause, or of the relative clause right behind its noun. */
    private static int end(Reading source, Figure figure) {
        int to = Math.max(figure.to(), figure.noun() + 1);
        int clause = source.tokens().get(to - 1).clause();
        boolean relative = RELATIVE.contains(source.word(to));
        int last = relative ? source.tokens().get(to).clause() : clause;
        while (to < source.tokens().size() && source.tokens().get(to).clause() <= last) {
            to++;
        }
        return to;
    }

    private static boolean isFirst(Figure figure, Reading source, Second second) {
        return source.figures().stream()
                .anyMatch(other -> other.isAsMuchAs(figure)
                        && other.to() <= second.from()
                        && source.isOneSentence(other.from(), second.from())
                        && other.unit().equals(second.figure().unit())
                        && !other.unit().equals("ordinal"));
    }

    private static boolean states(Reading sentence, Figure figure) {
        return sentence.figures().stream().anyMatch(other -> other.isAsMuchAs(figure));
    }

    /** Whether a word of the sentence stands among the words about the second figure only. */
    private static boolean speaksOf(Reading sentence, Second second, Alignment alignment) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            List<Integer> there = alignment.of(i);
            boolean tells = sentence.isContent(i)
                    || sentence.isInName(i) && sentence.tokens().get(i).isCapital();
            if (tells && !there.isEmpty() && there.stream().allMatch(second::holds)) {
                return true;
            }
        }
        return false;
    }
}
