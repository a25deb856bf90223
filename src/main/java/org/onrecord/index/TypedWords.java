package org.onrecord.index;

import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What is typed to narrow a list of articles, as a query: it lists and does not rank. */
final class TypedWords {

    private static final List<Schema.Text> PLACES = List.of(Schema.Text.TITLE, Schema.Text.ARTICLE);

    private TypedWords() {}

    /**
     * Articles that have every word in title or text, the last one as a whole or as a beginning; and those whose outlet, file
     * or author begins with all that is typed.
     *
     * @param typed not blank
     */
    static Query of(String typed) {
        String text = typed.strip();
        List<Analysis.Token> exact = Analysis.EXACT.tokens(text);
        Set<Analysis> spoken =
                StopWords.languageOf(exact.stream().map(Analysis.Token::term).toList());
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (QuestionWord word : QuestionWord.informative(text, exact, spoken, Translator.NONE)) {
            words.add(somewhere(word, word.position() == exact.size() - 1), Occur.MUST);
        }
        return new BooleanQuery.Builder()
                .add(words.build(), Occur.SHOULD)
                .add(WordBeginning.in(Schema.SOURCE, Schema.caseless(text)), Occur.SHOULD)
                .add(WordBeginning.in(Schema.AUTHOR, Schema.caseless(text)), Occur.SHOULD)
                .build();
    }

    private static Query somewhere(QuestionWord word, boolean unfinished) {
        BooleanQuery.Builder ways = new BooleanQuery.Builder();
        for (Schema.Text place : PLACES) {
            word.terms().forEach((analysis, term) -> {
                if (!word.stopIn().contains(analysis)) {
                    ways.add(new TermQuery(new Term(place.field(analysis), term)), Occur.SHOULD);
                }
            });
            if (unfinished) {
                String letters = word.terms().get(Analysis.EXACT);
                ways.add(WordBeginning.in(place.field(Analysis.EXACT), letters), Occur.SHOULD);
            }
        }
        return ways.build();
    }
}
