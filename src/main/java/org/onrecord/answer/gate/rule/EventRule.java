package org.onrecord.answer.gate.rule;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Lexicon;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;

/** No deaths, arrests, votes, records or "all" that the source knows nothing of. */
public final class EventRule implements Rule {

    /** « Ne … que » is "only". */
    private static final Set<String> QUE = Set.of("que", "qu");

    private static final Set<String> TIMES = Set.of("day", "week", "month", "year", "hour", "minute", "time");
    private final Lexicon lexicon;

    /** A rule for the weighty rows of {@code lexicon}. */
    public EventRule(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token token = sentence.tokens().get(i);
            boolean weighty = !token.concepts().isEmpty()
                    && token.concepts().stream().allMatch(c -> lexicon.isWeighty(c) || c.startsWith("@"));
            boolean says = token.isContent() || token.means("all") || token.means("only");
            if (weighty
                    && says
                    && !isEveryTime(sentence, i)
                    && !sentence.isNegator(i)
                    && !alignment.isSaid(i)
                    && !(sentence.isInName(i) && sentence.tokens().get(i).isCapital())
                    && !sentence.isInDate(i)
                    && !sentence.isInFigure(i)
                    && !isMeant(token, source)) {
                return "event";
            }
        }
        return null;
    }

    /** "Every day" claims nothing about all. */
    private static boolean isEveryTime(Reading sentence, int at) {
        for (int i = at + 1; i <= at + 2 && i < sentence.tokens().size(); i++) {
            if (sentence.tokens().get(i).concepts().stream().anyMatch(TIMES::contains)) {
                return true;
            }
            if (sentence.tokens().get(i).isContent()) {
                return false;
            }
        }
        return false;
    }

    private static boolean isMeant(Token token, Source source) {
        boolean restricted =
                token.means("only") && source.reading().words().stream().anyMatch(QUE::contains);
        return restricted
                || source.reading().tokens().stream()
                        .anyMatch(other -> other.concepts().stream().anyMatch(token.concepts()::contains))
                || OverlapRule.says(source.title(), token);
    }
}
