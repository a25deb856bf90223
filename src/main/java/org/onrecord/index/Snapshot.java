package org.onrecord.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.article.Passage;

/** One committed state of the index, unchanged until closed. Cheap to take; safe for many threads; close it. */
public interface Snapshot extends AutoCloseable {

    /** Number of this commit, growing by one with each; 0 before the first. */
    long revision();

    /** The model whose vectors {@link #semantic} compares; a question must be encoded by the same. */
    String modelId();

    /** When this state was committed; the epoch before the first commit. */
    Instant committedAt();

    int articleCount();

    int passageCount();

    /** Passages that have no vector of the current model yet: found lexically only. */
    int pendingVectors();

    /** Some of the passages that lack a vector, at most {@code limit}. */
    List<Passage> withoutVector(int limit);

    /** Publication day of the newest article, if any states one. */
    Optional<LocalDate> newestArticle();

    Optional<Article> article(String articleId);

    /** What an article was before; also of one that is gone. Empty when it never changed, or was never here. */
    Optional<ArticleHistory> history(String articleId);

    /** The article's passages in order; empty when there is no such article. */
    List<Passage> passages(String articleId);

    /**
     * Articles in order of file path and place within the file, after the id {@code cursor} (exclusive).
     *
     * @throws IllegalArgumentException if no article of this snapshot has the id {@code cursor}
     */
    List<Article> articles(ArticleQuery query, @Nullable String cursor, int limit);

    /** Every file of the ledger, by path. */
    List<LedgerEntry> ledger();

    Optional<LedgerEntry> ledgerEntry(String path);

    /**
     * Best passages by BM25, best first. Scores are shares of what a passage could reach with this question at most: 0 to 1
     * (a little more with title, lead and pairs), comparable between questions.
     *
     * @param question plain text, no query syntax is known; what goes beyond 2,000 characters is not read. Passages that
     *     have a text in quotation marks word for word come alone when there are any
     * @param translator finds the words in articles of the other language
     */
    List<ScoredPassage> lexical(String question, Translator translator, PassageFilter filter, int limit);

    /** {@link #lexical(String, Translator, PassageFilter, int)} by the words as they are. */
    default List<ScoredPassage> lexical(String question, PassageFilter filter, int limit) {
        return lexical(question, Translator.NONE, filter, limit);
    }

    /**
     * Nearest passages by cosine similarity, best first.
     *
     * @throws IllegalArgumentException if {@code vector} has another dimension than the model
     */
    List<ScoredPassage> semantic(float[] vector, PassageFilter filter, int limit);

    /** How many passages have {@code word} in just this form, case aside. */
    int passagesWith(String word);

    /**
     * A word of the passages that is written nearly as {@code word}, which none has: one letter other, missing, added or swapped,
     * two in words of eight and more.
     *
     * @return in lower case; empty for words of fewer than five letters, and when none is near
     */
    Optional<String> nearestWord(String word);

    /** Cosine similarity of some passages, by their ids ({@link Passage#id()}); those without a vector are left out. */
    Map<String, Double> cosines(float[] vector, Collection<String> passageIds);

    /**
     * How rare the words of a text are in this snapshot, for scoring sentences the way BM25 weighs terms.
     *
     * @return for each analysed term of {@code text} in its order, the term and its inverse document frequency
     */
    List<WeightedTerm> terms(String text, String language);

    @Override
    void close();
}
