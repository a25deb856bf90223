package org.onrecord.index;

import static org.onrecord.index.CommitView.reading;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Lexical and semantic search over the passages of one commit. */
final class Search {

    private final CommitView view;

    Search(CommitView view) {
        this.view = view;
    }

    List<ScoredPassage> lexical(String question, PassageFilter filter, int limit) {
        LexicalQuery query = new LexicalQuery(question);
        List<Query> quotations = query.quotations();
        if (!quotations.isEmpty()) {
            BooleanQuery.Builder strict = new BooleanQuery.Builder().add(query.passages(), Occur.SHOULD);
            quotations.forEach(phrase -> strict.add(phrase, Occur.MUST));
            List<ScoredPassage> found = lexical(strict.build(), filter, limit);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return lexical(query.passages(), filter, limit);
    }

    private List<ScoredPassage> lexical(Query query, PassageFilter filter, int limit) {
        Query restriction = Filters.of(filter);
        Query restricted = restriction == null
                ? query
                : new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(restriction, Occur.FILTER)
                        .build();
        return reading(() -> {
            List<ScoredPassage> passages = new ArrayList<>();
            for (ScoreDoc hit : view.searcher().search(restricted, limit).scoreDocs) {
                BytesRef record =
                        view.searcher().storedFields().document(hit.doc).getBinaryValue(Schema.RECORD);
                passages.add(new ScoredPassage(ArticleCodec.passage(record), hit.score));
            }
            return passages;
        });
    }

    List<ScoredPassage> semantic(float[] vector, PassageFilter filter, int limit) {
        @Nullable Query restriction = Filters.of(filter);
        Query nearest =
                new KnnFloatVectorQuery(view.space().field(), view.space().check(vector), limit, restriction);
        return reading(() -> {
            List<ScoredPassage> passages = new ArrayList<>();
            for (ScoreDoc hit : view.searcher().search(nearest, limit).scoreDocs) {
                double cosine = 2.0 * hit.score - 1;
                view.passage(view.id(hit.doc)).ifPresent(passage -> passages.add(new ScoredPassage(passage, cosine)));
            }
            return passages;
        });
    }
}
