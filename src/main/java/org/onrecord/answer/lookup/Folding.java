package org.onrecord.answer.lookup;

import java.text.Normalizer;
import org.onrecord.answer.gate.Typography;
import org.onrecord.article.Span;

/**
 * A text reduced to what survives careless copying: letters and digits without case, accents and ligatures, words apart by
 * one space. Every character knows where it comes from.
 */
final class Folding {

    private final StringBuilder folded = new StringBuilder();
    private final int[] starts;
    private final int[] ends;

    Folding(String text) {
        StringBuilder normal = new StringBuilder(text.length() + 16);
        int[] origin = new int[3 * text.length() + 1];
        Typography.normalise(text, normal, origin);
        int[] from = new int[2 * normal.length() + 1];
        int[] to = new int[from.length];
        for (int i = 0; i < normal.length(); i++) {
            String letters = fold(normal.charAt(i));
            boolean space = letters.isEmpty();
            if (space && (folded.length() == 0 || folded.charAt(folded.length() - 1) == ' ')) {
                continue;
            }
            for (int k = 0; k < Math.max(1, letters.length()) && folded.length() < from.length; k++) {
                from[folded.length()] = origin[i];
                to[folded.length()] = origin[i] + 1;
                folded.append(space ? ' ' : letters.charAt(k));
            }
        }
        if (folded.length() > 0 && folded.charAt(folded.length() - 1) == ' ') {
            folded.setLength(folded.length() - 1);
        }
        this.starts = from;
        this.ends = to;
    }

    /** The folded text. */
    String text() {
        return folded.toString();
    }

    /** Where a part of the folded text, not empty, comes from. */
    Span origin(int start, int end) {
        return new Span(starts[start], ends[end - 1]);
    }

    /** A word folded: what is no letter or digit is left out. */
    static String word(String word) {
        return new Folding(word).text().replace(" ", "");
    }

    /** Nothing for what is neither letter nor digit. */
    private static String fold(char c) {
        if (c < 128) {
            return Character.isLetterOrDigit(c) ? String.valueOf(Character.toLowerCase(c)) : "";
        }
        if (c == 'œ' || c == 'Œ') {
            return "oe";
        }
        if (c == 'æ' || c == 'Æ') {
            return "ae";
        }
        StringBuilder out = new StringBuilder(2);
        Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD)
                .chars()
                .filter(Character::isLetterOrDigit)
                .limit(2)
                .forEach(letter -> out.append((char) Character.toLowerCase(letter)));
        return out.toString();
    }
}
