package org.onrecord.answer.quote;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.rule.Alignment;

/** How surely two values, of two articles about one thing, are values of one thing. */
final class Sameness {

    private static final double WORDS = 0.6;
    private static final double NOUN = 0.35;
    private static final double UNIT = 0.25;
    private static final double CLOSE = 0.2;
    private static final double EQUAL = 0.4;
    private static final double TAKEN_UP = 0.9;
    /** The later article says that something changed or was wrong. */
    private static final double TOLD = 0.25;

    private static final double OTHER_PART = 0.35;
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);
    private static final int ENOUGH_WORDS = 2;

    private Sameness() {}

    /**
     * Above 0 for likely the same, 0 where nothing tells, below for other things.
     *
     * @param told whether an article says that its value is another than before ({@link Development#isTold})
     */
    static double of(Statement one, Statement other, List<Statement> aside, Predicate<Statement> told) {
        double score = WORDS * words(one, other)
                + noun(one, other)
                - OTHER_PART * one.scope().apart(other.scope());
        if (one.value().equalsInValue(other.value())) {
            return score + EQUAL;
        }
        if (!one.value().unit().isEmpty()) {
            score += UNIT;
        }
        if (!one.value().isDate() && isClose(one.value().number(), other.value().number())) {
            score += CLOSE;
        }
        return score + (told.test(later(one, other)) ? TOLD : 0) + (isTakenUp(one, other, aside) ? TAKEN_UP : 0);
    }

    /** The one published later; the other one where that is not known. */
    static Statement later(Statement one, Statement other) {
        return one.quote().isLaterThan(other.quote()) ? one : other;
    }

    private static boolean isClose(BigDecimal a, BigDecimal b) {
        return a.min(b).multiply(TWICE).compareTo(a.max(b)) >= 0;
    }

    /** Words of the clause of the one that the other says, half as much outside its clause; few are much. */
    private static double words(Statement one, Statement other) {
        double said = 0;
        for (Token token : one.clause()) {
            if (!token.isContent() || isOf(token, one)) {
                continue;
            }
            boolean near = other.clause().stream().anyMatch(t -> Alignment.match(token, t));
            boolean there = near || other.reading().tokens().stream().anyMatch(t -> Alignment.match(token, t));
            said += near ? 1 : there ? 0.5 : 0;
        }
        return said / (said + ENOUGH_WORDS);
    }

    private static boolean isOf(Token token, Statement statement) {
        Token noun = statement.value().counted(statement.reading());
        return noun != null && noun.start() == token.start();
    }

    /** Above 0 where both count the same, below for other things, 0 where people or nothing is counted, or something is measured. */
    static double noun(Statement one, Statement other) {
        @Nullable Token a = one.value().counted(one.reading());
        @Nullable Token b = other.value().counted(other.reading());
        if (a == null
                || b == null
                || one.value().kind() != Value.Kind.COUNT
                || !one.value().unit().isEmpty()) {
            return 0;
        }
        if (Alignment.match(a, b)) {
            return NOUN;
        }
        return Counting.isPeople(a) || Counting.isPeople(b) ? 0 : -NOUN;
    }

    /**
     * Whether the one, or what stands beside it, takes up the other's value as former or wrong, or tells the difference: "up
     * from 412", "£26 above the proposal".
     *
     * @param aside what both articles say was so before, is not so, or is more or less
     */
    static boolean isTakenUp(Statement one, Statement other, List<Statement> aside) {
        return aside.stream()
                .anyMatch(told -> isBeside(told, one) && takesUp(told, one, other)
                        || isBeside(told, other) && takesUp(told, other, one));
    }

    private static boolean takesUp(Statement told, Statement one, Statement other) {
        if (told.value().isComparable(other.value()) && told.value().equalsInValue(other.value())) {
            return true;
        }
        boolean years =
                one.value().kind() == Value.Kind.YEAR && told.value().unit().equals("month");
        boolean unit = told.value().kind() == one.value().kind()
                && (told.value().unit().isEmpty()
                        || told.value().unit().equals(one.value().unit()));
        if (!years && !unit) {
            return false;
        }
        BigDecimal apart = one.value().number().subtract(other.value().number()).abs();
        return (years ? apart.multiply(Value.MONTHS) : apart)
                        .compareTo(told.value().number())
                == 0;
    }

    /** Whether both stand together; "We wrote that … This is wrong. It was …" is together too. */
    private static boolean isBeside(Statement told, Statement one) {
        int apart = Math.abs(told.sentence() - one.sentence());
        return told.article().id().equals(one.article().id())
                && (apart <= 1
                        || apart == 2 && Development.corrects(told.reading().text()));
    }
}
