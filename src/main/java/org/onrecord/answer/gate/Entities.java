package org.onrecord.answer.gate;

import java.util.Map;

/** The HTML character references that models write; angle brackets become spaces, so that none can make a tag. */
final class Entities {

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", " "),
            Map.entry("gt", " "),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("#39", "'"),
            Map.entry("#34", "\""),
            Map.entry("nbsp", "\u00a0"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("hellip", "…"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("euro", "€"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("agrave", "à"),
            Map.entry("ccedil", "ç"));
    private static final int LONGEST = 10;

    private Entities() {}

    /** What the reference at {@code at} stands for, one character; empty when there is none, a space when it is unknown. */
    static String at(String text, int at) {
        int end = text.indexOf(';', at);
        if (end < 0 || end - at > LONGEST || end - at < 2) {
            return "";
        }
        String name = text.substring(at + 1, end);
        boolean reference = name.charAt(0) == '#' || name.chars().allMatch(Character::isLetterOrDigit);
        return reference ? NAMED.getOrDefault(name, " ") : "";
    }
}
