package org.onrecord.answer;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proper names in a question: words with a capital letter, apart from those that only begin a question. */
final class Names {

    /** Words that are written with a capital letter because they come first. */
    static final Set<String> OPENING =
            Set.of(("what who when where why how which and the is are did does do was qui que quoi quand où"
                            + " comment combien pourquoi quel quelle quels quelles et le la les un une de est-ce a in on en l d"
                            + " has have tell par avec pour chez depuis lequel laquelle lesquels lesquelles by with for from to"
                            + " since à au aux but mais so alors or ou were will would can could il elle ils elles he she it"
                            + " this that these those ce cet cette ces non oui yes no not if until before after parlons parlez"
                            + " parle dis dites let talk speak about say")
                    .split(" "));

    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}-])\\p{Lu}[\\p{L}\\p{N}’'-]+(?: \\p{Lu}[\\p{L}\\p{N}’'-]+)*");
    private static final Pattern ELIDED = Pattern.compile("^(?:[LlDdCcJjNnMmSsTt]|[Qq]u)['’]");

    private Names() {}

    static Set<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            String name = withoutElision(matcher.group());
            int space = name.indexOf(' ');
            String first = space < 0 ? name : name.substring(0, space);
            if (OPENING.contains(first.toLowerCase(Locale.ROOT))) {
                name = space < 0 ? "" : name.substring(space + 1);
            }
            if (!name.isBlank() && Character.isUpperCase(name.codePointAt(0))) {
                names.add(name);
            }
        }
        return names;
    }

    /** Whether {@code text} is a name of two words or more and nothing else: it says of itself whom it means. */
    static boolean isFull(String text) {
        return text.indexOf(' ') > 0 && NAME.matcher(text).matches();
    }

    static String withoutElision(String word) {
        return ELIDED.matcher(word).replaceFirst("");
    }
}
