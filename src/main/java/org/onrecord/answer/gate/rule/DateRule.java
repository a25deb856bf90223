package org.onrecord.answer.gate.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.DateMention;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.article.Published;

/** Each date of a sentence is a date of its source, relative ones resolved against the day it was published. */
public final class DateRule implements Rule {

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        Published published = source.article().published();
        List<DateMention> stated = source.reading().dates().stream()
                .flatMap(date -> stated(date, published).stream())
                .toList();
        List<DateMention> around = source.before().stream()
                .flatMap(reading -> reading.dates().stream())
                .flatMap(date -> stated(date, published).stream())
                .toList();
        for (DateMention date : sentence.dates()) {
            boolean here = isStated(date, stated, published) || isFigure(date, source.reading());
            boolean onPublication = source.reading().dates().isEmpty() && isPublication(date, published);
            boolean before = source.reading().dates().isEmpty() && isStated(date, around, published);
            if (!here && !onPublication && !before) {
                return "date";
            }
        }
        return null;
    }

    /** What a date of a source tells: "last week" tells no day. */
    private static List<DateMention> stated(DateMention date, @Nullable Published published) {
        DateMention.Relative relative = date.relative();
        return relative != null && relative.unit().equals("week") ? List.of(date) : date.resolved(published);
    }

    private static boolean isStated(DateMention date, List<DateMention> stated, @Nullable Published published) {
        return date.resolved(published).stream()
                .anyMatch(claimed -> stated.stream().anyMatch(claimed::isStatedBy));
    }

    private static boolean isFigure(DateMention date, Reading source) {
        Integer year = date.year();
        return year != null
                && date.month() == null
                && source.figures().stream()
                        .anyMatch(f -> f.value().compareTo(java.math.BigDecimal.valueOf(year)) == 0);
    }

    /** News without a date of its own is of the day it came out. */
    private static boolean isPublication(DateMention date, @Nullable Published published) {
        if (published == null || date.relative() != null) {
            return false;
        }
        boolean month = published.precision() != Published.Precision.YEAR;
        boolean day = month && published.precision() != Published.Precision.MONTH;
        DateMention out = new DateMention(
                published.date().getYear(),
                month ? published.date().getMonthValue() : null,
                day ? published.date().getDayOfMonth() : null,
                day ? published.date().getDayOfWeek() : null,
                null,
                0,
                0);
        return date.isStatedBy(out);
    }
}
