package org.onrecord.answer.quote;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.DateMention;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.article.Published;
import org.onrecord.retrieval.Cognates;
import org.onrecord.retrieval.QuestionTerm;

/**
 * The calendar dates that a question names. An article need not repeat them in the same words: it may be of that day, or state
 * the date otherwise ("Friday", « le 18 », 2026-09-18).
 */
final class AskedDates {

    /** News of a day is told on the days after it. */
    private static final int DAYS_TO_TELL = 2;

    private final List<DateMention> dates;
    private final Set<String> words = new HashSet<>();

    private AskedDates(Reading question) {
        dates = question.dates().stream()
                .filter(date -> date.year() != null || date.month() != null)
                .toList();
        dates.forEach(date -> question.tokens()
                .subList(date.from(), date.to())
                .forEach(token -> words.add(Cognates.fold(token.surface()))));
    }

    static AskedDates of(String question) {
        return new AskedDates(new Reading(question));
    }

    /** The terms that are no part of a date which a text, written on {@code published}, is of; all of them when it is not. */
    List<QuestionTerm> open(List<QuestionTerm> terms, String text, @Nullable Published published) {
        if (dates.isEmpty() || !dates.stream().allMatch(date -> isOf(date, text, published))) {
            return terms;
        }
        return terms.stream()
                .filter(term -> !words.contains(term.folded()) && !words.contains(Cognates.fold(term.surface())))
                .toList();
    }

    private static boolean isOf(DateMention asked, String text, @Nullable Published published) {
        return published != null && isTime(asked, published)
                || new Reading(text)
                        .dates().stream()
                                .flatMap(date -> date.resolved(published).stream())
                                .anyMatch(asked::isStatedBy);
    }

    private static boolean isTime(DateMention asked, Published published) {
        int back = asked.day() == null ? 0 : DAYS_TO_TELL;
        if (asked.day() != null && published.precision().compareTo(Published.Precision.DAY) < 0
                || asked.month() != null && published.precision() == Published.Precision.YEAR) {
            return false;
        }
        for (int i = 0; i <= back; i++) {
            var day = published.date().minusDays(i);
            DateMention then = new DateMention(
                    day.getYear(), day.getMonthValue(), day.getDayOfMonth(), day.getDayOfWeek(), null, 0, 0);
            if (asked.isStatedBy(then)) {
                return true;
            }
        }
        return false;
    }
}
