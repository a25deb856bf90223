package org.onrecord.answer.gate.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.answer.gate.reading.Lexicon;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.reading.Words;

/** Which words of a sentence are words of its source, by form, by stem or by meaning. */
public final class Alignment {

    private final Reading sentence;
    private final Reading source;
    private final Map<Integer, List<Integer>> forward = new HashMap<>();
    private final Map<Integer, List<Integer>> backward = new HashMap<>();

    /** Aligns the words of two texts. */
    public Alignment(Reading sentence, Reading source) {
        this.sentence = sentence;
        this.source = source;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            for (int j = 0; j < source.tokens().size(); j++) {
                if (match(sentence.tokens().get(i), source.tokens().get(j))) {
                    forward.computeIfAbsent(i, k -> new ArrayList<>()).add(j);
                    backward.computeIfAbsent(j, k -> new ArrayList<>()).add(i);
                }
            }
        }
    }

    /** Whether two words mean the same as far as form and lexicon tell. */
    public static boolean match(Token a, Token b) {
        if (a.isNumber() || b.isNumber()) {
            return a.isNumber() && b.isNumber() && a.surface().equals(b.surface());
        }
        if (a.folded().equals(b.folded())) {
            return true;
        }
        if (!a.isContent() || !b.isContent()) {
            return false;
        }
        for (String concept : a.concepts()) {
            if (b.concepts().contains(concept)) {
                return true;
            }
        }
        if (isTranslation(a, b)) {
            return true;
        }
        boolean known = !a.concepts().isEmpty() && !b.concepts().isEmpty();
        return known ? a.stem().equals(b.stem()) : Words.alike(a, b);
    }

    /** By the news lexicon: one is the other in the other language, or both are the same word there. */
    private static boolean isTranslation(Token a, Token b) {
        if (a.translations().contains(b.stem()) || b.translations().contains(a.stem())) {
            return true;
        }
        return !a.translations().isEmpty()
                && !b.translations().isEmpty()
                && !Collections.disjoint(a.translations(), b.translations());
    }

    /** The source's words that the sentence's word at {@code token} may be. */
    public List<Integer> of(int token) {
        return forward.getOrDefault(token, List.of());
    }

    /** The sentence's words that the source's word at {@code token} may be. */
    public List<Integer> back(int token) {
        return backward.getOrDefault(token, List.of());
    }

    public boolean isAligned(int token) {
        return forward.containsKey(token);
    }

    /** Whether the source says the word, or denies its contrary: "open" where it has "not closed". */
    public boolean isSaid(int token) {
        if (forward.containsKey(token)) {
            return true;
        }
        boolean denied = sentence.isDenied(token);
        for (String concept : sentence.tokens().get(token).concepts()) {
            Set<String> contrary = Lexicon.bundled().opposites(concept);
            for (int j = 0; j < source.tokens().size() && !contrary.isEmpty(); j++) {
                if (source.isDenied(j) != denied
                        && !Collections.disjoint(source.tokens().get(j).concepts(), contrary)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether the sentence speaks of a source clause: it says half of its words of content and figures, or two of them, or
     * more of them than of any other clause.
     */
    public boolean touches(int clause) {
        int all = 0;
        int said = 0;
        Map<Integer, Integer> saidOf = new HashMap<>();
        for (int j = 0; j < source.tokens().size(); j++) {
            Token token = source.tokens().get(j);
            if (!source.isContent(j) && !token.isNumber()) {
                continue;
            }
            boolean back = backward.containsKey(j);
            saidOf.merge(token.clause(), back ? 1 : 0, Integer::sum);
            all += token.clause() == clause ? 1 : 0;
            said += token.clause() == clause && back ? 1 : 0;
        }
        int most = saidOf.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return said >= 2 || said > 0 && (said * 2 >= all || said == most);
    }

    /** The source clause with most of what stands around a word in its clause of the sentence, -1 when there is none. */
    public int counterpart(int token) {
        int clause = sentence.tokens().get(token).clause();
        Map<Integer, Integer> votes = new HashMap<>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token word = sentence.tokens().get(i);
            boolean counts = sentence.isContent(i) || sentence.isInName(i) || word.isNumber();
            if (i != token && word.clause() == clause && counts) {
                of(i).stream()
                        .map(j -> source.tokens().get(j).clause())
                        .distinct()
                        .forEach(c -> votes.merge(c, word.isNumber() ? 2 : 1, Integer::sum));
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(e -> -e.getKey()))
                .map(Map.Entry::getKey)
                .orElse(-1);
    }
}
