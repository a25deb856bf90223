package org.onrecord.answer.gate.rule;

import java.util.Set;
import java.util.function.IntPredicate;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Words;

/** How well the words around one place of a sentence fit those around a place of its source. */
final class Nearness {

    private static final Set<String> AND = Words.set("and et or ou but mais while tandis");
    private static final double OTHER_CLAUSE = 0.3;

    private final Reading sentence;
    private final Reading source;
    private final Alignment alignment;
    private final IntPredicate counts;
    private final boolean conjunctsApart;

    /**
     * Compares two texts.
     *
     * @param counts which words of the sentence are looked at
     * @param conjunctsApart whether what "and" joins counts as two clauses
     */
    Nearness(Reading sentence, Reading source, Alignment alignment, IntPredicate counts, boolean conjunctsApart) {
        this.sentence = sentence;
        this.source = source;
        this.alignment = alignment;
        this.counts = counts;
        this.conjunctsApart = conjunctsApart;
    }

    /** A run of tokens; {@code to} is one past its last. */
    record Place(int from, int to) {

        int distance(int token) {
            return Math.max(1, token < from ? from - token : token - to + 1);
        }

        boolean holds(int token) {
            return token >= from && token < to;
        }
    }

    /** Large when words that both share stand near to both; 0 when they share none. */
    private double of(Place said, Place stated) {
        double sum = 0;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (said.holds(i) || !counts.test(i)) {
                continue;
            }
            double best = 0;
            for (int j : alignment.of(i)) {
                best = Math.max(best, weight(source, j, stated));
            }
            sum += best * weight(sentence, i, said);
        }
        return sum;
    }

    /**
     * Whether two places of the sentence have changed their places in the source: the words around them fit better crosswise.
     *
     * @param least by how much at least
     * @param margin how many times as well at least
     */
    boolean isCrossed(Place first, Place second, Place one, Place two, double least, double margin) {
        double straight = of(first, one) + of(second, two);
        double crossed = of(first, two) + of(second, one);
        return crossed - straight > least && crossed > margin * straight;
    }

    private double weight(Reading reading, int token, Place place) {
        boolean same = reading.tokens().get(token).clause()
                == reading.tokens().get(place.from()).clause();
        boolean together = same && !(conjunctsApart && isSplit(reading, token, place.from()));
        return (together ? 1 : OTHER_CLAUSE) / place.distance(token);
    }

    private static boolean isSplit(Reading reading, int a, int b) {
        return reading.tokens().subList(Math.min(a, b), Math.max(a, b)).stream()
                .anyMatch(token -> AND.contains(token.folded()));
    }
}
