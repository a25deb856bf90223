package org.onrecord.index;

import static dev.langchain4j.internal.ValidationUtils.ensureNotBlank;
import static dev.langchain4j.internal.ValidationUtils.ensureNotEmpty;
import static dev.langchain4j.internal.ValidationUtils.ensureNotNull;
import static org.onrecord.index.CommitView.reading;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingSearchResult;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.filter.Filter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.jspecify.annotations.Nullable;

/**
 * The archive as LangChain4j's embedding store. A search finds the archive's own passages, as segments whose metadata tells
 * the article and the place in it, beside the entries that were added here. Every addition and removal is one commit. Only
 * added entries can be removed: passages come and go with their files.
 */
public final class LuceneEmbeddingStore implements EmbeddingStore<TextSegment> {

    private final ArchiveIndex index;

    public LuceneEmbeddingStore(ArchiveIndex index) {
        this.index = index;
    }

    @Override
    public String add(Embedding embedding) {
        return addAll(List.of(embedding)).get(0);
    }

    @Override
    public void add(String id, Embedding embedding) {
        addAll(List.of(ensureNotBlank(id, "id")), List.of(embedding), null);
    }

    @Override
    public String add(Embedding embedding, TextSegment segment) {
        return addAll(List.of(embedding), List.of(segment)).get(0);
    }

    @Override
    public List<String> addAll(List<Embedding> embeddings) {
        List<String> ids = generateIds(embeddings.size());
        addAll(ids, embeddings, null);
        return ids;
    }

    @Override
    public List<String> generateIds(int count) {
        return Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList();
    }

    /**
     * Adds entries, in place of those that have the same ids.
     *
     * @throws IllegalArgumentException if the lists differ in length or a vector has another dimension than the index's model
     */
    @Override
    public void addAll(List<String> ids, List<Embedding> embeddings, @Nullable List<TextSegment> segments) {
        if (ids.size() != embeddings.size() || (segments != null && segments.size() != ids.size())) {
            throw new IllegalArgumentException("ids, embeddings and segments differ in number");
        }
        if (ids.isEmpty()) {
            return;
        }
        try (LuceneUpdate update = index.beginUpdate()) {
            update.write("add entries", (writer, space) -> {
                for (int i = 0; i < ids.size(); i++) {
                    Entry entry = new Entry(
                            ids.get(i),
                            space.check(embeddings.get(i).vector()),
                            segments == null ? null : segments.get(i));
                    writer.updateDocument(entry.term(), entry.document(space));
                }
            });
            update.commit();
        }
    }

    @Override
    public void removeAll(Collection<String> ids) {
        ensureNotEmpty(ids, "ids");
        remove(new TermInSetQuery(Entry.ID, ids.stream().map(Schema::key).toList()));
    }

    @Override
    public void removeAll(Filter filter) {
        remove(new BooleanQuery.Builder()
                .add(Schema.ENTRIES, Occur.FILTER)
                .add(MetadataQuery.of(ensureNotNull(filter, "filter")), Occur.FILTER)
                .build());
    }

    @Override
    public void removeAll() {
        remove(Schema.ENTRIES);
    }

    private void remove(Query query) {
        try (LuceneUpdate update = index.beginUpdate()) {
            update.write("remove entries", (writer, space) -> writer.deleteDocuments(query));
            update.commit();
        }
    }

    @Override
    public EmbeddingSearchResult<TextSegment> search(EmbeddingSearchRequest request) {
        try (LuceneSnapshot snapshot = index.openSnapshot()) {
            CommitView view = snapshot.view();
            List<EmbeddingMatch<TextSegment>> matches = new ArrayList<>();
            for (String field : List.of(view.space().field(), view.space().entryField())) {
                for (ScoreDoc hit : nearest(view, field, request)) {
                    if (hit.score >= request.minScore()) {
                        matches.add(Entry.match(view, field, hit));
                    }
                }
            }
            matches.sort(Comparator.comparing((EmbeddingMatch<TextSegment> match) -> match.score())
                    .reversed());
            return new EmbeddingSearchResult<>(
                    List.copyOf(matches.subList(0, Math.min(request.maxResults(), matches.size()))));
        }
    }

    private static ScoreDoc[] nearest(CommitView view, String field, EmbeddingSearchRequest request) {
        float[] vector = view.space().check(request.queryEmbedding().vector());
        int most = Math.max(1, Math.min(request.maxResults(), view.reader().numDocs()));
        @Nullable Query filter = request.filter() == null ? null : MetadataQuery.of(request.filter());
        return reading(
                () -> view.searcher().search(new KnnFloatVectorQuery(field, vector, most, filter), most).scoreDocs);
    }
}
