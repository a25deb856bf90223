package org.onrecord.answer.quote;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.retrieval.Cognates;

/** Tells a sentence that says again what another says from one that only sounds like it. */
final class SameWords {

    private static final double SHARED = 0.6;
    private static final Pattern TELLING =
            Pattern.compile("\\p{N}[\\p{N}.,]*|(?<=[\\p{L}\\p{N},;:)»”’'-] ?)(?<![.!?…] )\\p{Lu}[\\p{L}\\p{N}]+");

    private SameWords() {}

    /**
     * Whether two sentences share most of their words, or all of the shorter one's, and do not differ in a name or a figure: "in
     * Tampa" is no copy of "in Glendale".
     */
    static boolean areAlike(String a, String b) {
        Set<String> first = words(a);
        Set<String> second = words(b);
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        int smaller = Math.min(first.size(), second.size());
        if (smaller == 0 || both.size() == smaller) {
            return true;
        }
        boolean shared = both.size() >= SHARED * Math.max(first.size(), second.size());
        return shared && (tellings(a, second).isEmpty() || tellings(b, first).isEmpty());
    }

    /** The names and figures of a text that are not among the words of the other. */
    private static Set<String> tellings(String text, Set<String> other) {
        Matcher matcher = TELLING.matcher(text);
        return matcher.results()
                .flatMap(found -> words(found.group()).stream())
                .filter(word -> !other.contains(word))
                .collect(Collectors.toSet());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(Cognates.fold(text).split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }
}
