package org.onrecord.index;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.filter.comparison.ContainsString;
import dev.langchain4j.store.embedding.filter.comparison.IsEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsGreaterThan;
import dev.langchain4j.store.embedding.filter.comparison.IsGreaterThanOrEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsIn;
import dev.langchain4j.store.embedding.filter.comparison.IsLessThan;
import dev.langchain4j.store.embedding.filter.comparison.IsLessThanOrEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsNotEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsNotIn;
import dev.langchain4j.store.embedding.filter.logical.And;
import dev.langchain4j.store.embedding.filter.logical.Not;
import dev.langchain4j.store.embedding.filter.logical.Or;
import java.util.Collection;
import java.util.Map;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;

/**
 * LangChain4j's metadata filters as Lucene queries. Equality of strings is a term look-up; every other comparison asks the
 * filter itself about each distinct value of its key, so that it means exactly what {@link Filter#test} means, except that a
 * value of another type does not match instead of being an error.
 */
final class MetadataQuery {

    private MetadataQuery() {}

    static String field(String key) {
        return "metadata." + key;
    }

    /** @throws UnsupportedOperationException if the filter is of an unknown class */
    static Query of(Filter filter) {
        if (filter instanceof And and) {
            return new BooleanQuery.Builder()
                    .add(of(and.left()), Occur.FILTER)
                    .add(of(and.right()), Occur.FILTER)
                    .build();
        }
        if (filter instanceof Or or) {
            return new BooleanQuery.Builder()
                    .add(of(or.left()), Occur.SHOULD)
                    .add(of(or.right()), Occur.SHOULD)
                    .build();
        }
        if (filter instanceof Not not) {
            return not(of(not.expression()));
        }
        if (filter instanceof IsNotEqualTo other) {
            return not(of(new IsEqualTo(other.key(), other.comparisonValue())));
        }
        if (filter instanceof IsNotIn other) {
            return not(of(new IsIn(other.key(), other.comparisonValues())));
        }
        return comparison(filter);
    }

    private static Query comparison(Filter filter) {
        if (filter instanceof IsEqualTo equal) {
            return equal.comparisonValue() instanceof String
                    ? new TermQuery(new Term(field(equal.key()), SegmentMetadata.term(equal.comparisonValue())))
                    : new AnyValue(equal.key(), filter);
        }
        if (filter instanceof IsIn in) {
            Collection<?> values = in.comparisonValues();
            return values.stream().allMatch(String.class::isInstance)
                    ? new TermInSetQuery(
                            field(in.key()),
                            values.stream().map(SegmentMetadata::term).toList())
                    : new AnyValue(in.key(), filter);
        }
        return new AnyValue(key(filter), filter);
    }

    private static String key(Filter filter) {
        if (filter instanceof IsGreaterThan f) {
            return f.key();
        }
        if (filter instanceof IsGreaterThanOrEqualTo f) {
            return f.key();
        }
        if (filter instanceof IsLessThan f) {
            return f.key();
        }
        if (filter instanceof IsLessThanOrEqualTo f) {
            return f.key();
        }
        if (filter instanceof ContainsString f) {
            return f.key();
        }
        throw new UnsupportedOperationException(
                "no such filter is known: " + filter.getClass().getName());
    }

    private static Query not(Query query) {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    /** The documents with a value of one key that passes a filter. */
    private static final class AnyValue extends MultiTermQuery {

        private final String key;
        private final Filter filter;

        AnyValue(String key, Filter filter) {
            super(MetadataQuery.field(key), CONSTANT_SCORE_BLENDED_REWRITE);
            this.key = key;
            this.filter = filter;
        }

        @Override
        protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws java.io.IOException {
            return new FilteredTermsEnum(terms.iterator(), false) {
                @Override
                protected AcceptStatus accept(BytesRef term) {
                    return passes(term) ? AcceptStatus.YES : AcceptStatus.NO;
                }
            };
        }

        private boolean passes(BytesRef term) {
            Object value = SegmentMetadata.value(term);
            try {
                return value != null && filter.test(Metadata.from(Map.of(key, value)));
            } catch (IllegalArgumentException valueOfAnotherType) {
                return false;
            }
        }

        @Override
        public String toString(String field) {
            return filter.toString();
        }

        @Override
        public void visit(QueryVisitor visitor) {
            visitor.visitLeaf(this);
        }

        @Override
        public boolean equals(Object other) {
            return super.equals(other) && filter.equals(((AnyValue) other).filter);
        }

        @Override
        public int hashCode() {
            return 31 * super.hashCode() + filter.hashCode();
        }
    }
}
