package org.onrecord.answer.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds where independent articles answer one question for a figure or date differently, and says how they differ. Copies of
 * a text are one text already, by the retrieval.
 */
public final class Disagreements {

    private static final int MOST = 3;

    private Disagreements() {}

    /** How two articles differ. */
    public enum Type {
        /** Things moved on, and the later one says how they stand. */
        NEWER_FIGURE,
        /** Nothing tells which is right. */
        DISAGREEMENT,
        /** The later one says that the earlier figure was wrong. */
        CORRECTION
    }

    /** Quotes that say different things about the same, earliest first. */
    public record Difference(Type type, List<Quote> quotes) {
        public Difference {
            quotes = List.copyOf(quotes);
        }
    }

    /** What differs in the articles found, likeliest first: each beside one value that it has in common with the first. */
    public static List<Difference> among(Findings findings) {
        if (findings.quotes().isEmpty()) {
            return List.of();
        }
        List<Pairing.Pair> likely = Pairing.of(findings).stream()
                .filter(pair -> pair.probability() >= Pairing.LIKELY && isOfOneYear(findings.asked(), pair))
                .sorted(Comparator.comparingDouble(Pairing.Pair::probability).reversed())
                .toList();
        List<Pairing.Pair> chosen = new ArrayList<>();
        for (Pairing.Pair pair : likely) {
            boolean beside = chosen.isEmpty() || isBeside(chosen.get(0), pair);
            if (chosen.size() < MOST && beside && chosen.stream().noneMatch(known -> isOfTheSame(known, pair))) {
                chosen.add(pair);
            }
        }
        return chosen.stream().map(Disagreements::difference).toList();
    }

    /** Whether the pairs have one value, and not both. */
    private static boolean isBeside(Pairing.Pair one, Pairing.Pair other) {
        return values(one).anyMatch(value -> values(other).anyMatch(value::equalsInValue));
    }

    private static boolean isOfTheSame(Pairing.Pair one, Pairing.Pair other) {
        return values(one).allMatch(value -> values(other).anyMatch(value::equalsInValue));
    }

    private static Stream<Value> values(Pairing.Pair pair) {
        return Stream.of(pair.one().value(), pair.other().value());
    }

    /** "In August", said a year apart, is two Augusts; of a year that was asked for, nothing before it is meant. */
    private static boolean isOfOneYear(Asked asked, Pairing.Pair pair) {
        LocalDate a = pair.one().day();
        LocalDate b = pair.other().day();
        return a == null || b == null || asked.year() != null || !asked.namesAMonth() || a.getYear() == b.getYear();
    }

    private static Difference difference(Pairing.Pair pair) {
        Statement later = Sameness.later(pair.one(), pair.other());
        Statement earlier = later == pair.one() ? pair.other() : pair.one();
        return new Difference(Development.between(earlier, later), List.of(earlier.quote(), later.quote()));
    }
}
