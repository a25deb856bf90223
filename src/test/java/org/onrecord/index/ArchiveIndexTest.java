package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.index.Archive.add;
import static org.onrecord.index.Archive.article;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.article.Article;
import org.onrecord.article.Failure;
import org.onrecord.article.Kind;
import org.onrecord.article.Passage;
import org.onrecord.article.Published;
import org.onrecord.article.Removed;

class ArchiveIndexTest {

    private static final String MODEL = "toy";

    private static final Article HARBOUR = article(
            "port/quai.txt",
            "fr",
            "Le port de Kervelan s'agrandit",
            "2031-03-02",
            "Le port de Kervelan va construire deux quais.\n\nLa maire, Odile Tranvaux, promet 140 emplois.");
    private static final Article FERRY = article(
            "ferry.txt",
            "en",
            "Ferry line to Skarholm reopens",
            "2031-04-10",
            "The ferry to Skarholm sails again after two years.\n\nTickets cost 18 crowns.");

    @TempDir
    Path data;

    private EmbeddingCache cache;
    private ArchiveIndex index;

    @BeforeEach
    void open() {
        cache = EmbeddingCache.open(data);
        index = ArchiveIndex.open(data, MODEL, 3, cache);
    }

    @AfterEach
    void close() {
        index.close();
        cache.close();
    }

    private void reopen() {
        close();
        open();
    }

    @Test
    void startsEmptyAtRevisionZero() {
        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.revision()).isZero();
            assertThat(snapshot.committedAt()).isEqualTo(Instant.EPOCH);
            assertThat(snapshot.articleCount()).isZero();
            assertThat(snapshot.newestArticle()).isEmpty();
            assertThat(snapshot.lexical("port", PassageFilter.NONE, 5)).isEmpty();
            assertThat(snapshot.semantic(new float[] {1, 0, 0}, PassageFilter.NONE, 5))
                    .isEmpty();
        }
    }

    @Test
    void givesBackEqualRecordsAfterARestart() {
        Article full = new Article(
                "0123456789abcdef",
                "dossier/é.html",
                "Un titre",
                "Texte avec \uD800 seul et 🎈.\n\nFin.",
                Published.at(OffsetDateTime.parse("2031-02-03T04:05:06+02:00")),
                Published.inMonth(2031, 3),
                "Ada Brisac, Tom Velin",
                "La Dépêche de Kervelan",
                "fr",
                Kind.OPINION,
                "https://example.org/a",
                "Mer",
                List.of("hidden-text"),
                List.of(new Removed(3, "Lire aussi", "related links")));
        LedgerEntry entry = new LedgerEntry(
                "dossier/é.html",
                1L << 40,
                Instant.parse("1969-07-20T20:17:40.123456789Z"),
                "inode=7",
                "aa",
                "bb",
                List.of(full.id()),
                List.of(new Failure(Failure.Level.WARNING, "parse", "dossier/é.html", "no date")),
                Archive.NOON,
                2);
        IndexedArticle indexed = Archive.indexed(full);
        try (IndexUpdate update = index.begin()) {
            update.put(entry, List.of(indexed));
            update.commit();
        }

        reopen();

        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.revision()).isEqualTo(1);
            assertThat(snapshot.article(full.id())).contains(full);
            assertThat(snapshot.passages(full.id())).isEqualTo(indexed.passages());
            assertThat(snapshot.ledger()).containsExactly(entry);
            assertThat(snapshot.ledgerEntry("dossier/é.html")).contains(entry);
        }
    }

    @Test
    void showsChangesOnlyToSnapshotsTakenAfterTheCommit() {
        add(index, HARBOUR);
        try (Snapshot before = index.snapshot();
                IndexUpdate update = index.begin()) {
            update.remove(HARBOUR.file());
            Archive.put(update, FERRY);
            try (Snapshot during = index.snapshot()) {
                assertThat(during.article(FERRY.id())).isEmpty();
            }
            assertThat(update.commit()).isEqualTo(2);

            try (Snapshot after = index.snapshot()) {
                assertThat(before.article(HARBOUR.id())).contains(HARBOUR);
                assertThat(before.lexical("Skarholm", PassageFilter.NONE, 5)).isEmpty();
                assertThat(after.article(HARBOUR.id())).isEmpty();
                assertThat(after.ledger()).hasSize(1);
                assertThat(after.lexical("Kervelan", PassageFilter.NONE, 5)).isEmpty();
                assertThat(after.lexical("Skarholm", PassageFilter.NONE, 5)).isNotEmpty();
            }
        }
    }

    @Test
    void rollsBackWhatWasNotCommitted() {
        add(index, HARBOUR);

        try (IndexUpdate update = index.begin()) {
            update.remove(HARBOUR.file());
            Archive.put(update, FERRY);
        }

        assertThat(index.revision()).isEqualTo(1);
        assertThat(add(index, FERRY)).isEqualTo(2);
        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.articles(ArticleQuery.ALL, null, 10)).containsExactly(FERRY, HARBOUR);
        }
    }

    @Test
    void doesNotCountACommitWithoutChanges() {
        add(index, HARBOUR);
        try (IndexUpdate update = index.begin()) {
            assertThat(update.commit()).isEqualTo(1);
        }
    }

    @Test
    void restampsALedgerEntryAndKeepsItsArticles() {
        add(index, HARBOUR);
        LedgerEntry old = Archive.entry(HARBOUR);
        LedgerEntry touched = new LedgerEntry(
                old.path(),
                old.size(),
                old.modified().plusSeconds(5),
                "inode=2",
                old.sha256(),
                old.fingerprint(),
                old.articleIds(),
                old.failures(),
                old.since(),
                0);

        try (IndexUpdate update = index.begin()) {
            update.restamp(touched);
            update.commit();
        }

        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.ledger()).containsExactly(touched);
            assertThat(snapshot.article(HARBOUR.id())).contains(HARBOUR);
        }
    }

    @Test
    void findsVectorsThatCameLater() {
        add(index, HARBOUR, FERRY);
        List<Passage> pending;
        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.pendingVectors()).isEqualTo(4);
            assertThat(snapshot.withoutVector(3)).hasSize(3);
            pending = snapshot.withoutVector(10);
        }

        try (IndexUpdate update = index.begin()) {
            update.setVectors(Map.of(pending.get(0), new float[] {1, 0, 0}, pending.get(2), new float[] {0, 1, 0}));
            update.commit();
        }

        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.pendingVectors()).isEqualTo(2);
            assertThat(snapshot.withoutVector(10)).containsExactly(pending.get(1), pending.get(3));
            List<ScoredPassage> found = snapshot.semantic(new float[] {0.8f, 0.6f, 0}, PassageFilter.NONE, 5);
            assertThat(found).extracting(ScoredPassage::passage).containsExactly(pending.get(0), pending.get(2));
            assertThat(found.get(0).score()).isEqualTo(0.8, org.assertj.core.api.Assertions.within(1e-6));
            assertThat(snapshot.semantic(new float[] {1, 0, 0}, only("en"), 5))
                    .extracting(ScoredPassage::passage)
                    .containsExactly(pending.get(2));
        }
    }

    @Test
    void neverGivesAVectorToWordsItWasNotMadeFrom() {
        add(index, HARBOUR);
        Passage old = Archive.indexed(HARBOUR).passages().get(0);
        add(index, article(HARBOUR.file(), "fr", HARBOUR.title(), null, "Un tout autre texte."));

        try (IndexUpdate update = index.begin()) {
            update.setVectors(Map.of(old, new float[] {1, 0, 0}));
            update.commit();
        }

        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.pendingVectors()).isEqualTo(1);
        }
    }

    @Test
    void takesVectorsOfKnownTextFromTheCache() {
        Passage first = Archive.indexed(HARBOUR).passages().get(0);
        add(index, HARBOUR);
        try (IndexUpdate update = index.begin()) {
            update.setVectors(Map.of(first, new float[] {0, 0, 1}));
            update.commit();
        }
        reopen();

        add(index, article("moved.txt", "fr", "Ailleurs", null, HARBOUR.text()));

        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.pendingVectors()).isEqualTo(2);
            assertThat(snapshot.semantic(new float[] {0, 0, 1}, PassageFilter.NONE, 5))
                    .hasSize(2);
        }
    }

    @Test
    void keepsVectorsOfTwoModelsApart() {
        add(index, HARBOUR);
        try (Snapshot snapshot = index.snapshot();
                IndexUpdate update = index.begin()) {
            Map<Passage, float[]> vectors = new java.util.HashMap<>();
            snapshot.withoutVector(10).forEach(p -> vectors.put(p, new float[] {1, 0, 0}));
            update.setVectors(vectors);
            update.commit();
        }

        index.useModel("other", 2);

        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.modelId()).isEqualTo("other");
            assertThat(snapshot.pendingVectors()).isEqualTo(2);
            assertThat(snapshot.semantic(new float[] {1, 0}, PassageFilter.NONE, 5))
                    .isEmpty();
            assertThatThrownBy(() -> snapshot.semantic(new float[] {1, 0, 0}, PassageFilter.NONE, 5))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        index.useModel(MODEL, 3);
        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.pendingVectors()).isZero();
        }
        index.useModel("other", 2);
        index.prune();
        index.useModel(MODEL, 3);
        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.pendingVectors()).isEqualTo(2);
        }
    }

    @Test
    void restrictsBothSearchesAlike() {
        Article undated = article("memo.txt", "fr", "Note", null, "Le port de Kervelan dort.");
        add(index, Archive.from(HARBOUR, "Ouest Marin"), FERRY, undated);

        try (Snapshot snapshot = index.snapshot()) {
            assertThat(ids(snapshot, between("2031-03-02", "2031-03-02"))).containsOnly(HARBOUR.id());
            assertThat(ids(snapshot, between("2031-03-03", null))).isEmpty();
            assertThat(ids(snapshot, sources("ouest MARIN"))).containsOnly(HARBOUR.id());
            assertThat(ids(snapshot, sources("Quai.txt"))).containsOnly(HARBOUR.id());
            assertThat(ids(snapshot, sources("memo.txt"))).containsOnly(undated.id());
            assertThat(ids(snapshot, only("en"))).isEmpty();
            assertThat(ids(snapshot, PassageFilter.NONE)).containsOnly(HARBOUR.id(), undated.id());
            assertThat(ids(snapshot, new PassageFilter(null, null, Set.of(), null, Set.of(undated.id()))))
                    .containsOnly(undated.id());
            assertThat(snapshot.newestArticle()).contains(LocalDate.parse("2031-04-10"));
        }
    }

    @Test
    void listsArticlesByPathPageByPage() {
        List<Article> all = new ArrayList<>();
        for (int i = 10; i < 35; i++) {
            all.add(article(
                    "a/" + i + ".txt", i % 2 == 0 ? "fr" : "en", "Titre " + i, null, "Texte numéro " + i + "."));
        }
        add(index, all.toArray(Article[]::new));

        try (Snapshot snapshot = index.snapshot()) {
            List<Article> listed = new ArrayList<>();
            List<Article> page = snapshot.articles(ArticleQuery.ALL, null, 10);
            while (!page.isEmpty()) {
                listed.addAll(page);
                page = snapshot.articles(
                        ArticleQuery.ALL, page.get(page.size() - 1).id(), 10);
            }
            assertThat(listed).isEqualTo(all);
            assertThat(snapshot.articles(new ArticleQuery("numéro 12", null, null), null, 10))
                    .containsExactly(all.get(2));
            assertThat(snapshot.articles(new ArticleQuery(null, "13.TXT", "en"), null, 10))
                    .containsExactly(all.get(3));
            assertThatThrownBy(() -> snapshot.articles(ArticleQuery.ALL, "gone", 10))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void secondUpdateWaitsForTheFirst() throws Exception {
        IndexUpdate first = index.begin();
        Thread second = new Thread(() -> add(index, FERRY));
        second.start();
        Archive.put(first, HARBOUR);
        assertThat(first.commit()).isEqualTo(1);
        assertThat(second.isAlive()).isTrue();

        first.close();
        second.join(10_000);

        assertThat(index.revision()).isEqualTo(2);
    }

    private static Set<String> ids(Snapshot snapshot, PassageFilter filter) {
        return snapshot.lexical("port de Kervelan", filter, 10).stream()
                .map(s -> s.passage().articleId())
                .collect(java.util.stream.Collectors.toSet());
    }

    private static PassageFilter between(String from, @org.jspecify.annotations.Nullable String to) {
        return new PassageFilter(
                LocalDate.parse(from), to == null ? null : LocalDate.parse(to), Set.of(), null, Set.of());
    }

    private static PassageFilter sources(String source) {
        return new PassageFilter(null, null, Set.of(source), null, Set.of());
    }

    private static PassageFilter only(String language) {
        return new PassageFilter(null, null, Set.of(), language, Set.of());
    }
}
