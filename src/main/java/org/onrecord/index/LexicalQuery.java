package org.onrecord.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.onrecord.index.Analysis.Token;

/** Plain words to a Lucene query; no character of them has a meaning of its own but quotation marks. */
final class LexicalQuery {

    private static final int MOST_TERMS = 96;
    private static final float TITLE_WEIGHT = 0.6f;
    private static final float TIE = 0.4f;
    private static final float PAIR_WEIGHT = 0.4f;
    private static final int PAIR_SLOP = 2;
    private static final Pattern QUOTED = Pattern.compile("[\"“«]([^\"”»]{2,200})[\"”»]");

    private LexicalQuery() {}

    /** Each word in text or title, in the fields of either language; neighbours that stand together count more. */
    static Query of(String question) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String language : Analysis.LANGUAGES) {
            List<Token> tokens = Analysis.tokens(question, language, MOST_TERMS);
            for (int i = 0; i < tokens.size(); i++) {
                any.add(word(tokens.get(i).term(), language), Occur.SHOULD);
                if (i > 0) {
                    Query pair = new PhraseQuery(
                            PAIR_SLOP,
                            Schema.TEXT + language,
                            tokens.get(i - 1).term(),
                            tokens.get(i).term());
                    any.add(new BoostQuery(pair, PAIR_WEIGHT), Occur.SHOULD);
                }
            }
        }
        for (Query phrase : quoted(question)) {
            any.add(phrase, Occur.MUST);
        }
        return any.build();
    }

    private static Query word(String term, String language) {
        Query text = new TermQuery(new Term(Schema.TEXT + language, term));
        Query title = new BoostQuery(new TermQuery(new Term(Schema.TITLE + language, term)), TITLE_WEIGHT);
        return new DisjunctionMaxQuery(List.of(text, title), TIE);
    }

    /** What stands in quotation marks must be in the passage, word for word as the analyser sees it. */
    private static List<Query> quoted(String question) {
        List<Query> phrases = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(question);
        while (matcher.find()) {
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            boolean several = false;
            for (String language : Analysis.LANGUAGES) {
                String[] terms = Analysis.tokens(matcher.group(1), language, MOST_TERMS).stream()
                        .map(Token::term)
                        .toArray(String[]::new);
                several |= terms.length > 1;
                either.add(new PhraseQuery(1, Schema.TEXT + language, terms), Occur.SHOULD);
            }
            if (several) {
                phrases.add(either.build());
            }
        }
        return phrases;
    }
}
