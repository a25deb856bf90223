package org.onrecord.answer.gate.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shares written as fractions, in per cent: "one in five", « deux tiers », "half". */
public final class Ratios {

    private static final Map<String, Integer> PARTS = Map.ofEntries(
            Map.entry("tiers", 3),
            Map.entry("third", 3),
            Map.entry("thirds", 3),
            Map.entry("quart", 4),
            Map.entry("quarts", 4),
            Map.entry("quarter", 4),
            Map.entry("quarters", 4),
            Map.entry("cinquieme", 5),
            Map.entry("fifth", 5),
            Map.entry("fifths", 5),
            Map.entry("dixieme", 10),
            Map.entry("tenth", 10),
            Map.entry("half", 2),
            Map.entry("moitie", 2));
    private static final Set<String> IN = Words.set("in sur of");
    private static final int NEAR = 4;
    private static final MathContext EXACT = new MathContext(8);

    private Ratios() {}

    /**
     * A share.
     *
     * @param perCent 0 to 100
     * @param from position of its first token
     * @param to one past its last token
     */
    public record Ratio(BigDecimal perCent, int from, int to) {

        /** Whether a figure in per cent says the same, to one decimal or as rounded to the whole. */
        public boolean isSaidBy(BigDecimal other) {
            return perCent.subtract(other).abs().compareTo(BigDecimal.valueOf(0.5)) < 0;
        }
    }

    /** The shares of a text in order. */
    static List<Ratio> in(List<Token> tokens) {
        List<Ratio> ratios = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Integer part = PARTS.get(tokens.get(i).folded());
            int count = i == 0 ? 1 : count(tokens.get(i - 1));
            if (part != null) {
                add(ratios, count < 1 ? 1 : count, part, count < 1 || i == 0 ? i : i - 1, i + 1);
                continue;
            }
            int whole = count(tokens.get(i));
            for (int k = i - 1; whole > 1 && k > 0 && k >= i - 2; k--) {
                if (!IN.contains(tokens.get(k).folded())) {
                    continue;
                }
                int first = k - 1;
                while (first >= 0 && k - first < NEAR && count(tokens.get(first)) < 1) {
                    first--;
                }
                boolean small = first >= 0 && k - first < NEAR && count(tokens.get(first)) < whole;
                if (small && (k == i - 1)) {
                    add(ratios, count(tokens.get(first)), whole, first, i + 1);
                }
            }
        }
        return List.copyOf(ratios);
    }

    private static void add(List<Ratio> ratios, int count, int whole, int from, int to) {
        if (count <= whole) {
            ratios.add(new Ratio(BigDecimal.valueOf(100L * count).divide(BigDecimal.valueOf(whole), EXACT), from, to));
        }
    }

    private static int count(Token token) {
        String word = token.folded();
        if (word.equals("one") || word.equals("un") || word.equals("une")) {
            return 1;
        }
        Integer small = NumberWords.small(word);
        boolean digits =
                token.surface().length() <= 3 && token.surface().chars().allMatch(Character::isDigit);
        return small != null ? small : digits ? Integer.parseInt(token.surface()) : -1;
    }
}
