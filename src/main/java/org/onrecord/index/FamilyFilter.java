package org.onrecord.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words that begin alike, counted as one: « témoin » and « témoignage », « investissement » and "investment". Truncation at
 * five letters is the oldest of stemmers and for French as good as any (McNamee and Mayfield, "Character N-Gram
 * Tokenization for European Language Text Retrieval", 2004).
 */
final class FamilyFilter extends TokenFilter {

    private static final int LETTERS = 5;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    /** Takes stems. */
    FamilyFilter(TokenStream stems) {
        super(stems);
    }

    /** What stands for the family of a stem: its first five letters; numbers have none but themselves. */
    static String of(String stem) {
        return stem.length() > LETTERS && !Character.isDigit(stem.charAt(0)) ? stem.substring(0, LETTERS) : stem;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (term.length() > LETTERS && !Character.isDigit(term.charAt(0))) {
            term.setLength(LETTERS);
        }
        return true;
    }
}
