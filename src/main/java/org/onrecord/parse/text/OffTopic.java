package org.onrecord.parse.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells a question that stands alone in an article and has no word in common with it: nobody who writes the article asks
 * that, it is put to whoever reads the article for somebody else. Questions of explainers and interviews share words with
 * their articles.
 */
final class OffTopic {

    private static final int LONGEST = 200;
    /** An article that asks more is made of questions. */
    private static final int FEW = 2;

    private static final int STEM = 5;
    private static final int SHORTEST_WORD = 4;
    private static final Pattern QUESTION = Pattern.compile(
            "(?iu)^(?:what|who|whom|whose|where|when|why|how|which|is|are|was|were|can|could|do|does|did|will|would|should"
                    + "|quels?|quelles?|qui|que|qu['’].*|où|quand|pourquoi|comment|combien|est-ce)\\b[^.!?]{8,}\\?$");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> COMMON = Set.of(
            "what",
            "whom",
            "whose",
            "where",
            "when",
            "which",
            "does",
            "will",
            "would",
            "could",
            "should",
            "that",
            "this",
            "these",
            "those",
            "they",
            "them",
            "their",
            "there",
            "than",
            "then",
            "with",
            "from",
            "into",
            "have",
            "been",
            "were",
            "your",
            "about",
            "many",
            "much",
            "most",
            "some",
            "between",
            "quel",
            "quelle",
            "quels",
            "quelles",
            "quand",
            "pourquoi",
            "comment",
            "combien",
            "dans",
            "avec",
            "pour",
            "plus",
            "cette",
            "sont",
            "leur",
            "leurs",
            "nous",
            "vous",
            "entre");

    private OffTopic() {}

    /** Whether any paragraph of {@code text} is such a question. */
    static boolean in(String text) {
        List<String> paragraphs = text.lines().map(String::strip).toList();
        List<String> questions = paragraphs.stream()
                .filter(p -> p.length() <= LONGEST && QUESTION.matcher(p).matches())
                .toList();
        if (questions.isEmpty() || questions.size() > FEW || questions.size() == paragraphs.size()) {
            return false;
        }
        Map<String, Integer> stems = new HashMap<>();
        paragraphs.forEach(p -> stems(p).forEach(stem -> stems.merge(stem, 1, Integer::sum)));
        return questions.stream().anyMatch(question -> {
            Set<String> own = stems(question);
            return own.size() >= 2 && own.stream().allMatch(stem -> stems.get(stem) == 1);
        });
    }

    /** The beginnings of its content words. */
    private static Set<String> stems(String paragraph) {
        Set<String> stems = new HashSet<>();
        WORD.matcher(paragraph.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .forEach(word -> {
                    if (word.length() >= SHORTEST_WORD && !COMMON.contains(word)) {
                        stems.add(word.substring(0, Math.min(STEM, word.length())));
                    }
                });
        return stems;
    }
}
