package org.onrecord.answer.gate.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        boolean known = !a.concepts().isEmpty() && !b.concepts().isEmpty();
        return known ? Words.stem(a.folded()).equals(Words.stem(b.folded())) : Words.alike(a.folded(), b.folded());
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

    /** How many of a source clause's words of content the sentence says. */
    public int said(int clause) {
        int said = 0;
        for (int j = 0; j < source.tokens().size(); j++) {
            if (source.tokens().get(j).clause() == clause && source.isContent(j) && backward.containsKey(j)) {
                said++;
            }
        }
        return said;
    }

    /** Whether the sentence speaks of a source clause: it says half of its content, or two words of it. */
    public boolean touches(int clause) {
        int all = 0;
        for (int j = 0; j < source.tokens().size(); j++) {
            all += source.tokens().get(j).clause() == clause && source.isContent(j) ? 1 : 0;
        }
        int said = said(clause);
        return said >= 2 || said * 2 >= all && said > 0;
    }

    /** The source clause with most of the words that stand in the sentence's clause, -1 when there are none. */
    public int counterpart(int clause) {
        Map<Integer, Integer> votes = new HashMap<>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (sentence.tokens().get(i).clause() == clause
                    && sentence.tokens().get(i).isContent()) {
                for (int j : of(i)) {
                    votes.merge(source.tokens().get(j).clause(), 1, Integer::sum);
                }
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(e -> -e.getKey()))
                .map(Map.Entry::getKey)
                .orElse(-1);
    }
}
