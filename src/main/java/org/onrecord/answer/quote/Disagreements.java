package org.onrecord.answer.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Reading;

/**
 * Finds where independent articles answer one question for a figure or date differently, and says how they differ. Copies of
 * a text are one text already, by the retrieval.
 */
public final class Disagreements {

    private static final int MOST_VALUES = 3;

    private static final double SAID = 0.5;
    private static final double WELL_SAID = 0.7;
    private static final double ON_TOPIC = 0.55;
    private static final double CLOSE_ON_TOPIC = 0.65;
    private static final double FAINT = 0.12;
    private static final Pattern SAYS = Development.pattern("\\b(?:says?|said|selon|according|estime|affirme)\\b");

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

    /** What differs in the articles found. */
    public static List<Difference> among(Findings findings) {
        Asked asked = findings.asked();
        Comparison comparison = new Comparison(asked, findings.statements());
        List<List<Statement>> all = comparison.ofOneStory();
        List<Statement> statements = comparison.chosen();
        if (statements.isEmpty()) {
            return List.of();
        }
        List<List<Statement>> values = byValue(asked, statements);
        Pairing pairing = new Pairing(findings);
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                difference(pairing, values.get(i), values.get(j)).ifPresent(differences::add);
            }
        }
        List<Difference> echoes = echoes(pairing, all, statements.get(0));
        echoes.stream()
                .filter(echo -> differences.stream().noneMatch(difference -> isBetweenTheSame(difference, echo)))
                .limit(MOST_VALUES)
                .forEach(differences::add);
        if (differences.isEmpty() || !isAnswered(findings.quotes(), statements.get(0))) {
            return List.of();
        }
        List<Value> answer = answer(findings, asked);
        return differences.stream()
                .filter(difference -> answer.isEmpty() || states(difference, answer))
                .toList();
    }

    /** The values of the kind asked for in the quote that surely answers; none where none does. */
    private static List<Value> answer(Findings findings, Asked asked) {
        return findings.quotes().stream()
                .limit(1)
                .filter(Quote::answers)
                .flatMap(Disagreements::values)
                .filter(value -> asked.kinds().contains(value.kind()))
                .toList();
    }

    /** Whether one side of it is what is quoted as the answer: what differs otherwise is of something near. */
    private static boolean states(Difference difference, List<Value> answer) {
        return difference.quotes().stream()
                .flatMap(Disagreements::values)
                .anyMatch(value -> answer.stream().anyMatch(value::equalsInValue));
    }

    private static Stream<Value> values(Quote quote) {
        return Value.in(new Reading(quote.text()), quote.article().published()).stream();
    }

    /**
     * Whether the value that others are compared with is in what is quoted for an answer. Where nothing answers for certain, the
     * statement must say what the question says: figures that differ about something near are of no use.
     */
    private static boolean isAnswered(List<Quote> quotes, Statement statement) {
        boolean sure = !quotes.isEmpty() && quotes.get(0).answers();
        boolean quoted = quotes.stream().anyMatch(quote -> values(quote).anyMatch(statement.value()::equalsInValue));
        double said = statement.said();
        double onTopic = statement.quote().signals().inContext();
        if (sure) {
            return quoted || onTopic >= ON_TOPIC;
        }
        return quoted ? said >= SAID || onTopic >= CLOSE_ON_TOPIC : said >= WELL_SAID && onTopic >= CLOSE_ON_TOPIC;
    }

    /**
     * Where an article sets its value against another ("and not 12", "had promised 90", "the police say 58,900") and an
     * article on the same topic states the other.
     */
    private static List<Difference> echoes(Pairing pairing, List<List<Statement>> all, Statement answer) {
        List<Difference> echoes = new ArrayList<>();
        for (List<Statement> article : all) {
            for (Statement now : article) {
                for (Statement other : article) {
                    boolean asked = answer.value().equalsInValue(now.value())
                            || answer.value().equalsInValue(other.value());
                    if (!asked || now.givenUp() || now.score() < FAINT * answer.score() || !isSetAgainst(now, other)) {
                        continue;
                    }
                    Statement echo = stated(other, now, all);
                    Difference found = echo == null
                            ? null
                            : difference(pairing, List.of(echo), List.of(now)).orElse(null);
                    if (found != null && echoes.stream().noneMatch(known -> isBetweenTheSame(known, found))) {
                        echoes.add(found);
                    }
                }
            }
        }
        return echoes;
    }

    private static boolean isBetweenTheSame(Difference one, Difference other) {
        return articles(one).containsAll(articles(other));
    }

    private static Set<String> articles(Difference difference) {
        return difference.quotes().stream().map(quote -> quote.article().id()).collect(Collectors.toSet());
    }

    private static boolean isSetAgainst(Statement now, Statement other) {
        int apart = now.sentence() - other.sentence();
        boolean near = Math.abs(apart) <= 1
                || apart == 2 && Development.corrects(other.reading().text());
        boolean bare = other.value().kind() == Value.Kind.COUNT
                && now.value().noun() < 0
                && other.value().noun() >= 0
                && SAYS.matcher(now.reading().text()).find()
                && SAYS.matcher(other.reading().text()).find();
        return near
                && (other.givenUp() || bare)
                && now.quote().signals().coverage() + other.quote().signals().coverage() > 0
                && now.value().mayBeFor(other.value())
                && !now.value().equalsInValue(other.value());
    }

    /** Where another article states the value that {@code other} takes up, as its own and not {@code now}'s. */
    private static @Nullable Statement stated(Statement other, Statement now, List<List<Statement>> all) {
        return all.stream()
                .filter(article ->
                        !article.get(0).article().id().equals(now.article().id()))
                .flatMap(List::stream)
                .filter(statement -> !statement.givenUp())
                .filter(statement -> statement.value().isComparable(other.value())
                        && statement.value().equalsInValue(other.value()))
                .filter(statement -> !Rounds.differ(statement, now))
                .max(Comparator.comparingDouble(Statement::score))
                .orElse(null);
    }

    /** Statements of one value, for each value that can be set beside the best statement's. */
    private static List<List<Statement>> byValue(Asked asked, List<Statement> statements) {
        Statement first = statements.get(0);
        List<List<Statement>> values = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement != first && !isOfTheSame(asked, first, statement)) {
                continue;
            }
            List<Statement> same = values.stream()
                    .filter(group -> group.get(0).value().equalsInValue(statement.value()))
                    .findFirst()
                    .orElse(null);
            if (same != null) {
                same.add(statement);
            } else if (values.size() < MOST_VALUES) {
                values.add(new ArrayList<>(List.of(statement)));
            }
        }
        return values;
    }

    private static boolean isOfTheSame(Asked asked, Statement one, Statement other) {
        return one.value().isComparable(other.value()) && isOfOneYear(asked, one, other) && !Rounds.differ(one, other);
    }

    /** "In August", said a year apart, is two Augusts; of a year that was asked for, nothing before it is meant. */
    private static boolean isOfOneYear(Asked asked, Statement one, Statement other) {
        LocalDate a = one.day();
        LocalDate b = other.day();
        if (a == null || b == null) {
            return true;
        }
        boolean yearly = asked.year() == null && asked.namesAMonth() && a.getYear() != b.getYear();
        return !yearly;
    }

    /** Empty where they are hardly of the same, or agree after all: "about 60" with 58 as well as with 62. */
    private static Optional<Difference> difference(Pairing pairing, List<Statement> one, List<Statement> other) {
        if (one.stream().noneMatch(a -> other.stream().anyMatch(b -> pairing.isLikely(a, b)))) {
            return Optional.empty();
        }
        List<Statement> both = new ArrayList<>(chosen(one));
        both.addAll(chosen(other));
        Comparator<Statement> byDay =
                Comparator.comparing(Statement::day, Comparator.nullsFirst(Comparator.naturalOrder()));
        both.sort(byDay);
        Statement earliest = both.get(0);
        return both.stream()
                .filter(statement -> !statement.value().equalsInValue(earliest.value()))
                .findFirst()
                .map(later -> new Difference(
                        Development.between(earliest, later),
                        both.stream().map(Statement::quote).toList()));
    }

    private static List<Statement> chosen(List<Statement> same) {
        Comparator<Statement> byDay =
                Comparator.comparing(Statement::day, Comparator.nullsLast(Comparator.naturalOrder()));
        Statement earliest = same.stream().min(byDay).orElseThrow();
        return earliest == same.get(0) ? List.of(earliest) : List.of(same.get(0), earliest);
    }
}
