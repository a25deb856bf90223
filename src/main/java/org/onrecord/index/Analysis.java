package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/** Turns text into index terms, French and English: elision and possessive off, stop words out, stemmed, accents folded. */
final class Analysis {

    /** Languages that have an analyser and fields of their own. */
    static final List<String> LANGUAGES = List.of("fr", "en");

    private static final CharArraySet FRENCH_STOPS = stops(
            FrenchAnalyzer.getDefaultStopSet(),
            "qui que quoi quel quelle quels quelles quand comment combien pourquoi où est-ce lequel laquelle y a-t-il c'est"
                    + " dit selon plus fait");
    private static final CharArraySet ENGLISH_STOPS = stops(
            EnglishAnalyzer.getDefaultStopSet(),
            "what who whom whose which when where why how many much did does do has have had been were from about its his her"
                    + " he she we you i our can could would should may than says said am");

    static final Analyzer FRENCH = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream words = new LowerCaseFilter(new ElisionFilter(source, FrenchAnalyzer.DEFAULT_ARTICLES));
            words = new ASCIIFoldingFilter(new FrenchLightStemFilter(new StopFilter(words, FRENCH_STOPS)));
            return new TokenStreamComponents(source, words);
        }
    };

    static final Analyzer ENGLISH = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(source));
            words = new ASCIIFoldingFilter(new KStemFilter(new StopFilter(words, ENGLISH_STOPS)));
            return new TokenStreamComponents(source, words);
        }
    };

    private Analysis() {}

    private static CharArraySet stops(CharArraySet base, String more) {
        CharArraySet all = new CharArraySet(base, true);
        all.addAll(Arrays.asList(more.split(" ")));
        return CharArraySet.unmodifiableSet(all);
    }

    /** The analyser of a language; English for those that have none. */
    static Analyzer of(String language) {
        return language.equals("fr") ? FRENCH : ENGLISH;
    }

    /** The languages in whose fields a text of {@code language} is indexed: its own, or all when it has no analyser. */
    static List<String> fieldsOf(String language) {
        return LANGUAGES.contains(language) ? List.of(language) : LANGUAGES;
    }

    /** A term and where its word stands in the text. */
    record Token(String term, int start, int end) {}

    /** The terms of {@code text}, at most {@code limit}. */
    static List<Token> tokens(String text, String language, int limit) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = of(language).tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (tokens.size() < limit && stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot analyse a text in memory", e);
        }
    }
}
