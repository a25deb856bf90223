package org.onrecord.answer.gate.rule;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Attribution;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.reading.Words;

/** What the source gives as somebody's word stays somebody's word. */
public final class AttributionRule implements Rule {

    /** The objection of this rule: the rest of the sentence may be right. */
    public static final String REASON = "attribution";

    private static final int SCARE_QUOTES = 3;

    /** What a sentence tells of somebody's mind is nobody else's word. */
    private static final Set<String> THINKS = Words.set(
            "prevoit prevoient forecasts puts etonne etonnent rejouit rejouissent felicite felicitent pensait"
                    + " pensaient croyait croyaient surprised amazed",
            "inquiete inquietent plaint plaignent imagine imagines doubts convinced persuade persuadee convaincu"
                    + " convaincue");

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        boolean quotes = sentence.tokens().stream().anyMatch(Token::quoted)
                && !sentence.names().isEmpty();
        boolean thinks = sentence.tokens().stream().anyMatch(token -> THINKS.contains(token.folded()));
        if (quotes || thinks || !sentence.attributions().isEmpty()) {
            return null;
        }
        Reading reading = source.reading();
        for (Attribution attribution : reading.attributions()) {
            if (attribution.weak() || isRepeated(sentence, alignment.back(attribution.marker()))) {
                continue;
            }
            if (said(reading, alignment, attribution.from(), attribution.to()) * 2
                    >= Math.max(1, saidAtAll(reading, alignment))) {
                return REASON;
            }
        }
        return isQuoted(reading, alignment) ? REASON : null;
    }

    /** "Bakers blame the price": the verb that says whose view it is, is kept. */
    private static boolean isRepeated(Reading sentence, List<Integer> words) {
        return words.stream()
                .anyMatch(i -> i == 0
                        || !sentence.tokens().get(i - 1).folded().equals("to")
                                && sentence.tokens().get(i).isContent());
    }

    private static int said(Reading reading, Alignment alignment, int from, int to) {
        int said = 0;
        for (int j = from; j < to; j++) {
            said += reading.isContent(j) && !alignment.back(j).isEmpty() ? 1 : 0;
        }
        return said;
    }

    private static int saidAtAll(Reading reading, Alignment alignment) {
        return said(reading, alignment, 0, reading.tokens().size());
    }

    /** Whether most of what the sentence says stands between quotation marks in the source. */
    private static boolean isQuoted(Reading reading, Alignment alignment) {
        BitSet quoted = new BitSet();
        int said = 0;
        for (int j = 0; j < reading.tokens().size(); j++) {
            if (reading.tokens().get(j).quoted()) {
                quoted.set(j);
                said += reading.isContent(j) && !alignment.back(j).isEmpty() ? 1 : 0;
            }
        }
        return quoted.cardinality() > SCARE_QUOTES && said * 5 >= 3 * Math.max(1, saidAtAll(reading, alignment));
    }
}
