package org.onrecord.index;

import static org.onrecord.index.CommitView.reading;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What was added through LangChain4j, as a document.
 *
 * @param id chosen by the caller
 * @param vector of any length but zero
 * @param segment the text, if there is one
 */
record Entry(String id, float[] vector, @Nullable TextSegment segment) {

    static final String ID = "entryId";
    private static final String TEXT = "entryText";

    Term term() {
        return Schema.term(ID, id);
    }

    Document document(VectorSpace space) {
        Document document = new Document();
        document.add(Schema.keyword(Schema.TYPE, "entry"));
        document.add(Schema.keyword(ID, id));
        document.add(new StoredField(ID + ".stored", id));
        document.add(new KnnFloatVectorField(space.entryField(), vector, VectorSimilarityFunction.COSINE));
        if (segment != null) {
            document.add(new StoredField(
                    TEXT, new PackedWriter().text(segment.text()).toBytes()));
            Schema.metadata(document, segment.metadata());
        }
        return document;
    }

    /** The entry or the passage behind a hit of a vector search. */
    static EmbeddingMatch<TextSegment> match(CommitView view, String field, ScoreDoc hit) {
        return reading(() -> {
            Document document = view.searcher().storedFields().document(hit.doc);
            BytesRef metadata = document.getBinaryValue(Schema.METADATA);
            String entryId = document.get(ID + ".stored");
            String id = entryId != null ? entryId : view.id(hit.doc).utf8ToString();
            String text = entryId != null
                    ? text(document)
                    : view.passage(view.id(hit.doc)).orElseThrow().text();
            TextSegment segment = text == null
                    ? null
                    : TextSegment.from(text, metadata == null ? new Metadata() : SegmentMetadata.unpack(metadata));
            return new EmbeddingMatch<>((double) hit.score, id, Embedding.from(vector(view, field, hit.doc)), segment);
        });
    }

    private static @Nullable String text(Document document) {
        BytesRef text = document.getBinaryValue(TEXT);
        return text == null ? null : new PackedReader(text).text();
    }

    private static float[] vector(CommitView view, String field, int doc) throws IOException {
        List<LeafReaderContext> leaves = view.searcher().getLeafContexts();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
        vectors.advance(doc - leaf.docBase);
        return vectors.vectorValue().clone();
    }
}
