package org.onrecord.parse.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.article.Published;

/** Reads a date as machines and newspapers write it, in French and English, no more exactly than it is written. */
public final class DateText {

    private static final int EARLIEST = 1600;
    private static final int LATEST = 2100;
    /** Zone names that RFC 822 allows, and two that European feeds write. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("gmt", "+0000"),
            Map.entry("utc", "+0000"),
            Map.entry("ut", "+0000"),
            Map.entry("z", "+0000"),
            Map.entry("est", "-0500"),
            Map.entry("edt", "-0400"),
            Map.entry("cst", "-0600"),
            Map.entry("cdt", "-0500"),
            Map.entry("mst", "-0700"),
            Map.entry("mdt", "-0600"),
            Map.entry("pst", "-0800"),
            Map.entry("pdt", "-0700"),
            Map.entry("cet", "+0100"),
            Map.entry("cest", "+0200"));

    private static final Map<String, Integer> MONTHS = months();
    private static final String NAME = MONTHS.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(", ")\\b\\.?"));
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})"
            + "(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?\\s?(Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(\\d{1,2})(?:er|st|nd|rd|th)?\\s(?:of\\s)?" + NAME + ",?\\s(\\d{4})\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + NAME + "\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})\\b");
    private static final Pattern MONTH_ONLY = Pattern.compile("\\b" + NAME + ",?\\s(\\d{4})\\b");
    private static final Pattern NUMBERS = Pattern.compile("\\b(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})\\b");
    private static final Pattern ISO_MONTH = Pattern.compile("^(\\d{4})-(\\d{2})$");
    private static final Pattern YEAR = Pattern.compile("^(\\d{4})$");
    private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?$");

    private DateText() {}

    /**
     * The date written in {@code text} (at most the first 200 characters are read).
     *
     * @param monthFirst whether 3/4/2024 means March 4th; when the reading is open the year alone is claimed unless this
     *     is known, so pass the language's habit
     */
    public static Optional<Published> read(String text, boolean monthFirst) {
        String s = text.substring(0, Math.min(200, text.length()))
                .replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        try {
            return Stream.<java.util.function.Supplier<Optional<Published>>>of(
                            () -> mail(s),
                            () -> iso(s),
                            () -> named(DAY_FIRST.matcher(s), 3, 2, 1),
                            () -> named(MONTH_FIRST.matcher(s), 3, 1, 2),
                            () -> numbers(s, monthFirst),
                            () -> compact(s),
                            () -> month(s),
                            () -> year(s))
                    .flatMap(reading -> reading.get().stream())
                    .findFirst();
        } catch (DateTimeException | NumberFormatException e) {
            // 31/02/2024 and the like: not a date.
            return Optional.empty();
        }
    }

    private static Optional<Published> mail(String s) {
        if (!s.matches("^(?:[a-z]{3},? )?\\d{1,2} [a-z]{3} \\d{4} \\d{1,2}:\\d{2}.*")) {
            return Optional.empty();
        }
        String cleaned = s.replaceAll("\\s*\\(.*$", "").replaceAll("^[a-z]{3},? ", "");
        int lastWord = cleaned.lastIndexOf(' ') + 1;
        cleaned = cleaned.substring(0, lastWord)
                + ZONES.getOrDefault(cleaned.substring(lastWord), cleaned.substring(lastWord));
        try {
            OffsetDateTime moment = OffsetDateTime.parse(
                    cleaned,
                    new java.time.format.DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern("d MMM yyyy H:mm[:ss] xx")
                            .toFormatter(Locale.ENGLISH));
            return sane(moment.getYear(), Published.at(moment));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Published> iso(String s) {
        Matcher m = ISO.matcher(s.toUpperCase(Locale.ROOT));
        if (!m.find()) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
        if (m.group(4) == null || m.group(7) == null) {
            return sane(day.getYear(), Published.on(day));
        }
        LocalDateTime time = day.atTime(number(m, 4), number(m, 5), m.group(6) == null ? 0 : number(m, 6));
        return sane(day.getYear(), Published.at(time.atOffset(ZoneOffset.of(m.group(7)))));
    }

    private static Optional<Published> named(Matcher m, int year, int month, int day) {
        if (!m.find()) {
            return Optional.empty();
        }
        return day(number(m, year), MONTHS.get(m.group(month)), number(m, day));
    }

    private static Optional<Published> numbers(String s, boolean monthFirst) {
        Matcher m = NUMBERS.matcher(s);
        if (!m.find()) {
            return Optional.empty();
        }
        int first = number(m, 1);
        int second = number(m, 3);
        boolean swap = first <= 12 && (second > 12 || monthFirst && m.group(2).equals("/"));
        return swap ? day(number(m, 4), first, second) : day(number(m, 4), second, first);
    }

    private static Optional<Published> compact(String s) {
        Matcher m = COMPACT.matcher(s.toUpperCase(Locale.ROOT));
        return m.find() ? day(number(m, 1), number(m, 2), number(m, 3)) : Optional.empty();
    }

    private static Optional<Published> month(String s) {
        Matcher named = MONTH_ONLY.matcher(s);
        if (named.find()) {
            int year = number(named, 2);
            return sane(year, Published.inMonth(year, MONTHS.get(named.group(1))));
        }
        Matcher iso = ISO_MONTH.matcher(s);
        return iso.find() ? sane(number(iso, 1), Published.inMonth(number(iso, 1), number(iso, 2))) : Optional.empty();
    }

    private static Optional<Published> year(String s) {
        Matcher m = YEAR.matcher(s);
        return m.find() ? sane(number(m, 1), Published.inYear(number(m, 1))) : Optional.empty();
    }

    private static Optional<Published> day(int year, int month, int day) {
        return sane(year, Published.on(LocalDate.of(year, month, day)));
    }

    private static Optional<Published> sane(int year, Published published) {
        return year >= EARLIEST && year <= LATEST ? Optional.of(published) : Optional.empty();
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static Map<String, Integer> months() {
        String[] names = {
            "january jan janvier janv",
            "february feb février fevrier févr fevr fév",
            "march mar mars",
            "april apr avril avr",
            "may mai",
            "june jun juin",
            "july jul juillet juil",
            "august aug août aout",
            "september sept sep septembre",
            "october oct octobre",
            "november nov novembre",
            "december dec décembre decembre déc"
        };
        Map<String, Integer> months = new java.util.HashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ")) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }
}
