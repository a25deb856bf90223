package org.onrecord.index;

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

    static boolean french(String word) {
        return FRENCH.contains(word) || MORE_FRENCH.contains(word);
    }

    static boolean english(String word) {
        return ENGLISH.contains(word) || MORE_ENGLISH.contains(word);
    }
}
