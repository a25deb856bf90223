package org.onrecord.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.article.ArticleId;
import org.onrecord.article.Passage;
import org.onrecord.article.Span;

/** How articles, passages and ledger entries are laid out as Lucene documents. */
final class Schema {

    static final String TYPE = "type";
    static final String PASSAGE = "passage";
    static final String ARTICLE = "article";
    static final String LEDGER = "ledger";
    static final String ENTRY = "entry";

    static final String ID = "id";
    static final String PATH = "path";
    static final String ARTICLE_ID = "article";
    static final String TEXT = "text";
    static final String TITLE = "title";
    static final String LANGUAGE = "language";
    static final String SOURCE = "source";
    static final String PUBLISHED = "published";
    static final String ORDER = "order";
    static final String JSON = "json";
    static final String ORDINAL = "ordinal";
    static final String START = "start";
    static final String END = "end";
    static final String WORDS = "words";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(com.fasterxml.jackson.databind.DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false)
            .build();

    private Schema() {}

    /** Field of the vectors of one model; those of another are never compared with them. */
    static String vectorField(String modelId) {
        return "vector-" + ArticleId.hash(modelId).substring(0, 12);
    }

    static Document ledger(LedgerEntry entry) {
        Document document = typed(LEDGER, entry.path());
        document.add(new StoredField(JSON, write(entry)));
        return document;
    }

    static Document article(Article article, int place) {
        Document document = typed(ARTICLE, article.file());
        document.add(new StringField(ARTICLE_ID, article.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(
                ORDER, new BytesRef(article.file() + '\u0000' + String.format(Locale.ROOT, "%06d", place))));
        document.add(new StoredField(JSON, write(article)));
        for (String language : Analysis.fieldsOf(article.language())) {
            document.add(new TextField(WORDS + language, article.title() + '\n' + article.text(), Field.Store.NO));
        }
        addFilters(document, article);
        if (article.published() != null) {
            document.add(new NumericDocValuesField(
                    PUBLISHED, article.published().date().toEpochDay()));
        }
        return document;
    }

    static Document passage(Article article, Passage passage, String vectorField, float @Nullable [] vector) {
        Document document = typed(PASSAGE, article.file());
        document.add(new StringField(ID, passage.id(), Field.Store.YES));
        document.add(new StringField(ARTICLE_ID, article.id(), Field.Store.YES));
        document.add(new NumericDocValuesField(ORDINAL, passage.ordinal()));
        document.add(new StoredField(ORDINAL, passage.ordinal()));
        document.add(new StoredField(START, passage.span().start()));
        document.add(new StoredField(END, passage.span().end()));
        document.add(new StoredField(TEXT, passage.text()));
        for (String language : Analysis.fieldsOf(article.language())) {
            document.add(new TextField(TEXT + language, passage.text(), Field.Store.NO));
            document.add(new TextField(TITLE + language, article.title(), Field.Store.NO));
        }
        addFilters(document, article);
        if (vector != null) {
            document.add(new KnnFloatVectorField(vectorField, vector, VectorSimilarityFunction.DOT_PRODUCT));
        }
        return document;
    }

    private static void addFilters(Document document, Article article) {
        document.add(new StringField(LANGUAGE, article.language(), Field.Store.NO));
        document.add(new StringField(SOURCE, lower(article.sourceOrFile()), Field.Store.NO));
        if (article.source() != null) {
            String file = article.file();
            document.add(new StringField(SOURCE, lower(file.substring(file.lastIndexOf('/') + 1)), Field.Store.NO));
        }
        if (article.published() != null) {
            document.add(new LongPoint(PUBLISHED, article.published().date().toEpochDay()));
        }
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Document typed(String type, String path) {
        Document document = new Document();
        document.add(new StringField(TYPE, type, Field.Store.NO));
        document.add(new StringField(PATH, path, Field.Store.NO));
        return document;
    }

    static Passage passage(Document stored) {
        return new Passage(
                stored.get(ARTICLE_ID),
                stored.getField(ORDINAL).numericValue().intValue(),
                new Span(
                        stored.getField(START).numericValue().intValue(),
                        stored.getField(END).numericValue().intValue()),
                stored.get(TEXT));
    }

    static Article article(Document stored) {
        return read(stored, Article.class);
    }

    static LedgerEntry ledger(Document stored) {
        return read(stored, LedgerEntry.class);
    }

    private static <T> T read(Document stored, Class<T> type) {
        try {
            return MAPPER.readValue(stored.get(JSON), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The index holds a " + type.getSimpleName() + " that cannot be read", e);
        }
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }
}
