package org.onrecord.parse.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One kind of line that pages leave around an article.
 *
 * @param reason a short machine-readable word
 * @param reach what a match cuts
 * @param words of which a line must hold one; empty when there is no such condition
 * @param line the whole line, in lower case with its white space collapsed
 */
public record DebrisRule(String reason, Reach reach, List<String> words, Pattern line) {

    private static final int LONGEST = 320;

    /** What a match cuts. */
    public enum Reach {
        /** The line, wherever it stands. */
        ANYWHERE,
        /** The line, when only debris or short lines stand between it and the article's head or tail. */
        EDGE,
        /** The line and the short lines that follow it. */
        LIST,
        /** The line and all that follows, when it stands after most of the article. */
        REST
    }

    private static final String RESOURCE = "debris.txt";
    private static final List<DebrisRule> ALL = load();

    /** Whether nothing of the article follows a line of reach REST; readers' comments may look just like it. */
    boolean endsArticle() {
        return !reason.equals("widget");
    }

    /** The first rule that {@code line} obeys, if any. */
    public static Optional<DebrisRule> of(String line) {
        if (line.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        String key = key(line);
        return key.isEmpty() || key.length() > LONGEST
                ? Optional.empty()
                : ALL.stream().filter(rule -> rule.matches(key)).findFirst();
    }

    private boolean matches(String key) {
        return (words.isEmpty() || words.stream().anyMatch(key::contains))
                && line.matcher(key).matches();
    }

    private static String key(String line) {
        return line.replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("^[#*_~>•·►▶▸+|–—-]+ ?|[ :.…!*_~|]+$", "");
    }

    private static List<DebrisRule> load() {
        List<DebrisRule> rules = new ArrayList<>();
        String section = "";
        for (String line : Resource.text(RESOURCE).split("\n")) {
            if (line.matches("\\[[a-z-]+ [a-z]+(?:: .+)?]")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = section.split("[ :]+", 3);
                rules.add(new DebrisRule(
                        words[0],
                        Reach.valueOf(words[1].toUpperCase(Locale.ROOT)),
                        words.length < 3 ? List.of() : List.of(words[2].split("\\|")),
                        Pattern.compile(line)));
            }
        }
        return List.copyOf(rules);
    }
}
