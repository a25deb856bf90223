package org.onrecord.index;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Restrictions as Lucene queries over the fields that passages, vectors and articles share. */
final class Filters {

    private Filters() {}

    /** The query that a passage or vector document must match, or null when all do. */
    static @Nullable Query of(PassageFilter filter) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (filter.from() != null || filter.to() != null) {
            long from = filter.from() == null ? Long.MIN_VALUE : filter.from().toEpochDay();
            long to = filter.to() == null ? Long.MAX_VALUE : filter.to().toEpochDay();
            all.add(LongField.newRangeQuery(Schema.PUBLISHED, from, to), Occur.FILTER);
        }
        if (!filter.sources().isEmpty()) {
            all.add(sources(filter.sources()), Occur.FILTER);
        }
        if (filter.language() != null) {
            all.add(language(filter.language()), Occur.FILTER);
        }
        if (!filter.articleIds().isEmpty()) {
            all.add(any(Schema.ARTICLE_ID, filter.articleIds()), Occur.FILTER);
        }
        BooleanQuery query = all.build();
        return query.clauses().isEmpty() ? null : query;
    }

    /** The articles of a listing. */
    static Query of(ArticleQuery filter) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(Schema.ARTICLES, Occur.FILTER);
        if (filter.text() != null && !filter.text().isBlank()) {
            all.add(TypedWords.of(filter.text()), Occur.FILTER);
        }
        if (filter.source() != null) {
            all.add(sources(List.of(filter.source())), Occur.FILTER);
        }
        if (filter.language() != null) {
            all.add(language(filter.language()), Occur.FILTER);
        }
        return all.build();
    }

    /** One outlet is written with either apostrophe, even within one archive. */
    private static Query sources(Collection<String> names) {
        return any(
                Schema.SOURCE,
                names.stream()
                        .map(Schema::caseless)
                        .flatMap(name -> Stream.of(name, name.replace('\u2019', '\''), name.replace('\'', '\u2019')))
                        .toList());
    }

    private static Query language(String code) {
        return new TermQuery(Schema.term(Schema.LANGUAGE, code.toLowerCase(Locale.ROOT)));
    }

    private static Query any(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(Schema::key).toList());
    }
}
