package org.onrecord.answer.lookup;

/** How many letters lie between two words. */
final class EditDistance {

    private EditDistance() {}

    /**
     * Letters put in, left out, replaced or swapped with their neighbour, each once: the optimal string alignment variant of
     * Damerau ("A technique for computer detection and correction of spelling errors", CACM 7, 1964).
     */
    static int between(String a, String b) {
        int[] twoAgo = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(before[j], now[j - 1]) + 1, before[j - 1] + same);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    now[j] = Math.min(now[j], twoAgo[j - 2] + 1);
                }
            }
            int[] free = twoAgo;
            twoAgo = before;
            before = now;
            now = free;
        }
        return before[b.length()];
    }

    /** 1 for the same text, 0 for nothing in common. */
    static double similarity(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        return longer == 0 ? 1 : 1 - (double) between(a, b) / longer;
    }
}
