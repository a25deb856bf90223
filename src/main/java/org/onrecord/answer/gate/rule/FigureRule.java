package org.onrecord.answer.gate.rule;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.DateMention;
import org.onrecord.answer.gate.reading.Figure;
import org.onrecord.answer.gate.reading.Figure.Bound;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Words;

/** Each number of a sentence is in its source: same value, same unit, counting the same thing, no more exact. */
public final class FigureRule implements Rule {

    private static final BigDecimal LARGE = BigDecimal.valueOf(1000);
    private static final Set<String> RATIO = Words.set("of de des d sur to contre against instead lieu out");
    private static final Set<String> MEASURES =
            Words.set("year month week day hour minute century kilometre metre hectare tonne litre megawatt degree");
    private static final Set<String> BEFORE_TIME = Words.set(
            "in since by until en depuis des jusqu january february march april may june july august september october",
            "november december janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre");
    private static final Set<String> PER = Words.set("a per par each every chaque");

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        for (Figure figure : sentence.figures()) {
            List<Figure> same = source.reading().figures().stream()
                    .filter(other -> isSame(figure, sentence, other, source.reading()))
                    .toList();
            long claimed = sentence.figures().stream()
                    .filter(f -> isSame(f, sentence, figure, sentence))
                    .count();
            if (!same.isEmpty() && claimed > same.size() && !figure.unit().equals("ordinal")) {
                return "number";
            }
            if (same.isEmpty()) {
                if (isYear(figure, source.reading())
                        || isPair(figure, source.reading())
                        || isShare(figure, sentence, source.reading())) {
                    continue;
                }
                return "number";
            }
            if (isTime(figure, sentence) && same.stream().allMatch(other -> other.noun() >= 0)) {
                return "counted";
            }
            if (same.stream().allMatch(other -> isOtherMeasure(figure, sentence, other, source.reading()))) {
                return "unit";
            }
            if (same.stream().allMatch(other -> isOtherRate(figure, sentence, other, source.reading(), alignment))) {
                return "unit";
            }
            if (same.stream().noneMatch(other -> isAsExact(figure, other))
                    && !hasBothEnds(sentence, source.reading())) {
                return "bound";
            }
            if (same.stream().allMatch(other -> countsOther(figure, other, sentence, source.reading(), alignment))) {
                return "counted";
            }
        }
        return countsByYear(sentence, source.reading(), alignment) ? "counted" : null;
    }

    /** "20%" for "one in five", and the other way round. */
    private static boolean isShare(Figure figure, Reading sentence, Reading source) {
        if (figure.unit().equals("%")) {
            return source.ratios().stream().anyMatch(ratio -> ratio.isSaidBy(figure.value()));
        }
        return figure.unit().isEmpty()
                && sentence.ratios().stream()
                        .filter(ratio -> figure.from() >= ratio.from() && figure.to() <= ratio.to())
                        .anyMatch(ratio -> RatioRule.states(source, ratio));
    }

    /** "Since 29", "in 38": nothing is counted, so it is a point in time. */
    private static boolean isTime(Figure figure, Reading reading) {
        String before = reading.word(figure.from() - 1);
        String after = reading.word(figure.to());
        return figure.unit().isEmpty()
                && figure.noun() < 0
                && figure.bound() == Bound.EXACT
                && BEFORE_TIME.contains(before)
                && !RATIO.contains(after);
    }

    /** "2024 workers" for 620 of them: a year counts what another figure counts in the source. */
    private static boolean countsByYear(Reading sentence, Reading source, Alignment alignment) {
        for (DateMention date : sentence.dates()) {
            boolean counts = date.month() == null
                    && date.year() != null
                    && date.to() < sentence.tokens().size()
                    && sentence.isContent(date.to());
            if (counts
                    && source.figures().stream()
                            .anyMatch(f -> f.noun() >= 0
                                    && f.noun() - f.to() == 0
                                    && alignment.of(date.to()).contains(f.noun()))
                    && alignment.of(date.to()).stream().noneMatch(j -> j > 0 && source.isInDate(j - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(Figure a, Reading claimed, Figure b, Reading stated) {
        if (a.value().compareTo(b.value()) != 0) {
            return false;
        }
        return a.unit().equals(b.unit())
                || a.unit().isEmpty() && isLarge(a) && hasUnit(claimed, b.unit())
                || b.unit().isEmpty() && isLarge(b) && hasUnit(stated, a.unit());
    }

    /** « 340 millions d'euros, soit 45 millions de plus »: the unit is said once. */
    private static boolean hasUnit(Reading reading, String unit) {
        return reading.figures().stream().anyMatch(figure -> figure.unit().equals(unit));
    }

    private static boolean isLarge(Figure figure) {
        return figure.value().compareTo(LARGE) >= 0;
    }

    /** "Four months" for "four years". */
    private static boolean isOtherMeasure(Figure a, Reading claimed, Figure b, Reading stated) {
        if (a.noun() < 0 || b.noun() < 0) {
            return false;
        }
        Set<String> first = measures(claimed, a);
        Set<String> second = measures(stated, b);
        return !first.isEmpty() && !second.isEmpty() && Collections.disjoint(first, second);
    }

    /** "£90,000 a month" for "£90,000 a season". */
    private static boolean isOtherRate(Figure a, Reading claimed, Figure b, Reading stated, Alignment alignment) {
        int first = rate(claimed, a);
        int second = rate(stated, b);
        return first >= 0 && second >= 0 && !alignment.of(first).contains(second);
    }

    /** The word after "a", "per", « par »; -1 for none. */
    private static int rate(Reading reading, Figure figure) {
        int at = figure.noun() >= 0 ? figure.noun() + 1 : figure.to();
        boolean per = at + 1 < reading.tokens().size()
                && PER.contains(reading.tokens().get(at).folded())
                && !reading.tokens().get(at).surface().equals("à")
                && reading.tokens().get(at + 1).isContent();
        return per ? at + 1 : -1;
    }

    private static Set<String> measures(Reading reading, Figure figure) {
        Set<String> measures = new HashSet<>(reading.tokens().get(figure.noun()).concepts());
        measures.retainAll(MEASURES);
        return measures;
    }

    private static boolean isYear(Figure figure, Reading source) {
        return figure.unit().isEmpty()
                && source.dates().stream()
                        .map(DateMention::year)
                        .anyMatch(year -> year != null && figure.value().compareTo(BigDecimal.valueOf(year)) == 0);
    }

    /** "Both" is two. */
    private static boolean isPair(Figure figure, Reading source) {
        return figure.unit().isEmpty()
                && figure.value().intValue() == 2
                && source.words().stream().anyMatch(Set.of("both", "pair", "couple", "double", "deux")::contains);
    }

    /** « De 20 à 6 heures » for « entre 20 et 6 heures ». */
    private static boolean hasBothEnds(Reading sentence, Reading source) {
        List<Figure> ends =
                source.figures().stream().filter(f -> f.bound() == Bound.RANGE).toList();
        for (int i = 0; ends.size() == 2 && i + 1 < sentence.figures().size(); i++) {
            Figure first = sentence.figures().get(i);
            Figure second = sentence.figures().get(i + 1);
            if (first.isAsMuchAs(ends.get(0)) && second.isAsMuchAs(ends.get(1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAsExact(Figure claimed, Figure stated) {
        return switch (claimed.bound()) {
            case EXACT, ABOUT -> stated.bound() != Bound.AT_MOST && stated.bound() != Bound.RANGE;
            case AT_LEAST, AT_MOST, RANGE -> stated.bound() == claimed.bound();
        };
    }

    /** Whether the sentence repeats the word behind a figure, but counts nothing by it. */
    private static boolean isSaidOtherwise(Figure other, Reading sentence, Alignment alignment) {
        List<Integer> repeated = alignment.back(other.noun());
        return !repeated.isEmpty()
                && repeated.stream().noneMatch(i -> sentence.figures().stream().anyMatch(f -> f.noun() == i));
    }

    /** Whether what {@code figure} counts is counted by another number in the source, and not by {@code other}. */
    private static boolean countsOther(
            Figure figure, Figure other, Reading sentence, Reading source, Alignment alignment) {
        if (figure.noun() < 0
                || other.noun() < 0
                || isSaidOtherwise(other, sentence, alignment)
                || alignment.of(figure.noun()).contains(other.noun())) {
            return false;
        }
        return source.figures().stream()
                .anyMatch(third -> third != other
                        && third.noun() >= 0
                        && alignment.of(figure.noun()).contains(third.noun()));
    }
}
