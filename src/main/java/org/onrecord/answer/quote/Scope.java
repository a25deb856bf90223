package org.onrecord.answer.quote;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.DateMention;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.article.Article;
import org.onrecord.article.Published;

/**
 * Of which part of a thing a clause tells: what is left of it, its first or second time, last year's, what was hoped for. Two
 * values of different parts are no difference.
 *
 * @param parts names of what the words say
 * @param year that the clause is about, 0 for that of the article or where it is not known
 */
record Scope(Set<String> parts, int year) {

    private static final String LEFT = "left";
    private static final Map<String, Pattern> PARTS = Map.ofEntries(
            part(
                    LEFT,
                    "encore|toujours|reste(?:nt)?|restantes?|manquent?|introuvables?|still|remain\\p{L}*|left|missing|(?<!\\b(?:ont|a|avait|avaient|auront|aura) )disparue?s?"),
            part("first", "premi(?:er|ère)s?|first|1er(?! \\p{L}+ (?:\\p{N}{4}|et|,))|1re"),
            part("second", "second(?:e|s|es)?|deuxièmes?|2e|2nd"),
            part("third", "troisièmes?|third (?!of)|3e|3rd"),
            part(
                    "polled",
                    "sondages?|enquête d['’]opinion|intentions? de vote|opinion (?:polls?|survey)|polls? (?:by|for|of|put|give|show|suggest|find|taken)\\p{L}*|(?:a|an|one|new|latest|last|first) (?:\\p{L}+ )?poll|(?:in|by) (?:a|an|its) (?:\\p{L}+ )?survey|survey of|surveyed|pollsters?"),
            part(
                    "asked",
                    "réclam\\p{L}*|demand(?:e|ent|ait|aient|ed|s|ing)|ask(?:s|ed|ing)? for|exige\\p{L}*|souhait\\p{L}*|wants?"),
            part("offered", "propos(?:e|ent|ait|ed|es|é)|offer(?:s|ed)?|offre(?:nt)?"),
            part("least", "au moins|at least|minimum"),
            part("limit", "limit(?:ée?s?|ed)|autorisée?s?|allowed"),
            part("average", "en moyenne|moyenne?|average|médiane?"));

    private static final Set<String> JOINS = Set.of("et", "and", "dont", "including", "mais", "but", "while", "tandis");

    private static final Pattern COMPARED = pattern(
            "(?:qu['’]en|than in|depuis|since|\\b(?:contre|against|compared with|up from|down from)\\b[^,;:]{0,40})\\s*$");
    /** A poll has them; drillings, « sondages » too, have not. */
    private static final Pattern SHARES = pattern("%|\\bper ?cent\\b|\\bpour cent\\b");

    private static final int LEAD = 300;
    private static final Set<String> DECISIVE = Set.of(LEFT, "second", "polled");

    private static final Pattern LAST_YEAR = pattern(
            "(?:l['’]an dernier|l['’]année dernière|l['’]an passé|last year|a year (?:ago|earlier|before)|un an (?:plus tôt|auparavant)|il y a un an|the year before|l['’]année précédente|the previous year)");
    private static final Pattern NEXT_YEAR =
            pattern("(?:l['’]an prochain|l['’]année prochaine|next year|l['’]année suivante)");

    /** "More than in 2025", « depuis 2013 »: the clause is of another time than that. */
    private static boolean isCompared(Reading reading, DateMention date) {
        return COMPARED.matcher(reading.text()
                        .substring(0, reading.tokens().get(date.from()).start()))
                .find();
    }

    private static Map.Entry<String, Pattern> part(String name, String words) {
        return Map.entry(name, pattern("\\b(?:" + words + ")\\b"));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The scope of a text written on {@code published}. */
    static Scope of(String text, Reading reading, @Nullable Published published) {
        return of(text, text, reading, published);
    }

    /**
     * The scope of a value.
     *
     * @param text the clause that it stands in
     * @param near what of the clause is said of this value and not of another: "three dead and two missing"
     */
    static Scope of(String text, String near, Reading reading, @Nullable Published published) {
        Set<String> parts = new HashSet<>();
        PARTS.forEach((name, words) -> {
            if (words.matcher(name.equals(LEFT) ? near : text).find()) {
                parts.add(name);
            }
        });
        int written = published == null ? 0 : published.date().getYear();
        int start = reading.text().indexOf(text);
        List<Integer> years = reading.dates().stream()
                .filter(date -> date.year() != null && !isCompared(reading, date))
                .filter(date -> start < 0
                        || reading.tokens().get(date.from()).start() >= start
                                && reading.tokens().get(date.from()).start() < start + text.length())
                .map(DateMention::year)
                .distinct()
                .toList();
        int year = years.size() == 1 ? years.get(0) : 0;
        if (year == 0 && written > 0 && LAST_YEAR.matcher(text).find()) {
            year = written - 1;
        } else if (year == 0 && written > 0 && NEXT_YEAR.matcher(text).find()) {
            year = written + 1;
        }
        if (written > 0 && year > written) {
            parts.add("ahead");
        }
        return new Scope(Set.copyOf(parts), year);
    }

    /** The same for a value that is a date itself. */
    Scope ofAnyYear() {
        Set<String> all = new HashSet<>(parts);
        all.remove("ahead");
        return new Scope(Set.copyOf(all), 0);
    }

    /** The same in an article that is about a poll, if it is. */
    Scope in(Article article) {
        String lead = article.title() + ". "
                + article.text().substring(0, Math.min(LEAD, article.text().length()));
        boolean polled = PARTS.get("polled").matcher(lead).find()
                && SHARES.matcher(article.text()).find();
        if (!polled) {
            return this;
        }
        Set<String> all = new HashSet<>(parts);
        all.add("polled");
        return new Scope(Set.copyOf(all), year);
    }

    /** Whether it is of what is left, or of the second time, where the other is not. */
    boolean isElsewhere(Scope other) {
        return isOfAnotherYear(other)
                || DECISIVE.stream().anyMatch(part -> parts.contains(part) != other.parts.contains(part));
    }

    /** On how many points two are of different parts of a thing. */
    int apart(Scope other) {
        Set<String> only = new HashSet<>(parts);
        only.removeAll(other.parts);
        Set<String> others = new HashSet<>(other.parts);
        others.removeAll(parts);
        return only.size() + others.size() + (isOfAnotherYear(other) ? 2 : 0);
    }

    private boolean isOfAnotherYear(Scope other) {
        return year > 0 && other.year > 0 && year != other.year;
    }

    /** What of the clause stands between the figures before and behind, from the word that joins them on. */
    static String near(Reading reading, List<Token> clause, Value value) {
        int first = reading.tokens().indexOf(clause.get(0));
        int from = first;
        int to = first + clause.size();
        for (int i = first; i < first + clause.size(); i++) {
            if (!JOINS.contains(reading.word(i))) {
                continue;
            }
            if (i < value.from() && hasFigure(reading, from, i)) {
                from = i;
            } else if (i >= value.to() && i < to && hasFigure(reading, i, first + clause.size())) {
                to = i;
            }
        }
        return reading.text()
                .substring(
                        reading.tokens().get(from).start(),
                        reading.tokens().get(to - 1).end());
    }

    private static boolean hasFigure(Reading reading, int from, int to) {
        return IntStream.range(from, to).anyMatch(reading::isInFigure);
    }
}
