package org.onrecord.answer.gate.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of the news in French and English that mean the same, and pairs that mean the contrary. Read from {@code lexicon.txt},
 * where each line is a row {@code name: word word idiom_of_words} and {@code name <> other} makes two rows opposites; a
 * {@code !} before the name marks what no sentence may say that its source does not.
 */
public final class Lexicon {

    private static final int PREFIX = 5;
    private static final Lexicon BUNDLED = read("lexicon.txt");

    private record Entry(String word, String concept) {}

    private record Idiom(List<String> words, String concept) {}

    private final Map<String, Set<String>> byWord = new HashMap<>();
    private final Map<String, List<Entry>> byStem = new HashMap<>();
    private final Map<String, List<Entry>> byPrefix = new HashMap<>();
    private final Map<String, List<Idiom>> idioms = new HashMap<>();
    private final Map<String, Set<String>> opposites = new HashMap<>();
    private final Set<String> weighty = new HashSet<>();

    private Lexicon() {}

    /** The lexicon that comes with the program. */
    public static Lexicon bundled() {
        return BUNDLED;
    }

    private static Lexicon read(String resource) {
        Lexicon lexicon = new Lexicon();
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the gate's " + resource + " is missing from the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                lexicon.line(line.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the gate's " + resource, e);
        }
        return lexicon;
    }

    private void line(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        String[] opposite = line.split("\\s*<>\\s*");
        if (opposite.length == 2) {
            opposites.computeIfAbsent(opposite[0], k -> new HashSet<>()).add(opposite[1]);
            opposites.computeIfAbsent(opposite[1], k -> new HashSet<>()).add(opposite[0]);
            return;
        }
        int colon = line.indexOf(':');
        String name = line.substring(0, colon).strip();
        if (name.startsWith("!")) {
            name = name.substring(1);
            weighty.add(name);
        }
        for (String entry : line.substring(colon + 1).strip().split("\\s+")) {
            entry(name, Words.fold(entry));
        }
    }

    private void entry(String name, String entry) {
        if (entry.indexOf('_') > 0 || entry.indexOf('-') > 0) {
            List<String> words = List.of(entry.split("[_-]"));
            idioms.computeIfAbsent(Words.stem(words.get(0)), k -> new ArrayList<>())
                    .add(new Idiom(words, name));
            return;
        }
        byWord.computeIfAbsent(entry, k -> new HashSet<>()).add(name);
        if (name.startsWith("@")) {
            return;
        }
        if (entry.length() >= PREFIX) {
            byPrefix.computeIfAbsent(entry.substring(0, PREFIX), k -> new ArrayList<>())
                    .add(new Entry(entry, name));
        }
        byStem.computeIfAbsent(Words.stem(entry), k -> new ArrayList<>()).add(new Entry(entry, name));
    }

    /**
     * The rows that a folded word stands in.
     *
     * @param inflected whether its stem counts when its form is not listed
     */
    Set<String> concepts(String folded, boolean inflected) {
        Set<String> exact = byWord.get(folded);
        if (exact != null) {
            return exact;
        }
        Set<String> found = new HashSet<>();
        if (!inflected || FunctionWords.contains(folded)) {
            return found;
        }
        for (Entry entry : byStem.getOrDefault(Words.stem(folded), List.of())) {
            if (Words.beginAlike(entry.word(), folded)) {
                found.add(entry.concept());
            }
        }
        if (found.isEmpty() && folded.length() >= PREFIX) {
            for (Entry entry : byPrefix.getOrDefault(folded.substring(0, PREFIX), List.of())) {
                if (Words.differInEnding(entry.word(), folded)) {
                    found.add(entry.concept());
                }
            }
        }
        return found;
    }

    /** Adds to each word of an idiom in {@code folded} the row that the idiom stands in. */
    void addIdioms(List<String> folded, List<Set<String>> concepts) {
        for (int at = 0; at < folded.size(); at++) {
            for (Idiom idiom : idioms.getOrDefault(Words.stem(folded.get(at)), List.of())) {
                int end = at + idiom.words().size();
                if (end <= folded.size() && isForm(folded.subList(at, end), idiom.words())) {
                    concepts.subList(at, end).forEach(set -> set.add(idiom.concept()));
                }
            }
        }
    }

    /** Whether words are those of an idiom; the first may be inflected: "stepping down". */
    private static boolean isForm(List<String> words, List<String> idiom) {
        String first = words.get(0);
        boolean same = first.equals(idiom.get(0));
        return (same || Words.beginAlike(first, idiom.get(0)))
                && words.subList(1, words.size()).equals(idiom.subList(1, idiom.size()));
    }

    /** The rows that mean the contrary of {@code concept}. */
    public Set<String> opposites(String concept) {
        return opposites.getOrDefault(concept, Set.of());
    }

    /** Whether a sentence with this concept is false when its source has it not. */
    public boolean isWeighty(String concept) {
        return weighty.contains(concept);
    }
}
