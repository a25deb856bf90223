package org.onrecord.answer.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.DateMention;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.retrieval.AnswerType;
import org.onrecord.retrieval.QuestionAnalysis;

/**
 * What values a question asks for.
 *
 * @param kinds the kinds that answer it; empty when it asks for no value
 * @param counted words of what is counted or measured, as the question has them; empty when it does not say
 * @param reading of the question
 */
record Asked(Set<Value.Kind> kinds, List<Token> counted, Reading reading) {

    private static final Pattern HOW_MUCH = pattern("\\bhow much\\b|\\bcombien\\b(?! d)");
    private static final Pattern BY = pattern("\\bby how\\b|\\bde combien\\b");
    private static final Pattern REASON =
            pattern("^\\W*(?:pourquoi|why|how come|comment|how (?:did|does|do|was|were|has|have|is|are|will))\\b");
    private static final Pattern WORTH =
            pattern("\\b(?:worth|coût\\p{L}*|va(?:ut|lait|laient|lent)|ransom|rançon|déficit|deficit)\\b");
    private static final Pattern SHARE =
            pattern("\\b(?:niveau|level|participation|turnout|part|share|taux|rate|hausse)\\b");
    private static final Pattern WHAT_IS =
            pattern("^(?:what (?:is|was|are|were)|quel(?:le)? (?:est|était|a été|sera)) (?:the|le|la|l['’])");
    private static final Pattern YEAR = pattern("\\b(?:année|year)\\b");
    private static final Pattern COUNTED = pattern(
            "(?:combien (?:de |d['’])|how many |by how many |nombre (?:de |d['’])|number of )(\\p{L}+(?: d['’]?\\p{L}*)?)"
                    + "|(?:quelles? |what |which )(hauteur|longueur|superficie|height|length|area)"
                    + "|(how (?:long|high|tall|far|wide))");

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }

    static Asked of(QuestionAnalysis question) {
        String text = question.text().toLowerCase(Locale.ROOT);
        Reading reading = new Reading(question.text());
        List<Token> counted = new ArrayList<>();
        Matcher matcher = COUNTED.matcher(text);
        if (matcher.find() && matcher.group(1) != null) {
            int from = matcher.start(1);
            reading.tokens().stream().filter(token -> token.start() == from).forEach(counted::add);
        }
        return new Asked(kinds(text, question.type(), counted), List.copyOf(counted), reading);
    }

    private static Set<Value.Kind> kinds(String text, AnswerType type, List<Token> counted) {
        if (REASON.matcher(text).find()) {
            return Set.of();
        }
        if (type == AnswerType.DATE) {
            return YEAR.matcher(text).find() ? Set.of(Value.Kind.YEAR) : Set.of(Value.Kind.DATE);
        }
        if (type == AnswerType.MONEY || WORTH.matcher(text).find()) {
            return Set.of(Value.Kind.MONEY);
        }
        if (BY.matcher(text).find() && counted.isEmpty()) {
            return Set.of(Value.Kind.PERCENT, Value.Kind.MONEY, Value.Kind.COUNT);
        }
        if (type == AnswerType.PERCENT || SHARE.matcher(text).find() && counted.isEmpty()) {
            return Set.of(Value.Kind.PERCENT);
        }
        if (HOW_MUCH.matcher(text).find()) {
            return Set.of(Value.Kind.MONEY, Value.Kind.COUNT);
        }
        if (type == AnswerType.NUMBER
                || type == AnswerType.DURATION
                || COUNTED.matcher(text).find()) {
            return Set.of(Value.Kind.COUNT);
        }
        return type == AnswerType.OPEN && WHAT_IS.matcher(text).find()
                ? Set.of(Value.Kind.COUNT, Value.Kind.MONEY, Value.Kind.PERCENT)
                : Set.of();
    }

    /** The year that the question names, null for none or several. */
    @Nullable
    Integer year() {
        List<Integer> years = reading.dates().stream()
                .map(DateMention::year)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        return years.size() == 1 ? years.get(0) : null;
    }

    /** Whether the question names a month. */
    boolean namesAMonth() {
        return reading.dates().stream().anyMatch(date -> date.month() != null);
    }

    /** Whether the question itself states this value. */
    boolean states(Value value) {
        return Value.in(reading, null).stream().anyMatch(value::equalsInValue);
    }
}
