package org.onrecord.index;

import dev.langchain4j.data.document.Metadata;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.onrecord.article.Article;
import org.onrecord.article.ArticleId;
import org.onrecord.article.Passage;
import org.onrecord.article.Published;

/**
 * The documents of the Lucene index. One file of the archive makes a ledger document, and for each of its articles an
 * article document, a passage document per passage and, once it is known, a vector document per passage. All carry the
 * file's path, so that one term deletes them all. Vectors stand apart because they come later than text: adding one never
 * analyses a text again. What an article was before is a history document, which has no path and outlives the file.
 */
final class Schema {

    static final String TYPE = "type";
    static final String PATH = "path";
    static final String PATH_ORDER = "path.order";
    static final String STORED_PATH = "path.stored";
    static final String VECTOR_ID = "vectorId";
    static final String ID = "id";
    static final String ARTICLE_ID = "articleId";
    static final String SOURCE = "source";
    static final String AUTHOR = "author";
    static final String LANGUAGE = "language";
    static final String PUBLISHED = "published";
    static final String PLACE = "place";
    static final String RECORD = "record";

    /** A column and no stored field: a search reads hundreds of passages, and stored fields are unpacked by the block. */
    static final String PASSAGE = "passage";

    static final String SHA_256 = "sha256";
    static final String LEDGER = "ledger";
    static final String METADATA = "metadata";
    static final String MODEL = "model";
    static final String HISTORY_ID = "historyId";

    static final TermQuery ARTICLES = new TermQuery(new Term(TYPE, "article"));
    static final TermQuery PASSAGES = new TermQuery(new Term(TYPE, "passage"));
    static final TermQuery VECTORS = new TermQuery(new Term(TYPE, "vector"));
    static final TermQuery ENTRIES = new TermQuery(new Term(TYPE, "entry"));
    static final TermQuery HISTORIES = new TermQuery(new Term(TYPE, "history"));
    static final TermQuery LEDGER_ENTRIES = new TermQuery(new Term(TYPE, LEDGER));

    /** Text fields: a passage is in the field of its language, or in both when its language is another or unknown. */
    enum Text {
        PASSAGE,
        TITLE,
        LEAD,
        ARTICLE;

        String field(Analysis analysis) {
            return name().toLowerCase(Locale.ROOT) + '.' + analysis.name().toLowerCase(Locale.ROOT);
        }

        /** Where the numbers and days of a passage or an article are, in one form each. */
        String quantities() {
            return name().toLowerCase(Locale.ROOT) + ".quantities";
        }
    }

    /** About the first two sentences of a news article, which say what it is about. */
    private static final int LEAD_CHARACTERS = 300;

    private static final FieldType WITHOUT_PLACES = new FieldType();

    static {
        WITHOUT_PLACES.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        WITHOUT_PLACES.freeze();
    }

    private Schema() {}

    static Analyzer analyzer() {
        Map<String, Analyzer> byField = new HashMap<>();
        for (Text text : Text.values()) {
            for (Analysis analysis : Analysis.values()) {
                byField.put(text.field(analysis), analysis.analyzer());
            }
        }
        return new PerFieldAnalyzerWrapper(Analysis.EXACT.analyzer(), byField);
    }

    /** The analyses under which a text of this language is indexed, the exact one aside. */
    static List<Analysis> analyses(String language) {
        return switch (language) {
            case "fr" -> List.of(Analysis.FRENCH);
            case "en" -> List.of(Analysis.ENGLISH);
            default -> List.of(Analysis.FRENCH, Analysis.ENGLISH);
        };
    }

    /** A term is at most 32,766 bytes; longer keys (a hostile path) are told apart by their hash. */
    static BytesRef key(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= 1_000 ? new BytesRef(bytes) : new BytesRef(ArticleId.hash(value));
    }

    static Term term(String field, String value) {
        return new Term(field, key(value));
    }

    static String caseless(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    static Document ledger(LedgerEntry entry) {
        Document document = document(LEDGER, entry.path());
        document.add(new BinaryDocValuesField(LEDGER, new BytesRef(LedgerCodec.pack(entry))));
        return document;
    }

    static Document history(ArticleHistory history) {
        Document document = new Document();
        document.add(keyword(TYPE, "history"));
        document.add(keyword(HISTORY_ID, history.articleId()));
        identify(document, history.articleId());
        document.add(new StoredField(RECORD, HistoryCodec.pack(history)));
        return document;
    }

    /** The one history document of an article. */
    static Term historyTerm(String articleId) {
        return term(HISTORY_ID, articleId);
    }

    static Document article(String path, int place, Article article) {
        Document document = document("article", path);
        identify(document, article.id());
        describe(document, article);
        document.add(new SortedDocValuesField(PATH_ORDER, key(path)));
        document.add(new NumericDocValuesField(PLACE, place));
        document.add(new StoredField(STORED_PATH, path));
        document.add(new StoredField(RECORD, ArticleCodec.pack(article)));
        text(document, Text.TITLE, article.title(), article.language());
        text(document, Text.LEAD, lead(article.text()), article.language());
        text(document, Text.ARTICLE, article.text(), article.language());
        quantities(document, Text.ARTICLE, article.title() + '\n' + article.text());
        return document;
    }

    static Document passage(String path, Article article, Passage passage) {
        Document document = document("passage", path);
        identify(document, passage.id());
        describe(document, article);
        document.add(new BinaryDocValuesField(PASSAGE, new BytesRef(ArticleCodec.pack(passage))));
        document.add(new BinaryDocValuesField(SHA_256, new BytesRef(ArticleId.hash(passage.text()))));
        text(document, Text.PASSAGE, passage.text(), article.language());
        quantities(document, Text.PASSAGE, passage.text());
        return document;
    }

    static Document vector(String path, Article article, Passage passage, VectorSpace space, float[] vector) {
        Document document = document("vector", path);
        identify(document, passage.id());
        describe(document, article);
        document.add(keyword(MODEL, space.field()));
        document.add(keyword(VECTOR_ID, vectorTerm(passage, space).text()));
        metadata(document, SegmentMetadata.of(article, passage));
        document.add(new KnnFloatVectorField(space.field(), vector, VectorSimilarityFunction.DOT_PRODUCT));
        return document;
    }

    /** The one vector document of a passage in a space. */
    static Term vectorTerm(Passage passage, VectorSpace space) {
        return term(VECTOR_ID, passage.id() + ' ' + space.field());
    }

    private static String lead(String text) {
        return text.substring(0, Math.min(LEAD_CHARACTERS, text.length()));
    }

    private static Document document(String type, String path) {
        Document document = new Document();
        document.add(keyword(TYPE, type));
        document.add(keyword(PATH, path));
        return document;
    }

    private static void identify(Document document, String id) {
        document.add(keyword(ID, id));
        document.add(new BinaryDocValuesField(ID, key(id)));
    }

    private static void describe(Document document, Article article) {
        document.add(keyword(ARTICLE_ID, article.id()));
        document.add(keyword(LANGUAGE, article.language()));
        String file = article.file();
        document.add(keyword(SOURCE, caseless(file)));
        document.add(keyword(SOURCE, caseless(file.substring(file.lastIndexOf('/') + 1))));
        if (article.source() != null) {
            document.add(keyword(SOURCE, caseless(article.source())));
        }
        if (article.author() != null) {
            document.add(keyword(AUTHOR, caseless(article.author())));
        }
        Published published = article.published();
        if (published != null) {
            document.add(new LongField(PUBLISHED, published.date().toEpochDay(), Field.Store.NO));
        }
    }

    private static void text(Document document, Text kind, String text, String language) {
        for (Analysis analysis : analyses(language)) {
            document.add(new TextField(kind.field(analysis), text, Field.Store.NO));
            document.add(new Field(kind.field(analysis.families()), text, WITHOUT_PLACES));
        }
        document.add(new TextField(kind.field(Analysis.EXACT), text, Field.Store.NO));
    }

    private static void quantities(Document document, Text kind, String text) {
        Quantities.termsOf(text).stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(term -> document.add(keyword(kind.quantities(), term)));
    }

    /** Metadata to be given back, and to be searched by {@link MetadataQuery}. */
    static void metadata(Document document, Metadata metadata) {
        document.add(new StoredField(METADATA, SegmentMetadata.pack(metadata)));
        metadata.toMap()
                .forEach((key, value) -> document.add(
                        new StringField(MetadataQuery.field(key), SegmentMetadata.term(value), Field.Store.NO)));
    }

    static Field keyword(String field, String value) {
        return new StringField(field, key(value), Field.Store.NO);
    }
}
