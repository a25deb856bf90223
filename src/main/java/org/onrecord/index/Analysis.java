package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How words become terms. All keep stop words, so that phrases keep their distances; questions leave them out. The
 * offsets of a token are the same in all.
 */
enum Analysis {
    /** French: elision, light stemming (Savoy 1999), accents folded. */
    FRENCH {
        @Override
        TokenStream stem(TokenStream words) {
            return new ASCIIFoldingFilter(new FrenchLightStemFilter(words));
        }
    },
    /** English: possessive, light stemming (Krovetz 1993), accents folded. */
    ENGLISH {
        @Override
        TokenStream stem(TokenStream words) {
            return new ASCIIFoldingFilter(new KStemFilter(words));
        }
    },
    /** Families of the French stems. */
    FRENCH_FAMILIES {
        @Override
        TokenStream stem(TokenStream words) {
            return new FamilyFilter(FRENCH.stem(words));
        }
    },
    /** Families of the English stems. */
    ENGLISH_FAMILIES {
        @Override
        TokenStream stem(TokenStream words) {
            return new FamilyFilter(ENGLISH.stem(words));
        }
    },
    /** Words as they are, in lower case, accents kept: what tells « pêche » from « péché ». */
    EXACT {
        @Override
        TokenStream stem(TokenStream words) {
            return words;
        }
    };

    /** One analysed word. */
    record Token(String term, int start, int end, int position) {}

    private final Analyzer analyzer = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer tokenizer = new StandardTokenizer();
            TokenStream words = new LowerCaseFilter(new ComposedFilter(tokenizer));
            words = new ElisionFilter(new EnglishPossessiveFilter(words), FrenchAnalyzer.DEFAULT_ARTICLES);
            return new TokenStreamComponents(tokenizer, stem(words));
        }
    };

    abstract TokenStream stem(TokenStream words);

    /** The families of this language's stems. */
    Analysis families() {
        return this == FRENCH ? FRENCH_FAMILIES : ENGLISH_FAMILIES;
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /** The terms of a text in their order. */
    List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset(), tokens.size()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string failed", e);
        }
        return tokens;
    }

    /** Composes letters and accents that stand apart (NFC), as file names and texts from a Mac have them. */
    private static final class ComposedFilter extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        ComposedFilter(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            if (!Normalizer.isNormalized(term, Normalizer.Form.NFC)) {
                String composed = Normalizer.normalize(term, Normalizer.Form.NFC);
                term.setEmpty().append(composed);
            }
            return true;
        }
    }
}
