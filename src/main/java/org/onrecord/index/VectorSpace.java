package org.onrecord.index;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Where the vectors of one model live; those of two models never meet in one search. */
record VectorSpace(String modelId, int dimension) {

    VectorSpace {
        if (modelId.isBlank() || dimension < 1 || dimension > 1024) {
            throw new IllegalArgumentException("not a model with 1 to 1024 dimensions: " + modelId + ", " + dimension);
        }
    }

    String field() {
        return "vector-" + dimension + '-' + modelId;
    }

    /** Where the vectors of entries added through LangChain4j live. */
    String entryField() {
        return "entry-" + field();
    }

    /** All vectors of this model. */
    TermQuery query() {
        return new TermQuery(new Term(Schema.MODEL, Schema.key(field())));
    }

    /** All vectors of other models. */
    Query foreign() {
        return new BooleanQuery.Builder()
                .add(Schema.VECTORS, Occur.FILTER)
                .add(query(), Occur.MUST_NOT)
                .build();
    }

    float[] check(float[] vector) {
        if (vector.length != dimension) {
            throw new IllegalArgumentException(
                    "a vector of " + vector.length + " dimensions, but " + modelId + " has " + dimension);
        }
        return vector;
    }
}
