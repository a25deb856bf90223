package org.onrecord.answer.gate.reading;

import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.retrieval.Lexicon;

/** What a word may be in the other language, by the news lexicon that questions are translated with. */
final class Translations {

    private static final Lexicon LEXICON = Lexicon.bundled();

    private Translations() {}

    /** Single words, stemmed; none for names inside a sentence and for words that mean nothing by themselves. */
    static Set<String> of(Token token) {
        boolean name = token.isCapital() && !token.opensSentence();
        if (name || !token.isContent() || token.folded().length() < 3) {
            return Set.of();
        }
        return LEXICON.translations(token.folded()).stream()
                .filter(word -> word.indexOf(' ') < 0 && word.indexOf('-') < 0)
                .map(Words::stem)
                .collect(Collectors.toUnmodifiableSet());
    }
}
