package org.onrecord.answer.gate.rule;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Figure;
import org.onrecord.answer.gate.reading.Ratios.Ratio;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Words;

/** A share stays what it is: "12 of 15" is not "15 of 12", "two thirds" not "one third". */
public final class RatioRule implements Rule {

    private static final Set<String> RATIO = Words.set("of de des d sur to contre against instead lieu out");
    private static final Set<String> COMPARED = Words.set("contre against versus");
    private static final int FAR = 14;
    private static final int NEAR = 6;

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        boolean other = isRatioTurned(sentence, source.reading()) || isOtherShare(sentence, source.reading());
        return other ? "ratio" : null;
    }

    /** "One third" where the source has shares, "two thirds" among them, but not this one. */
    private static boolean isOtherShare(Reading sentence, Reading source) {
        return !source.ratios().isEmpty() && sentence.ratios().stream().anyMatch(ratio -> !states(source, ratio));
    }

    /** Whether a text gives a share, as a fraction or in per cent. */
    static boolean states(Reading reading, Ratio ratio) {
        return reading.ratios().stream().anyMatch(other -> other.isSaidBy(ratio.perCent()))
                || reading.figures().stream().anyMatch(f -> f.unit().equals("%") && ratio.isSaidBy(f.value()));
    }

    /** "12 of 15" for "15 of 12". */
    private static boolean isRatioTurned(Reading sentence, Reading source) {
        for (Figure figure : sentence.figures()) {
            if (isPart(sentence, figure) && isWholeOnly(figure, source)) {
                return true;
            }
        }
        for (int i = 0; i + 1 < sentence.figures().size(); i++) {
            Figure first = sentence.figures().get(i);
            Figure second = sentence.figures().get(i + 1);
            if (isMoreThanAll(sentence, first, second)) {
                return true;
            }
            if (isRatio(sentence, first, second)
                    && hasRatio(source, second, first)
                    && !hasRatio(source, first, second)) {
                return true;
            }
        }
        return false;
    }

    /** "15 of 12", « 12, dont 15 »: nothing has more parts than it has. */
    private static boolean isMoreThanAll(Reading reading, Figure first, Figure second) {
        boolean counts = first.unit().equals(second.unit()) && !first.unit().equals("ordinal");
        String after = reading.word(first.to());
        boolean of =
                (after.equals("of") || after.equals("des") || after.equals("sur")) && second.from() - first.to() <= 2;
        boolean including = reading.word(second.from() - 1).equals("dont");
        int order = first.value().compareTo(second.value());
        return counts && (of && order > 0 || including && order < 0);
    }

    private static boolean isPart(Reading reading, Figure figure) {
        return figure.to() + 1 < reading.tokens().size()
                && reading.tokens().get(figure.to()).folded().equals("of")
                && figure.unit().isEmpty();
    }

    /** Whether the source says it only as that of which another figure is a part: "seven of 46". */
    private static boolean isWholeOnly(Figure figure, Reading source) {
        boolean whole = false;
        for (Figure other : source.figures()) {
            if (other.isAsMuchAs(figure)) {
                boolean of = other.from() > 1
                        && List.of("of", "des", "sur")
                                .contains(source.tokens().get(other.from() - 1).folded())
                        && source.figures().stream()
                                .anyMatch(f -> f.to() <= other.from() && other.from() - f.to() <= 3);
                if (!of || isPart(source, other)) {
                    return false;
                }
                whole = true;
            }
        }
        return whole;
    }

    private static boolean hasRatio(Reading reading, Figure first, Figure second) {
        for (int i = 0; i + 1 < reading.figures().size(); i++) {
            Figure a = reading.figures().get(i);
            Figure b = reading.figures().get(i + 1);
            if (a.isAsMuchAs(first) && b.isAsMuchAs(second) && isRatio(reading, a, b)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRatio(Reading reading, Figure first, Figure second) {
        boolean linked = reading.tokens().subList(first.to(), Math.max(first.to(), second.from())).stream()
                .anyMatch(token ->
                        RATIO.contains(token.folded()) || token.surface().equals("à"));
        boolean counts = !first.unit().equals("ordinal") && !second.unit().equals("ordinal");
        String before = reading.tokens().get(Math.max(0, second.from() - 1)).folded();
        return linked && counts && second.from() - first.to() < (COMPARED.contains(before) ? FAR : NEAR);
    }
}
