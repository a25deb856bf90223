package org.onrecord.index;

import static org.onrecord.index.CommitView.reading;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;

/** Document frequencies of a text's words over the passages of a commit. */
final class TermWeights {

    private TermWeights() {}

    static List<WeightedTerm> of(CommitView view, String text, String language) {
        boolean english = language.equals("en");
        List<Analysis.Token> exact = Analysis.EXACT.tokens(text);
        List<Analysis.Token> french = Analysis.FRENCH.tokens(text);
        List<Analysis.Token> englished = Analysis.ENGLISH.tokens(text);
        int total = view.count(Schema.PASSAGES);
        List<WeightedTerm> terms = new ArrayList<>();
        for (int i = 0; i < exact.size(); i++) {
            Analysis.Token own = english ? englished.get(i) : french.get(i);
            if (!stop(exact.get(i).term(), language)) {
                int having = passagesWith(
                        view, french.get(i).term(), englished.get(i).term(), total);
                terms.add(new WeightedTerm(own.term(), own.start(), own.end(), idf(total, having), having));
            }
        }
        return terms;
    }

    /** Passages that have all of these words as they are written; of several words, those that the rarest has. */
    static int passagesWith(CommitView view, String words) {
        return reading(() -> {
            int fewest = Integer.MAX_VALUE;
            for (Analysis.Token token : Analysis.EXACT.tokens(words)) {
                Term term = new Term(Schema.Text.PASSAGE.field(Analysis.EXACT), token.term());
                fewest = Math.min(fewest, view.reader().docFreq(term));
            }
            return fewest == Integer.MAX_VALUE ? 0 : fewest;
        });
    }

    private static boolean stop(String word, String language) {
        return switch (language) {
            case "fr" -> StopWords.french(word);
            case "en" -> StopWords.english(word);
            default -> StopWords.french(word) || StopWords.english(word);
        };
    }

    /** Passages of both languages count: how rare a name is does not depend on the language of the question. */
    private static int passagesWith(CommitView view, String french, String english, int total) {
        return reading(() -> Math.min(
                total,
                view.reader().docFreq(new Term(Schema.Text.PASSAGE.field(Analysis.FRENCH), french))
                        + view.reader().docFreq(new Term(Schema.Text.PASSAGE.field(Analysis.ENGLISH), english))));
    }

    private static double idf(int total, int having) {
        return Math.log(1 + (total - having + 0.5) / (having + 0.5));
    }
}
