package org.onrecord.answer.gate.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.DateMention;
import org.onrecord.answer.gate.reading.Figure;
import org.onrecord.answer.gate.reading.Name;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Words;

/**
 * Two pairs do not exchange their members, in whatever order they are told: where the source has "regulars forgave, drivers
 * will take longer", the sentence does not have "drivers forgave, regulars will take longer". Told by what stands in one part
 * of the source only: two parts of the sentence are false when each takes up one group of words from the one part and another
 * from the other.
 */
public final class PairRule implements Rule {

    private static final Set<String> JOINTS =
            Words.set("and et but mais or ou while whereas than contre against tandis alors");
    private static final Set<String> INTRODUCING = Words.set("selon according pour over en in for");

    /** A word, name, figure or date of the sentence, and the one part of the source that has it. */
    private record Item(int part, int place, boolean speaker) {}

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        Reading reading = source.reading();
        int[] clauses = parts(reading);
        int[] own = parts(sentence);
        boolean crossed = isCrossed(items(sentence, source, alignment, own, at -> clauses[at]))
                || isCrossed(items(sentence, source, alignment, own, at -> sentenceOf(reading, at)));
        return crossed ? "crossed" : null;
    }

    /** The number of the part that each word stands in: a clause, or what a conjunction joins to it. */
    private static int[] parts(Reading reading) {
        int[] parts = new int[reading.tokens().size()];
        int part = 0;
        for (int i = 1; i < parts.length; i++) {
            boolean clause = reading.tokens().get(i).clause()
                    != reading.tokens().get(i - 1).clause();
            boolean joint = JOINTS.contains(reading.tokens().get(i).folded());
            boolean introduced = part == 0
                    && i <= 4
                    && INTRODUCING.contains(reading.tokens().get(0).folded());
            part += clause && !introduced || joint ? 1 : 0;
            parts[i] = part;
        }
        return parts;
    }

    private static int sentenceOf(Reading reading, int at) {
        int first = at;
        while (first > 0 && reading.isOneSentence(first - 1, at)) {
            first--;
        }
        return first;
    }

    private static List<Item> items(
            Reading sentence, Source source, Alignment alignment, int[] parts, IntUnaryOperator placeOf) {
        Reading reading = source.reading();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Set<Integer> places = new HashSet<>();
            for (int j : counterparts(sentence, i, source, alignment)) {
                places.add(placeOf.applyAsInt(j));
            }
            if (places.size() == 1) {
                items.add(new Item(parts[i], places.iterator().next(), isSpeaker(sentence, i)));
            }
        }
        return items;
    }

    /** Whether it is the name of the one whose word the sentence gives. */
    private static boolean isSpeaker(Reading sentence, int at) {
        return sentence.attributions().stream()
                .filter(attribution -> attribution.speaker() >= 0)
                .map(attribution -> sentence.names().get(attribution.speaker()))
                .anyMatch(name -> at >= name.from() && at < name.to());
    }

    /** Where the source has the word, or the name, figure or date that begins with it. */
    private static List<Integer> counterparts(Reading sentence, int at, Source source, Alignment alignment) {
        Reading reading = source.reading();
        for (Figure figure : sentence.figures()) {
            if (figure.from() == at) {
                return reading.figures().stream()
                        .filter(other -> other.isAsMuchAs(figure))
                        .map(Figure::from)
                        .toList();
            }
        }
        for (DateMention date : sentence.dates()) {
            if (date.from() == at) {
                return reading.dates().stream()
                        .filter(other -> other.resolved(source.article().published()).stream()
                                .anyMatch(date::isStatedBy))
                        .map(DateMention::from)
                        .toList();
            }
        }
        for (Name name : sentence.names()) {
            List<Integer> same = name.from() != at
                    ? List.of()
                    : reading.names().stream()
                            .filter(other -> RoleRule.same(sentence, name, reading, other))
                            .map(Name::from)
                            .toList();
            if (!same.isEmpty()) {
                return same;
            }
        }
        return sentence.isContent(at) || sentence.isInName(at) ? alignment.of(at) : List.of();
    }

    /** A speaker may be one of the pair, or stand before it and belong to all of it. */
    private static boolean isCrossed(List<Item> items) {
        return hasCrossedParts(items)
                || hasCrossedParts(
                        items.stream().filter(item -> !item.speaker()).toList());
    }

    private static boolean hasCrossedParts(List<Item> items) {
        List<Integer> parts = items.stream().map(Item::part).distinct().toList();
        for (int a = 0; a < parts.size(); a++) {
            Set<Integer> first = mixed(items, parts.get(a));
            for (int b = a + 1; b < parts.size() && !first.isEmpty(); b++) {
                if (first.equals(mixed(items, parts.get(b)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The two places of the source that one part of the sentence takes its words from, one after the other; else none. */
    private static Set<Integer> mixed(List<Item> items, int part) {
        List<Integer> runs = new ArrayList<>();
        for (Item item : items) {
            if (item.part() == part && (runs.isEmpty() || runs.get(runs.size() - 1) != item.place())) {
                runs.add(item.place());
            }
        }
        return runs.size() == 2 ? Set.copyOf(runs) : Set.of();
    }
}
