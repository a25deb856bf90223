package org.onrecord.index;

import java.time.LocalDate;
import java.util.Collection;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.onrecord.index.Analysis.Token;

/** What may be found, as Lucene queries that do not score. */
final class Filters {

    private static final int MOST_WORDS = 32;

    private Filters() {}

    static Query type(String type) {
        return new TermQuery(new Term(Schema.TYPE, type));
    }

    static Query passages(PassageFilter filter) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(type(Schema.PASSAGE), Occur.FILTER);
        if (filter.from() != null || filter.to() != null) {
            long from = (filter.from() == null ? LocalDate.MIN : filter.from()).toEpochDay();
            long to = (filter.to() == null ? LocalDate.MAX : filter.to()).toEpochDay();
            all.add(LongPoint.newRangeQuery(Schema.PUBLISHED, from, to), Occur.FILTER);
        }
        if (!filter.sources().isEmpty()) {
            all.add(
                    oneOf(
                            Schema.SOURCE,
                            filter.sources().stream().map(Schema::lower).toList()),
                    Occur.FILTER);
        }
        if (filter.language() != null) {
            all.add(new TermQuery(new Term(Schema.LANGUAGE, filter.language())), Occur.FILTER);
        }
        if (!filter.articleIds().isEmpty()) {
            all.add(oneOf(Schema.ARTICLE_ID, filter.articleIds()), Occur.FILTER);
        }
        return all.build();
    }

    static Query articles(ArticleQuery query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(type(Schema.ARTICLE), Occur.FILTER);
        if (query.source() != null) {
            all.add(new TermQuery(new Term(Schema.SOURCE, Schema.lower(query.source()))), Occur.FILTER);
        }
        if (query.language() != null) {
            all.add(new TermQuery(new Term(Schema.LANGUAGE, query.language())), Occur.FILTER);
        }
        if (query.text() != null) {
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            for (String language : Analysis.LANGUAGES) {
                BooleanQuery.Builder words = new BooleanQuery.Builder();
                for (Token token : Analysis.tokens(query.text(), language, MOST_WORDS)) {
                    words.add(new TermQuery(new Term(Schema.WORDS + language, token.term())), Occur.MUST);
                }
                either.add(words.build(), Occur.SHOULD);
            }
            all.add(either.build(), Occur.FILTER);
        }
        return all.build();
    }

    private static Query oneOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
