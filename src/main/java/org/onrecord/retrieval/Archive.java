package org.onrecord.retrieval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.article.Citation;
import org.onrecord.article.Passage;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.ArticleQuery;
import org.onrecord.index.LedgerEntry;
import org.onrecord.index.PassageFilter;
import org.onrecord.index.ScoredPassage;
import org.onrecord.index.Snapshot;
import org.onrecord.index.SyncMark;
import org.onrecord.index.WeightedTerm;

/** The searchable archive as the answering side sees it: everything in one session comes from one snapshot. */
public final class Archive {

    private static final int PASSAGES_OF_A_NAME = 3;
    private static final List<String> ARTICLES = List.of("", "The ", "Le ", "La ", "L'", "Les ");

    private final ArchiveIndex index;
    private final Retriever retriever;
    private final Lexicon lexicon;
    private final SyncMark mark;

    /** An archive over an open index; {@code mark} tells how fresh it is. */
    public Archive(ArchiveIndex index, Retriever retriever, Lexicon lexicon, SyncMark mark) {
        this.index = index;
        this.retriever = retriever;
        this.lexicon = lexicon;
        this.mark = mark;
    }

    /** Opens a session on the newest snapshot; close it. */
    public Session open() {
        return new Session(index.snapshot());
    }

    /** When the index was last found equal to the folder; null before the first time. */
    public @Nullable Instant lastSync() {
        return mark.lastSync();
    }

    /** Whether the folder may say otherwise by now. */
    public boolean stale(Instant now) {
        return mark.stale(now);
    }

    /** One snapshot, searched. Safe for many threads. */
    public final class Session implements AutoCloseable {

        private final Snapshot snapshot;

        private Session(Snapshot snapshot) {
            this.snapshot = snapshot;
        }

        /** The best passages, best first. */
        public List<Hit> passages(SearchQuery query, int limit) {
            return retriever.passages(snapshot, query, limit);
        }

        /** The best articles, each by its best passage, best first. */
        public List<Hit> articles(SearchQuery query, int limit) {
            return retriever.articles(snapshot, query, limit);
        }

        /** The passages that share most words with {@code text}, best first; neither meaning nor translation counts. */
        public List<Hit> byWords(String text, int limit) {
            List<Hit> hits = new ArrayList<>();
            Map<String, Optional<Article>> articles = new HashMap<>();
            for (ScoredPassage found : snapshot.lexical(text, PassageFilter.NONE, limit)) {
                Passage passage = found.passage();
                articles.computeIfAbsent(passage.articleId(), snapshot::article)
                        .ifPresent(article ->
                                hits.add(new Hit(article, passage, found.score(), Map.of("lexical", hits.size() + 1))));
            }
            return hits;
        }

        /** Whether {@code word}, in just this form, stands in some passage or in the lexicon. */
        public boolean knows(String word) {
            return snapshot.passagesWith(word) > 0 || lexicon.has(word);
        }

        /** Whether some article has all of these words, accents aside, in its title or text, or is of an outlet or author of that name. */
        public boolean has(String words) {
            return !snapshot.articles(new ArticleQuery(words, null, null), null, 1)
                            .isEmpty()
                    || outlet(words).isPresent();
        }

        /** The outlet of the archive that is called so, with or without an article before it, or the file; as the archive has it. */
        public Optional<String> outlet(String name) {
            return ARTICLES.stream()
                    .map(article -> article + name)
                    .flatMap(written -> snapshot.articles(new ArticleQuery(null, written, null), null, 1).stream())
                    .map(Article::sourceOrFile)
                    .findFirst();
        }

        /** A name of some article that is written nearly as {@code word}, which none has; as that article writes it. */
        public Optional<String> nearestName(String word) {
            if (has(word)) {
                return Optional.empty();
            }
            return snapshot.nearestWord(word).flatMap(near -> {
                Pattern written = Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(near) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
                return snapshot.lexical(near, PassageFilter.NONE, PASSAGES_OF_A_NAME).stream()
                        .flatMap(
                                found -> written.matcher(found.passage().text()).results())
                        .map(MatchResult::group)
                        .filter(name -> Character.isUpperCase(name.codePointAt(0)))
                        .findFirst();
            });
        }

        /** Whether a folded word is one that the lexicon of both languages translates. */
        public boolean isCommon(String word) {
            return lexicon.has(word);
        }

        /** What a question asks for, in the light of how rare its words are here. */
        public QuestionAnalysis analyse(String question, String language) {
            return QuestionAnalysis.of(question, language, snapshot, lexicon);
        }

        /** The stems of a text's words, as the analyser of its language makes them. */
        public Set<String> stems(String text, String language) {
            return snapshot.terms(text, language).stream()
                    .map(WeightedTerm::term)
                    .collect(Collectors.toSet());
        }

        public Optional<Article> article(String id) {
            return snapshot.article(id);
        }

        /** Whether the cited words still stand where they stood. */
        public boolean stillHolds(Citation citation) {
            return snapshot.article(citation.article().id())
                    .map(now -> citation.span().end() <= now.text().length()
                            && citation.span().of(now.text()).equals(citation.quote()))
                    .orElse(false);
        }

        /** SHA-256 of the bytes of {@code file} as it was read, 64 hexadecimal digits; empty when it is not in the archive. */
        public Optional<String> fileHash(String file) {
            return snapshot.ledgerEntry(file).map(LedgerEntry::sha256);
        }

        /** Id of the model whose vectors this snapshot holds. */
        public String modelId() {
            return snapshot.modelId();
        }

        public long revision() {
            return snapshot.revision();
        }

        public int articleCount() {
            return snapshot.articleCount();
        }

        public Optional<LocalDate> newestArticle() {
            return snapshot.newestArticle();
        }

        @Override
        public void close() {
            snapshot.close();
        }
    }
}
