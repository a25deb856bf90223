package org.onrecord.retrieval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * News words of French and English that mean the same. Keys and values are folded ({@link Cognates#fold}); several words on
 * one side are looked up as a whole and word by word is left to the caller.
 */
public final class Lexicon {

    private static final String RESOURCE = "lexicon-fr-en.tsv";

    /** Endings of inflected forms, longest first, and of the entries that they may lead back to. */
    private static final List<String> ENDINGS = List.of(
            "eront", "aient", "ment", "ies", "ees", "ent", "ons", "ing", "era", "ait", "ant", "ee", "es", "ed", "ez",
            "er", "ir", "it", "is", "e", "s", "x", "i");

    private static final List<String> BASES = List.of("", "e", "er", "ir", "re", "y", "al");

    private final Map<String, Set<String>> translations;

    private Lexicon(Map<String, Set<String>> translations) {
        this.translations = translations;
    }

    /** The lexicon that comes with On Record. */
    public static Lexicon bundled() {
        Map<String, Set<String>> both = new HashMap<>();
        try (InputStream in = Lexicon.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + RESOURCE + "; build it again");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read(line, both);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
        both.replaceAll((word, others) -> Set.copyOf(others));
        return new Lexicon(Map.copyOf(both));
    }

    private static void read(String line, Map<String, Set<String>> both) {
        int tab = line.indexOf('\t');
        if (tab < 0 || line.startsWith("#")) {
            return;
        }
        String french = Cognates.fold(line.substring(0, tab).strip());
        for (String raw : line.substring(tab + 1).split("\\|")) {
            String english = Cognates.fold(raw.strip());
            if (!english.isEmpty()) {
                both.computeIfAbsent(french, any -> new HashSet<>()).add(english);
                both.computeIfAbsent(english, any -> new HashSet<>()).add(french);
            }
        }
    }

    /** What a word of a question means in the other language; nothing for words that only hold a sentence together. */
    public Set<String> ofQuestionWord(String word) {
        return word.length() <= 2 || QuestionLanguage.isFunctionWord(word)
                ? Set.of()
                : translations(IrregularVerbs.base(Cognates.fold(word)));
    }

    /** Words of the same language that share a translation with {@code word}: « augmenter », « relever ». */
    public Set<String> synonyms(String word) {
        Set<String> synonyms = new HashSet<>();
        for (String translation : translations(word)) {
            synonyms.addAll(translations.getOrDefault(translation, Set.of()));
        }
        synonyms.remove(Cognates.fold(word));
        return synonyms;
    }

    /** Whether {@code word} is an entry of its own, or the plural of one; case and accents aside. */
    public boolean has(String word) {
        String folded = Cognates.fold(word);
        return translations.containsKey(folded)
                || folded.endsWith("s") && translations.containsKey(folded.substring(0, folded.length() - 1));
    }

    /** Words of the other language that mean {@code word} (either language, any case and accents, plural or conjugated). */
    public Set<String> translations(String word) {
        String folded = Cognates.fold(word);
        Set<String> exact = translations.get(folded);
        if (exact != null) {
            return exact;
        }
        for (String ending : ENDINGS) {
            if (folded.endsWith(ending) && folded.length() > ending.length() + 2) {
                String stem = folded.substring(0, folded.length() - ending.length());
                for (String base : BASES) {
                    Set<String> found = translations.get(stem + base);
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return Set.of();
    }
}
