package org.onrecord.answer.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.rule.Alignment;
import org.onrecord.article.Article;
import org.onrecord.article.Published;
import org.onrecord.article.Published.Precision;

/**
 * A value that a question takes for granted: "the 40 injured", « inauguré en 1987 ».
 *
 * @param question that states it
 * @param words of the question beside it and what it counts
 */
record Taken(Value value, Reading question, List<Token> words) {

    /** "Between 3 and 9 May", « du 3 au 9 mai ». */
    private static final Pattern SPAN = Development.pattern(
            "\\b(?:entre|du|between|from)\\s(?:le\\s)?(?:\\p{L}+\\s)?\\p{N}[^.;?]{0,30}\\b(?:et|au|and|to)\\s(?:le\\s)?(?:\\p{L}+\\s)?\\p{N}");

    private static final Pattern SIGN_BEFORE = Pattern.compile("[€£$¥]$");
    private static final Pattern SIGN_BEHIND = Pattern.compile("^[\\s\\u00a0\\u202f]?[%€£$¥]");
    private static final Set<Value.Kind> LEFT_OUT = Set.of(Value.Kind.YEAR, Value.Kind.HOUR);
    private static final int MOST = 3;

    /** A date with fewer words beside it says which news is meant: "What happened in March 2026?" */
    private static final int FEWEST_WORDS_OF_A_DATE = 2;

    /**
     * The first of a question. A bare number says too little, "more than 40" is no figure, and dates between which something
     * happened are none of them.
     */
    static List<Taken> in(Reading question) {
        boolean span = SPAN.matcher(question.text()).find();
        return Value.in(question, null).stream()
                .filter(value -> !LEFT_OUT.contains(value.kind()) && !value.rough() && !(span && value.isDate()))
                .filter(value -> value.kind() != Value.Kind.COUNT
                        || value.noun() >= 0
                        || !value.unit().isEmpty())
                .limit(MOST)
                .map(value -> new Taken(value, question, words(question, value)))
                .filter(taken -> !taken.value().isDate() || taken.words().size() >= FEWEST_WORDS_OF_A_DATE)
                .toList();
    }

    private static List<Token> words(Reading question, Value value) {
        List<Token> words = new ArrayList<>();
        for (int i = 0; i < question.tokens().size(); i++) {
            boolean own = i >= value.from() && i < value.to() || i == value.noun();
            if (!own && question.tokens().get(i).isContent()) {
                words.add(question.tokens().get(i));
            }
        }
        return words;
    }

    /** The mean over the words of what each is worth; 0 for none. */
    double part(ToDoubleFunction<Token> worth) {
        return words.stream().mapToDouble(worth).sum() / Math.max(1, words.size());
    }

    /** Whether {@code other}, read in {@code reading}, is it: of the same things where both count. */
    boolean isStatedBy(Value other, Reading reading) {
        return isSame(other) && counted(other, reading) >= 0;
    }

    /** Whether both say the same, as far as the question says it: 3 May 1987 is in 1987. */
    private boolean isSame(Value other) {
        return value.kind() == Value.Kind.DATE && other.kind() == Value.Kind.DATE
                ? (value.part(0) == 0 || other.part(0) == value.part(0)) && DateValues.agree(other, value)
                : other.isComparable(value) && other.equalsInValue(value);
    }

    /** Whether another value can be for the same thing. */
    boolean mayBe(Value other) {
        return other.mayBeFor(value) && !other.equalsInValue(value) && !other.isFraction();
    }

    /** Whether a text has the date, or the number whatever it counts. */
    boolean isNamedIn(Reading reading) {
        if (value.isDate()) {
            return Value.in(reading, null).stream().anyMatch(this::isSame);
        }
        return question.figures().stream()
                .filter(figure -> figure.from() <= value.from() && value.from() < figure.to())
                .anyMatch(figure -> reading.figures().stream().anyMatch(figure::isAsMuchAs));
    }

    /** 1 where both count the same or people, -1 where they count different things, 0 where nothing tells. */
    int counted(Value other, Reading reading) {
        Token one = value.counted(question);
        Token two = other.counted(reading);
        if (one == null || two == null || !value.unit().isEmpty()) {
            return 0;
        }
        return Alignment.match(one, two) || Counting.isPeople(one) && Counting.isPeople(two) ? 1 : -1;
    }

    /** Whether it is the date of an article, as far as the question says it: then it tells which news is meant. */
    boolean isOf(Article article) {
        Published published = article.published();
        return value.isDate()
                && published != null
                && (value.part(0) == 0 || value.part(0) == published.date().getYear())
                && (value.part(1) == 0
                        || published.precision() != Precision.YEAR
                                && value.part(1) == published.date().getMonthValue())
                && (value.part(2) == 0 || value.part(2) == published.date().getDayOfMonth());
    }

    /** The words of the question, without quotation marks: they are nobody's. */
    String written() {
        String text = question.text();
        int from = question.tokens().get(value.from()).start();
        int to = question.tokens().get(Math.max(value.to() - 1, value.noun())).end();
        Matcher behind = SIGN_BEHIND.matcher(text.substring(to));
        return text.substring(
                        SIGN_BEFORE.matcher(text.substring(0, from)).find() ? from - 1 : from,
                        behind.find() ? to + behind.end() : to)
                .replaceAll("[\\s\\p{Pi}\\p{Pf}\"]+", " ");
    }
}
