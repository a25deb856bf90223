package org.onrecord.answer.gate.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.answer.gate.reading.Figure.Bound;

/** Finds the numbers of a text, in digits and in words, with magnitude, unit and bound. Dates are left to others. */
final class FigureReader {

    private static final Set<String> LINKS = Words.set("de of d des the");
    private static final Set<String> ONES = Words.set("un une one a");
    private static final Set<String> ORDINAL_ENDINGS = Words.set("e er re eme nd nde st th rd");

    private static final Pattern PART_OPENS = Pattern.compile("[–—.]\\s+$");

    private final String text;
    private final List<Token> tokens;
    private final BitSet taken;
    private final List<Figure> figures = new ArrayList<>();

    private FigureReader(String text, List<Token> tokens, BitSet taken) {
        this.text = text;
        this.tokens = tokens;
        this.taken = taken;
    }

    /** The figures in {@code text}; tokens in {@code taken} belong to dates. */
    static List<Figure> figures(String text, List<Token> tokens, BitSet taken) {
        FigureReader reader = new FigureReader(text, tokens, taken);
        int i = 0;
        while (i < tokens.size()) {
            i = taken.get(i) ? i + 1 : reader.at(i);
        }
        return List.copyOf(reader.figures);
    }

    private int at(int i) {
        Token token = tokens.get(i);
        if (token.isNumber()) {
            return digits(i, Numerals.value(token.surface()));
        }
        if (token.isCapital() && !token.opensSentence() && !opensPart(i) && century(i) < 0) {
            return i + 1;
        }
        Integer ordinal = NumberWords.ordinal(token.folded());
        if (ordinal != null && !isFraction(i)) {
            figures.add(new Figure(BigDecimal.valueOf(ordinal), "ordinal", Bound.EXACT, -1, i, i + 1));
            return i + 1;
        }
        if (startsWords(i)) {
            return words(i);
        }
        int roman = i + 1 < tokens.size() && token.isCapital() ? century(i) : -1;
        if (roman > 0) {
            figures.add(new Figure(BigDecimal.valueOf(roman), "ordinal", Bound.EXACT, -1, i, i + 1));
        }
        return i + 1;
    }

    /** "PORTO (Wire) – Five people …", "… line B. Three workers …": a number word behind a mark, and no name. */
    private boolean opensPart(int i) {
        String before = i == 0
                ? ""
                : text.substring(tokens.get(i - 1).end(), tokens.get(i).start());
        return PART_OPENS.matcher(before).find()
                && i + 1 < tokens.size()
                && !tokens.get(i + 1).isCapital();
    }

    /** "A third of the work". */
    private boolean isFraction(int i) {
        boolean before = i > 0
                && (ONES.contains(tokens.get(i - 1).folded())
                        || NumberWords.small(tokens.get(i - 1).folded()) != null);
        return before && i + 1 < tokens.size() && tokens.get(i + 1).folded().equals("of");
    }

    private int digits(int i, BigDecimal value) {
        int next = i + 1;
        if (next < tokens.size()
                && tokens.get(next).start() == tokens.get(i).end()
                && ORDINAL_ENDINGS.contains(tokens.get(next).folded())) {
            figures.add(new Figure(value, "ordinal", Bound.EXACT, -1, i, next + 1));
            return next + 1;
        }
        return finish(i, next, value, true);
    }

    private boolean startsWords(int i) {
        String word = tokens.get(i).folded();
        boolean small = NumberWords.small(word) != null || word.equals("mille") || word.equals("cent");
        boolean one = ONES.contains(word)
                && i + 1 < tokens.size()
                && (NumberWords.magnitude(tokens.get(i + 1).folded()) != null
                        || tokens.get(i + 1).folded().equals("hundred"));
        return small || one;
    }

    /** Reads « deux cent cinquante mille », "three thousand five hundred and two". */
    private int words(int from) {
        long total = 0;
        long current = 0;
        int i = from;
        while (i < tokens.size() && (i == from || isNear(i))) {
            String word = tokens.get(i).folded();
            Integer small = NumberWords.small(word);
            if (small != null) {
                boolean score = small == 20 && current % 100 == 4 && word.startsWith("vingt");
                current += score ? 76 : small;
            } else if (NumberWords.isHundred(word)) {
                current = Math.max(1, current) * 100;
            } else if (word.equals("thousand") || word.equals("mille")) {
                total += Math.max(1, current) * 1000;
                current = 0;
            } else if (i == from && ONES.contains(word)) {
                current = 1;
            } else if (isOne(i, word, current)) {
                current++;
            } else if (!isAnd(i, word)) {
                break;
            }
            i++;
        }
        return finish(from, i, BigDecimal.valueOf(total + current), false);
    }

    private boolean isOne(int i, String word, long current) {
        return (word.equals("un") || word.equals("une") || word.equals("one")) && current % 100 >= 20 && isNear(i);
    }

    private boolean isAnd(int i, String word) {
        if (!(word.equals("and") || word.equals("et")) || i + 1 >= tokens.size()) {
            return false;
        }
        String before = tokens.get(i - 1).folded();
        String next = tokens.get(i + 1).folded();
        boolean afterTens = NumberWords.small(before) != null && (ONES.contains(next) || next.equals("onze"));
        boolean afterHundred = (NumberWords.isHundred(before) || before.equals("thousand"))
                && word.equals("and")
                && NumberWords.small(next) != null;
        return (afterTens && word.equals("et")) || afterHundred;
    }

    private boolean isNear(int i) {
        return text.substring(tokens.get(i - 1).end(), tokens.get(i).start())
                .matches("[\\s\\u00a0\\u202f\\u2010\\u2011-]{1,2}");
    }

    /** Reads magnitude and unit after the number and adds the figure. */
    private int finish(int from, int to, BigDecimal number, boolean inDigits) {
        BigDecimal value = number;
        int end = to;
        while (end < tokens.size() && NumberWords.magnitude(tokens.get(end).folded()) != null && touches(end)) {
            value = value.multiply(NumberWords.magnitude(tokens.get(end).folded()));
            end++;
        }
        BigDecimal shared = value.compareTo(number) == 0 && inDigits ? NumberWords.shared(tokens, from, end) : null;
        value = shared == null ? value : value.multiply(shared);
        String unit = sign(from, end);
        int after = shared == null ? end : end + 3;
        int unitFrom = after;
        while (after < tokens.size()
                && after - unitFrom < 2
                && (LINKS.contains(tokens.get(after).folded()) || isPeople(tokens.get(after)))) {
            after++;
        }
        if (unit.isEmpty()
                && after < tokens.size()
                && tokens.get(after).clause() == tokens.get(from).clause()) {
            String word = tokens.get(after).folded();
            String code = Currencies.named(tokens, after);
            boolean perCent = (word.equals("pour") || word.equals("per"))
                    && after + 1 < tokens.size()
                    && tokens.get(after + 1).folded().startsWith("cent");
            if (code != null) {
                unit = code;
                end = shared == null ? after + 1 : end;
            } else if (perCent || word.equals("percent") || word.equals("pc")) {
                unit = "%";
                end = perCent ? after + 2 : after + 1;
            }
        }
        int noun = unit.isEmpty() ? noun(end, tokens.get(from).clause()) : -1;
        if (inDigits || to > from) {
            figures.add(new Figure(value.stripTrailingZeros(), unit, Bounds.of(tokens, from, end), noun, from, end));
        }
        return end;
    }

    /** "Swiss francs". */
    private static boolean isPeople(Token token) {
        return token.isCapital() && token.concepts().stream().anyMatch(concept -> concept.startsWith("@"));
    }

    private boolean touches(int i) {
        return text.substring(tokens.get(i - 1).end(), tokens.get(i).start())
                .matches("[\\s\\u00a0\\u202f\\u2010\\u2011-]{0,2}");
    }

    private String sign(int from, int to) {
        int after = tokens.get(to - 1).end();
        while (after < text.length() && (text.charAt(after) == ' ' || Character.isSpaceChar(text.charAt(after)))) {
            after++;
        }
        if (after < text.length() && text.charAt(after) == '%') {
            return "%";
        }
        int before = tokens.get(from).start() - 1;
        String sign = before < 0 ? "" : Currencies.of(text.charAt(before));
        if (!sign.isEmpty()) {
            return sign;
        }
        return after < text.length() ? Currencies.of(text.charAt(after)) : "";
    }

    private int noun(int from, int clause) {
        for (int i = from; i < Math.min(tokens.size(), from + 4); i++) {
            Token token = tokens.get(i);
            if (token.clause() != clause || token.isNumber()) {
                return -1;
            }
            if (token.isContent()) {
                return i;
            }
        }
        return -1;
    }

    private int century(int i) {
        String surface = tokens.get(i).surface();
        String roman = surface.replaceAll("(?:e|ème|eme|er)$", "");
        if (i + 1 >= tokens.size()) {
            return -1;
        }
        String next = tokens.get(i + 1).folded();
        boolean counted =
                next.startsWith("siecle") || next.equals("e") || next.equals("century") || !roman.equals(surface);
        return counted && !roman.isEmpty() ? NumberWords.roman(roman) : -1;
    }
}
