package org.onrecord.retrieval.copies;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.onrecord.retrieval.Cognates;

/**
 * The runs of three words of a text, hashed, and its numbers: what is needed to see that two texts are one. Source: Broder,
 * "On the resemblance and containment of documents", 1997; articles are short enough to keep all runs instead of a sketch.
 */
public final class Shingles {

    private static final int WORDS = 3;

    /** Longer texts are compared by their first words. */
    private static final int MOST_WORDS = 3_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final int[] hashes;
    private final Set<String> numbers;

    private Shingles(int[] hashes, Set<String> numbers) {
        this.hashes = hashes;
        this.numbers = numbers;
    }

    public static Shingles of(String text) {
        String[] words = WORD.matcher(Cognates.fold(text))
                .results()
                .limit(MOST_WORDS)
                .map(MatchResult::group)
                .toArray(String[]::new);
        int[] hashes = new int[Math.max(0, words.length - WORDS + 1)];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = Arrays.hashCode(Arrays.copyOfRange(words, i, i + WORDS));
        }
        Set<String> numbers = new HashSet<>();
        for (String word : words) {
            if (Character.isDigit(word.charAt(0))) {
                numbers.add(word);
            }
        }
        return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray(), numbers);
    }

    int size() {
        return hashes.length;
    }

    /** How much of the shorter text stands in the other, 0 to 1; 0 when one is shorter than three words. */
    double containment(Shingles other) {
        int common = 0;
        for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
            int order = Integer.compare(hashes[i], other.hashes[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int shorter = Math.min(size(), other.size());
        return shorter == 0 ? 0 : (double) common / shorter;
    }

    /** How many of the fewer numbers the other text has too, 0 to 1; 1 when one has none. */
    double commonNumbers(Shingles other) {
        int fewer = Math.min(numbers.size(), other.numbers.size());
        Set<String> both = new HashSet<>(numbers);
        both.retainAll(other.numbers);
        return fewer == 0 ? 1 : (double) both.size() / fewer;
    }
}
