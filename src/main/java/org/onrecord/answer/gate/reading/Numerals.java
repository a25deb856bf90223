package org.onrecord.answer.gate.reading;

import java.math.BigDecimal;

/** Numbers written in digits, with the group and decimal marks of both languages. */
final class Numerals {

    private static final int LONGEST = 40;

    private Numerals() {}

    /** One past the number that begins at {@code from}. */
    static int end(String text, int from) {
        int end = digits(text, from);
        while (end + 1 < text.length() && end - from < LONGEST && Character.isDigit(text.charAt(end + 1))) {
            char mark = text.charAt(end);
            int next = digits(text, end + 1);
            boolean group = next - end == 4 && isGroupStart(text, from, end);
            boolean space = mark == ' ' || mark == '\u00a0' || mark == '\u202f' || mark == '\u2009';
            boolean apostrophe = mark == '\'' || mark == '’';
            if ((space || apostrophe) && group || mark == '.' || mark == ',') {
                end = next;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isGroupStart(String text, int from, int end) {
        int last = end;
        while (last > from && Character.isDigit(text.charAt(last - 1))) {
            last--;
        }
        return last == from ? end - from <= 3 : end - last == 3;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The value of what {@link #end} found. */
    static BigDecimal value(String written) {
        String plain = written.replaceAll("[\\s\\u00a0\\u202f\\u2009'’]", "");
        int dots = count(plain, '.');
        int commas = count(plain, ',');
        if (dots > 0 && commas > 0) {
            char decimal = plain.lastIndexOf('.') > plain.lastIndexOf(',') ? '.' : ',';
            plain = plain.replace(decimal == '.' ? "," : ".", "");
        } else if (dots > 1 || commas > 1 || isGrouped(plain, commas == 1 ? ',' : '.')) {
            plain = plain.replace(".", "").replace(",", "");
        }
        plain = plain.replace(',', '.');
        int last = plain.lastIndexOf('.');
        if (last >= 0) {
            plain = plain.substring(0, last).replace(".", "") + plain.substring(last);
        }
        return new BigDecimal(plain).stripTrailingZeros();
    }

    private static boolean isGrouped(String plain, char mark) {
        int at = plain.indexOf(mark);
        return at > 0 && at <= 3 && plain.length() - at == 4 && plain.charAt(0) != '0';
    }

    private static int count(String text, char c) {
        return (int) text.chars().filter(x -> x == c).count();
    }
}
