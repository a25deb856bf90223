package org.onrecord.answer.gate.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.DateMention;
import org.onrecord.answer.gate.reading.Figure;
import org.onrecord.answer.gate.reading.Name;
import org.onrecord.answer.gate.reading.Reading;

/**
 * Figures, dates and names that stand in different clauses of the source do not change places: what shares a clause with one
 * in the sentence shares a clause with it in the source rather than with another of its kind.
 */
public final class BindingRule implements Rule {

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        Reading reading = source.reading();
        if (reading.figures().size() > 1) {
            for (Figure figure : sentence.figures()) {
                long here = sentence.figures().stream()
                        .filter(f -> clause(sentence, f.from()) == clause(sentence, figure.from()))
                        .count();
                if (here > 1) {
                    continue;
                }
                Set<Integer> own = new HashSet<>();
                Set<Integer> others = new HashSet<>();
                for (Figure other : reading.figures()) {
                    boolean same = figure.isAsMuchAs(other);
                    (same ? own : others).add(clause(reading, other.from()));
                }
                if (isTornFrom(own, others, sentence, clause(sentence, figure.from()), alignment, reading)) {
                    return "binding";
                }
            }
        }
        return dates(sentence, source, alignment);
    }

    private static @Nullable String dates(Reading sentence, Source source, Alignment alignment) {
        Reading reading = source.reading();
        if (reading.dates().size() < 2) {
            return null;
        }
        for (DateMention date : sentence.dates()) {
            long here = sentence.dates().stream()
                    .filter(d -> clause(sentence, d.from()) == clause(sentence, date.from()))
                    .count();
            if (here > 1) {
                continue;
            }
            Set<Integer> own = new HashSet<>();
            Set<Integer> others = new HashSet<>();
            for (DateMention other : reading.dates()) {
                boolean same =
                        other.resolved(source.article().published()).stream().anyMatch(date::isStatedBy);
                (same ? own : others).add(clause(reading, other.from()));
            }
            if (isTornFrom(own, others, sentence, clause(sentence, date.from()), alignment, reading)) {
                return "binding";
            }
        }
        return null;
    }

    /** Whether the words around it in the sentence stand, in the source, around others of its kind only. */
    private static boolean isTornFrom(
            Set<Integer> own, Set<Integer> others, Reading sentence, int clause, Alignment alignment, Reading reading) {
        if (own.isEmpty()) {
            return false;
        }
        int near = 0;
        int far = 0;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (sentence.tokens().get(i).clause() != clause || !sentence.isContent(i) && !isNamePart(sentence, i)) {
                continue;
            }
            List<Integer> matches = alignment.of(i);
            boolean there = matches.stream().anyMatch(j -> isIn(own, others, clause(reading, j)));
            boolean elsewhere = matches.stream().anyMatch(j -> others.contains(clause(reading, j)));
            near += there ? 1 : 0;
            far += elsewhere && !there ? 1 : 0;
        }
        return near == 0 && far > 0;
    }

    /** A clause without another of its kind goes on about what stood before it: « douze, très jeunes, ont été admis ». */
    private static boolean isIn(Set<Integer> own, Set<Integer> others, int clause) {
        int last = clause;
        while (last >= 0 && !own.contains(last) && !others.contains(last)) {
            last--;
        }
        return own.contains(last);
    }

    private static boolean isNamePart(Reading reading, int token) {
        return reading.names().stream().map(Name::parts).anyMatch(parts -> parts.contains(token));
    }

    private static int clause(Reading reading, int token) {
        return reading.tokens().get(token).clause();
    }
}
