package org.onrecord.parse.text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;

/** The words of a line: folded, figures by their length only. */
final class LineWords {

    /** Letters by which content words are told from small ones and inflected forms brought together. */
    static final int STEM = 5;

    private static final Set<String> SMALL =
            Set.of(("the of and to in is was for on that by with at from a it he she they as"
                            + " but be his her him has had have were are le la les l d des du et en un une que qui dans pour sur au aux est il"
                            + " elle ils ce cette ses son sa se ne pas par avec sont etait ont ete")
                    .split(" "));
    private static final Set<String> ADDRESSED =
            Set.of("you your we our us i my me vous votre vos nous notre nos je mon ma mes tu ton".split(" "));

    private LineWords() {}

    static List<String> words(String line) {
        return LineForm.WORD
                .matcher(fold(line))
                .results()
                .map(MatchResult::group)
                .map(word -> Character.isDigit(word.charAt(0)) ? "0".repeat(Math.min(word.length(), 5)) : word)
                .toList();
    }

    static String fold(String line) {
        return Normalizer.normalize(line.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    /** The beginnings of content words. */
    static Set<String> stems(List<String> words) {
        Set<String> stems = new HashSet<>();
        words.stream().filter(word -> word.length() >= STEM).forEach(word -> stems.add(word.substring(0, STEM)));
        return stems;
    }

    /** Quarters of the words that belong to a class. */
    static long cued(List<String> words) {
        long hits = words.stream().filter(LineCues::has).count();
        return words.isEmpty() ? 0 : Math.round(4.0 * hits / words.size());
    }

    /** Words that hardly a sentence of French or English does without. */
    static long small(List<String> words) {
        return words.stream().filter(SMALL::contains).count();
    }

    /** Words by which a writer speaks to readers or of himself. */
    static long addressed(List<String> words) {
        return words.stream().filter(ADDRESSED::contains).count();
    }
}
