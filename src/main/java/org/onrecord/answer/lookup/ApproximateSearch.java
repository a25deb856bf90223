package org.onrecord.answer.lookup;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the place in a text where a pattern stands with the fewest edits (letters put in, left out or replaced; Levenshtein
 * 1966). The semi-global alignment of Sellers ("The theory and computation of evolutionary distances", 1980) is computed 64
 * rows at a time by the bit vectors of Myers ("A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming", JACM 46, 1999) in the blocks of Hyyrö (2003): {@code length / 64} steps for each character of the text.
 */
final class ApproximateSearch {

    private static final long TOP = 1L << 63;

    private final String pattern;
    private final int blocks;
    private final Map<Character, long[]> rows = new HashMap<>();
    private final long[] nowhere;

    /** Prepares a pattern, not empty, to be searched many times. */
    ApproximateSearch(String pattern) {
        this.pattern = pattern;
        this.blocks = (pattern.length() + 63) / 64;
        this.nowhere = new long[blocks];
        for (int i = 0; i < pattern.length(); i++) {
            rows.computeIfAbsent(pattern.charAt(i), c -> new long[blocks])[i / 64] |= 1L << (i % 64);
        }
    }

    /** Where {@code text.substring(start, end)} is nearest to the pattern, and how many edits lie between. */
    record Place(int start, int end, int edits) {}

    /** The nearest place, among equals the first to end; empty when more than {@code most} edits lie between. */
    Optional<Place> nearest(String text, int most) {
        int[] best = scan(text, 0);
        if (best[1] > most || best[0] == 0) {
            return Optional.empty();
        }
        String before = new StringBuilder(text.substring(0, best[0])).reverse().toString();
        int reach = Math.min(before.length(), pattern.length() + best[1]);
        ApproximateSearch backwards =
                new ApproximateSearch(new StringBuilder(pattern).reverse().toString());
        int length = backwards.scan(before.substring(0, reach), 1)[0];
        return length == 0 ? Optional.empty() : Optional.of(new Place(best[0] - length, best[0], best[1]));
    }

    /**
     * End and number of edits of the best alignment.
     *
     * @param skipped what a character of the text before the alignment costs: 0 to begin anywhere, 1 to begin at the start
     */
    private int[] scan(String text, int skipped) {
        long[] up = new long[blocks];
        long[] down = new long[blocks];
        java.util.Arrays.fill(up, -1L);
        long last = 1L << ((pattern.length() - 1) % 64);
        int edits = pattern.length();
        int[] best = {0, edits};
        for (int j = 0; j < text.length(); j++) {
            long[] equal = rows.getOrDefault(text.charAt(j), nowhere);
            int carry = skipped;
            for (int b = 0; b < blocks; b++) {
                carry = advance(up, down, b, equal[b], carry, b == blocks - 1 ? last : TOP);
            }
            edits += carry;
            if (edits < best[1]) {
                best[0] = j + 1;
                best[1] = edits;
            }
        }
        return best;
    }

    /** One column of one block: {@code up} and {@code down} hold the rows where the distance grows or falls by one. */
    private static int advance(long[] up, long[] down, int b, long equal, int carry, long high) {
        long plus = up[b];
        long minus = down[b];
        long vertical = equal | minus;
        long match = carry < 0 ? equal | 1 : equal;
        long horizontal = (((match & plus) + plus) ^ plus) | match;
        long rise = minus | ~(horizontal | plus);
        long fall = plus & horizontal;
        int out = (rise & high) != 0 ? 1 : (fall & high) != 0 ? -1 : 0;
        rise = (rise << 1) | (carry > 0 ? 1 : 0);
        fall = (fall << 1) | (carry < 0 ? 1 : 0);
        up[b] = fall | ~(vertical | rise);
        down[b] = rise & vertical;
        return out;
    }
}
