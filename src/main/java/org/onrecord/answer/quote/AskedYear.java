package org.onrecord.answer.quote;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.DateMention;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.article.Article;

/** Whether what articles tell is of the year that a question names. */
final class AskedYear {

    private static final int LONG_AGO = 2;
    /** The last month that still tells of what happened the year before. */
    private static final int SOON = 6;

    private static final Pattern NEXT = Development.pattern("\\bnext\\b|\\bprochaine?\\b");
    private static final Pattern SINCE = Development.pattern("\\b(?:depuis|since)\\s*$");
    private static final Set<String> THEN = Set.of("alors", "then");

    private final @Nullable Integer year;
    private final boolean month;

    AskedYear(Asked asked) {
        this.year = asked.year();
        this.month = asked.namesAMonth();
    }

    /** Whether the article is of the year, or speaks of it. */
    boolean isOf(Article article) {
        return year == null
                || article.published() == null
                || article.published().date().getYear() == year
                || article.published().date().getYear() == year - 1
                        && NEXT.matcher(article.text()).find()
                || article.text().contains(year.toString())
                || isSoonAfter(article.published().date());
    }

    /**
     * Whether a statement is of the year: by its own words, by those of the sentence {@code told} before it, or as its article is.
     */
    boolean isOf(Scope scope, Value value, Reading reading, String told, Article article) {
        if (year == null || scope.year() == year || value.isDate() || article.published() == null) {
            return true;
        }
        LocalDate written = article.published().date();
        boolean dated = reading.dates().stream()
                .anyMatch(date -> year.equals(DateValues.year(date, reading, article.published())));
        return dated
                || reading.text().contains(year.toString())
                || scope.year() == 0 && (told.contains(year.toString()) || isSoonAfter(written))
                || year == written.getYear()
                || year == written.getYear() + 1 && NEXT.matcher(reading.text()).find();
    }

    /** Whether what happened in a month of the year is still news. */
    private boolean isSoonAfter(LocalDate written) {
        return month && written.getYear() == year + 1 && written.getMonthValue() <= SOON;
    }

    /** Whether a value is a record of former times, told beside what is new. */
    boolean isLongAgo(Reading reading, Value value, Article article) {
        if (article.published() == null || value.isDate()) {
            return false;
        }
        int now = article.published().date().getYear();
        int clause = reading.tokens().get(value.from()).clause();
        boolean then =
                reading.tokens().stream().anyMatch(token -> token.clause() == clause && THEN.contains(token.folded()));
        return reading.dates().stream()
                .filter(date -> then || reading.tokens().get(date.from()).clause() == clause)
                .filter(date -> !isSince(reading, date))
                .anyMatch(date -> date.year() != null
                        && date.year() <= now - LONG_AGO
                        && !date.year().equals(year));
    }

    private static boolean isSince(Reading reading, DateMention date) {
        int from = reading.tokens().get(date.from()).start();
        return SINCE.matcher(reading.text().substring(0, from)).find();
    }
}
