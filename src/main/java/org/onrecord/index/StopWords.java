package org.onrecord.index;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/** Words that say nothing about what a text is about. Compared in lower case with their accents, before any stemming. */
final class StopWords {

    /** Function words that Lucene's short English list lacks. */
    private static final Set<String> MORE_ENGLISH = Set.of(
            "about", "am", "any", "been", "being", "can", "could", "did", "do", "does", "doing", "from", "had", "has",
            "have", "having", "he", "her", "hers", "him", "his", "how", "i", "its", "me", "my", "our", "ours", "shall",
            "she", "should", "so", "than", "them", "theirs", "those", "us", "we", "were", "what", "when", "where",
            "which", "who", "whom", "whose", "why", "would", "you", "your", "yours");

    /** Question words that Lucene's French list lacks. */
    private static final Set<String> MORE_FRENCH = Set.of(
            "combien", "comment", "où", "pourquoi", "quand", "quoi", "laquelle", "lequel", "lesquels", "lesquelles");

    private static final CharArraySet ENGLISH = EnglishAnalyzer.getDefaultStopSet();
    private static final CharArraySet FRENCH = FrenchAnalyzer.getDefaultStopSet();

    private StopWords() {}

    /** The language that most of the small words are of; both when that is not clear. */
    static Set<Analysis> languageOf(List<String> words) {
        long french = words.stream().filter(StopWords::french).count();
        long english = words.stream().filter(StopWords::english).count();
        if (french == english) {
            return Set.of(Analysis.FRENCH, Analysis.ENGLISH);
        }
        return Set.of(french > english ? Analysis.FRENCH : Analysis.ENGLISH);
    }

    /**
     * In which fields a word is not to be looked for: everywhere when it is a small word of the language that is spoken, else
     * in the fields of the language whose small word it is.
     */
    static Set<Analysis> languages(String word, Set<Analysis> spoken) {
        Set<Analysis> languages = EnumSet.noneOf(Analysis.class);
        if (french(word)) {
            languages.add(Analysis.FRENCH);
        }
        if (english(word)) {
            languages.add(Analysis.ENGLISH);
        }
        return spoken.stream().anyMatch(languages::contains)
                ? EnumSet.of(Analysis.FRENCH, Analysis.ENGLISH)
                : languages;
    }

    static boolean french(String word) {
        return FRENCH.contains(word) || MORE_FRENCH.contains(word);
    }

    static boolean english(String word) {
        return ENGLISH.contains(word) || MORE_ENGLISH.contains(word);
    }
}
