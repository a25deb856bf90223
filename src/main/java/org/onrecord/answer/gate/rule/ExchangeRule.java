package org.onrecord.answer.gate.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Figure;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.reading.Words;
import org.onrecord.answer.gate.rule.Nearness.Place;

/**
 * Two figures of one sentence do not change places. Told by three signs:
 *
 * <ol>
 *   <li>a rise from more to less, or "between" more and less, is false by itself;
 *   <li>what the source gives as the former of two values ("from", "up from", « contre ») stays the former;
 *   <li>else by nearness: words that the sentence shares with the source stand nearer to their own figure in both. The two
 *       are exchanged when the words fit better crosswise by a clear margin.
 * </ol>
 */
public final class ExchangeRule implements Rule {

    private static final Set<String> FROM = Words.set("from contre against");
    private static final Set<String> TO = Words.set("to");
    private static final double MARGIN = 1.4;
    private static final double LEAST = 0.1;

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        List<Figure> figures = sentence.figures();
        for (int a = 0; a < figures.size(); a++) {
            for (int b = a + 1; b < figures.size(); b++) {
                Figure first = figures.get(a);
                Figure second = figures.get(b);
                boolean comparable =
                        first.unit().equals(second.unit()) && !first.unit().equals("ordinal");
                if (comparable && first.value().compareTo(second.value()) != 0) {
                    if (isImpossible(sentence, first, second)
                            || isExchanged(sentence, first, second, source, alignment)) {
                        return "exchanged";
                    }
                }
            }
        }
        return null;
    }

    /** "Rose from 48 to 19", "between 60 and 20". */
    private static boolean isImpossible(Reading reading, Figure first, Figure second) {
        int order = first.value().compareTo(second.value());
        String before = reading.word(first.from() - 1);
        String between = reading.word(second.from() - 1);
        boolean adjacent = second.from() - first.to() <= 3;
        boolean range =
                (before.equals("between") && between.equals("and") || before.equals("entre") && between.equals("et"))
                        && adjacent;
        if (range && order > 0) {
            return true;
        }
        if (!isFrom(reading, first) || !isTo(reading, second) || second.from() - first.to() > 6) {
            return false;
        }
        boolean rises = says(reading, first.from(), "rise");
        boolean falls = says(reading, first.from(), "fall");
        return rises && !falls && order > 0 || falls && !rises && order < 0;
    }

    /** Whether a word of the row stands among the words before, in the same clause. */
    private static boolean says(Reading reading, int at, String row) {
        for (int i = at - 1; i >= 0; i--) {
            Token token = reading.tokens().get(i);
            if (token.clause() != reading.tokens().get(at).clause()) {
                return false;
            }
            if (token.means(row)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExchanged(
            Reading sentence, Figure first, Figure second, Source source, Alignment alignment) {
        Figure one = only(source.reading(), first.value());
        Figure two = only(source.reading(), second.value());
        if (one == null || two == null) {
            return false;
        }
        Boolean former = former(sentence, first, second);
        Boolean stated = former(source.reading(), one, two);
        if (former != null && stated != null) {
            return !former.equals(stated);
        }
        Nearness nearness = new Nearness(sentence, source.reading(), alignment, i -> isTelling(sentence, i), false);
        return nearness.isCrossed(place(first), place(second), place(one), place(two), LEAST, MARGIN);
    }

    /** The figure of this value, when the text has one such only. */
    private static @Nullable Figure only(Reading reading, BigDecimal value) {
        Figure found = null;
        for (Figure figure : reading.figures()) {
            if (figure.value().compareTo(value) == 0) {
                if (found != null) {
                    return null;
                }
                found = figure;
            }
        }
        return found;
    }

    /** Whether the first is the former value of the two, null when nothing tells. */
    private static @Nullable Boolean former(Reading reading, Figure first, Figure second) {
        boolean pair = isOneClause(reading, first, second);
        boolean a = isFrom(reading, first) && (pair || isUpFrom(reading, first));
        boolean b = isFrom(reading, second) && (pair || isUpFrom(reading, second));
        return a == b ? null : Boolean.valueOf(a);
    }

    private static boolean isOneClause(Reading reading, Figure first, Figure second) {
        return reading.tokens().get(first.from()).clause()
                == reading.tokens().get(second.from()).clause();
    }

    private static boolean isFrom(Reading reading, Figure figure) {
        String before = reading.word(figure.from() - 1);
        boolean french = before.equals("de") && isFrenchTo(reading, figure);
        return FROM.contains(before) || french || isReplaced(reading, figure);
    }

    /** "Instead of 110", « au lieu de 110 ». */
    private static boolean isReplaced(Reading reading, Figure figure) {
        String one = reading.word(figure.from() - 1);
        String two = reading.word(figure.from() - 2);
        return one.equals("of") && two.equals("instead") || one.equals("de") && two.equals("lieu");
    }

    /** "Up from 62", « contre 62 ». */
    private static boolean isUpFrom(Reading reading, Figure figure) {
        return FROM.contains(reading.word(figure.from() - 1)) || isReplaced(reading, figure);
    }

    /** « de 62 à 91 ». */
    private static boolean isFrenchTo(Reading reading, Figure figure) {
        int next = nextNumber(reading, figure);
        return next > 0
                && next - figure.to() <= 4
                && reading.tokens().get(next - 1).surface().equals("à");
    }

    private static int nextNumber(Reading reading, Figure figure) {
        return reading.figures().stream()
                .mapToInt(Figure::from)
                .filter(from -> from >= figure.to())
                .min()
                .orElse(-1);
    }

    private static boolean isTo(Reading reading, Figure figure) {
        int before = figure.from() - 1;
        return before >= 0
                && (TO.contains(reading.word(before))
                        || reading.tokens().get(before).surface().equals("à"));
    }

    private static boolean isTelling(Reading sentence, int token) {
        boolean counts = sentence.isContent(token)
                || sentence.isInDate(token)
                || sentence.isInName(token) && sentence.tokens().get(token).isCapital();
        return counts && !isSharedNoun(sentence, token);
    }

    /** "380 jobs instead of 600": both count jobs. */
    private static boolean isSharedNoun(Reading sentence, int token) {
        return sentence.figures().stream().anyMatch(figure -> figure.noun() == token)
                && sentence.figures().stream()
                        .anyMatch(figure -> figure.noun() < 0 && figure.unit().isEmpty());
    }

    private static Place place(Figure figure) {
        return new Place(figure.from(), figure.to());
    }
}
