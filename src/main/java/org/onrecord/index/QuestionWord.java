package org.onrecord.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One word of a question.
 *
 * @param position among all words of the question
 * @param terms the word as each analysis sees it
 * @param stopIn the languages whose small word it is
 * @param translations what it means in another language
 */
record QuestionWord(int position, Map<Analysis, String> terms, Set<Analysis> stopIn, Set<String> translations) {

    static final List<Analysis> LANGUAGES = List.of(Analysis.FRENCH, Analysis.ENGLISH);

    private static final int MAX_WORDS = 64;

    /**
     * The words that say what a question is about; all of them when they are nothing but small words.
     *
     * @param exact the question's words as they are written
     */
    static List<QuestionWord> informative(
            String text, List<Analysis.Token> exact, Set<Analysis> spoken, Translator translator) {
        List<QuestionWord> all = all(text, exact, spoken, translator);
        List<QuestionWord> words =
                all.stream().filter(word -> !word.stopWord()).limit(MAX_WORDS).toList();
        return words.isEmpty()
                ? all.stream()
                        .limit(MAX_WORDS)
                        .map(w -> new QuestionWord(w.position, w.terms, Set.of(), Set.of()))
                        .toList()
                : words;
    }

    private static List<QuestionWord> all(
            String text, List<Analysis.Token> exact, Set<Analysis> spoken, Translator translator) {
        Map<Analysis, List<Analysis.Token>> tokens = new HashMap<>();
        LANGUAGES.forEach(analysis -> tokens.put(analysis, analysis.tokens(text)));
        tokens.put(Analysis.EXACT, exact);
        return IntStream.range(0, exact.size())
                .mapToObj(i -> new QuestionWord(
                        i,
                        tokens.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        e -> e.getValue().get(i).term())),
                        StopWords.languages(exact.get(i).term(), spoken),
                        translator.translations(exact.get(i).term())))
                .toList();
    }

    private boolean stopWord() {
        return stopIn.containsAll(LANGUAGES);
    }
}
