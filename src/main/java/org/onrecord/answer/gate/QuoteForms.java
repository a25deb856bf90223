package org.onrecord.answer.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.rule.Source;

/** How a model may have written down words that an article really has. */
final class QuoteForms {

    private QuoteForms() {}

    /** The words as the article has them, but for a capital at their beginning and a mark at their end; null if it has not. */
    static @Nullable String spelled(Source source, String words) {
        QuoteMatcher matcher = new QuoteMatcher(source.reading().text());
        for (String form : forms(words)) {
            if (matcher.find(form).isPresent()) {
                return form;
            }
        }
        return null;
    }

    static List<String> forms(String words) {
        String bare = withoutLastMark(words);
        return bare.length() < 2 ? List.of(words) : List.of(words, bare, turned(words), turned(bare));
    }

    private static String turned(String words) {
        char first = words.charAt(0);
        char other = Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first);
        return other + words.substring(1);
    }

    /** English puts a comma inside the marks that the speaker never said. */
    private static String withoutLastMark(String words) {
        return words.replaceAll("[\\s.,;:!?…]+$", "");
    }
}
