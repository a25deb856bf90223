package org.onrecord.answer.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds where independent articles answer one question for a figure, a date, a name or yes or no differently, and says how they differ.
 * Copies of a text are one text already, by the retrieval.
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
        /** The later one says that the earlier figure or name was wrong. */
        CORRECTION
    }

    /** Quotes that say different things about the same, earliest first; what corrects stands last. */
    public record Difference(Type type, List<Quote> quotes) {
        public Difference {
            quotes = List.copyOf(quotes);
        }
    }

    /**
     * What differs in the articles found, likeliest first: each beside one value that it has in common with the first; then
     * names and states; last a name that is spelt otherwise.
     */
    public static List<Difference> among(Findings findings) {
        if (findings.quotes().isEmpty()) {
            return List.of();
        }
        List<Pairing.Pair> likely = Pairing.of(findings).stream()
                .filter(pair -> pair.isLikely() && isOfOneYear(findings.asked(), pair))
                .sorted(Comparator.comparingDouble(Pairing.Pair::probability).reversed())
                .toList();
        List<Pairing.Pair> chosen = new ArrayList<>();
        for (Pairing.Pair pair : likely) {
            if (chosen.isEmpty() || chosen.size() < MOST && isBeside(chosen, pair)) {
                chosen.add(pair);
            }
        }
        Optional<Difference> spelling = Spellings.among(findings);
        return Stream.of(
                        chosen.stream().map(Disagreements::difference),
                        Accounts.among(findings).stream().filter(account -> !isOfOnePlace(account, spelling)),
                        spelling.stream())
                .flatMap(some -> some)
                .toList();
    }

    /** Whether it has a value in common with the first pair, and one that none has. */
    private static boolean isBeside(List<Pairing.Pair> chosen, Pairing.Pair pair) {
        List<Value> first = values(chosen.get(0)).toList();
        List<Value> all = chosen.stream().flatMap(Disagreements::values).toList();
        return values(pair).anyMatch(value -> has(first, value))
                && !values(pair).allMatch(value -> has(all, value));
    }

    /** Whether both are between the same articles: what is spelt otherwise is no other name. */
    private static boolean isOfOnePlace(Difference account, Optional<Difference> spelling) {
        return spelling.stream().anyMatch(other -> articles(other).equals(articles(account)));
    }

    private static Set<String> articles(Difference difference) {
        return difference.quotes().stream().map(quote -> quote.article().id()).collect(Collectors.toSet());
    }

    private static boolean has(List<Value> some, Value value) {
        return some.stream().anyMatch(value::equalsInValue);
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
