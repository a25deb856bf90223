package org.onrecord.answer.gate.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.DateMention;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Words;

/**
 * What moves from one date to another moves that way. Told by three signs:
 *
 * <ol>
 *   <li>what is postponed to an earlier date, or brought forward to a later one, is false by itself;
 *   <li>what the source gives as the former of two dates stays the former;
 *   <li>nor is the former date given as the new one: "postponed to 2030" for "from 2030 to 2031".
 * </ol>
 */
public final class ChangeRule implements Rule {

    private static final Set<String> FROM = Words.set("from de du d");
    private static final Set<String> TO = Words.set("to until au aux");
    private static final Set<String> INSTEAD = Words.set("of de d du");
    private static final Comparator<DateMention> BY_TIME = Comparator.comparing(DateMention::year, nullsFirst())
            .thenComparing(DateMention::month, nullsFirst())
            .thenComparing(DateMention::day, nullsFirst());

    private static final int NEAR = 5;

    private record Move(DateMention former, DateMention later) {}

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        Move claimed = move(sentence);
        if (claimed != null && isBackwards(sentence, claimed)) {
            return "direction";
        }
        Move stated = move(source.reading());
        if (stated == null || stated.former().isStatedBy(stated.later())) {
            return null;
        }
        boolean turned = claimed != null
                && claimed.former().isStatedBy(stated.later())
                && claimed.later().isStatedBy(stated.former());
        return turned || claimed == null && isMovedTo(sentence, stated) ? "direction" : null;
    }

    /** The first two dates that are told as "from one to another". */
    private static @Nullable Move move(Reading reading) {
        List<DateMention> dates = reading.dates();
        for (int i = 0; i + 1 < dates.size(); i++) {
            DateMention first = dates.get(i);
            DateMention second = dates.get(i + 1);
            boolean near = second.from() - first.to() <= NEAR && reading.isOneSentence(first.from(), second.from());
            boolean from = FROM.contains(reading.word(first.from() - 1)) && !isInstead(reading, first);
            if (near && from && isTo(reading, second)) {
                return new Move(first, second);
            }
            if (near && isInstead(reading, second)) {
                return new Move(second, first);
            }
        }
        return null;
    }

    private static boolean isTo(Reading reading, DateMention date) {
        int before = date.from() - 1;
        return TO.contains(reading.word(before))
                || before >= 0 && reading.tokens().get(before).surface().equals("à");
    }

    private static boolean isInstead(Reading reading, DateMention date) {
        String two = reading.word(date.from() - 2);
        return INSTEAD.contains(reading.word(date.from() - 1)) && (two.equals("instead") || two.equals("lieu"));
    }

    private static boolean isBackwards(Reading reading, Move move) {
        int order = BY_TIME.compare(move.former(), move.later());
        boolean alike = (move.former().year() == null) == (move.later().year() == null)
                && (move.former().month() == null) == (move.later().month() == null);
        boolean later = says(reading, "postpone");
        boolean earlier = says(reading, "advance");
        return alike && (later && !earlier && order > 0 || earlier && !later && order < 0);
    }

    /** Whether the sentence has only the former date, as that to which something moves. */
    private static boolean isMovedTo(Reading sentence, Move stated) {
        boolean moves = says(sentence, "postpone") || says(sentence, "advance");
        return moves
                && sentence.dates().stream().anyMatch(date -> isTo(sentence, date) && date.isStatedBy(stated.former()))
                && sentence.dates().stream().noneMatch(date -> date.isStatedBy(stated.later()));
    }

    private static boolean says(Reading reading, String row) {
        return reading.tokens().stream().anyMatch(token -> token.means(row));
    }

    private static <T extends Comparable<T>> Comparator<@Nullable T> nullsFirst() {
        return Comparator.nullsFirst(Comparator.naturalOrder());
    }
}
