package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.index.Archive.article;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.article.Article;

/** The list of articles, narrowed by what a reader is typing. */
class ArticleListTest {

    private static final Article HARBOUR = Archive.from(
            article(
                    "2031/quai-nord.txt",
                    "fr",
                    "Kervelan s’agrandit",
                    "2031-03-02",
                    "Deux chevaux du port près de l’école."),
            "L’Écho de Kervelan");
    private static final Article WORK = article(
            "2031/tableau.txt", "fr", "Une œuvre exposée", "2031-04-10", "Le musée de Skarholm a acheté la toile.");
    private static final Article FERRY = article(
            "ferry.txt",
            "en",
            "Ferry line to Skarholm reopens",
            "2031-04-10",
            "The ferry sails from Çeşmedüzü again. \u041f\u0440\u0438\u0432\u0435\u0442.");

    @TempDir
    Path data;

    private EmbeddingCache cache;
    private ArchiveIndex index;

    @BeforeEach
    void open() {
        cache = EmbeddingCache.open(data);
        index = ArchiveIndex.open(data, "toy", 2, cache);
        Archive.add(index, HARBOUR, WORK, FERRY);
    }

    @AfterEach
    void close() {
        index.close();
        cache.close();
    }

    private List<Article> listed(String typed) {
        try (Snapshot snapshot = index.snapshot()) {
            return snapshot.articles(new ArticleQuery(typed, null, null), null, 10);
        }
    }

    @Test
    void findsTheLastWordFromItsFirstLetterOn() {
        for (int letters = 1; letters <= "skarholm".length(); letters++) {
            assertThat(listed("ferry " + "skarholm".substring(0, letters))).containsExactly(FERRY);
        }
        assertThat(listed("Skarh")).containsExactly(WORK, FERRY);
        assertThat(listed("ferry skarholmer")).isEmpty();
        assertThat(listed("holm")).isEmpty();
    }

    @Test
    void findsAnInflectedWordByLettersThatItsStemHasNot() {
        assertThat(listed("chevau")).containsExactly(HARBOUR);
        assertThat(listed("cheval")).containsExactly(HARBOUR);
    }

    @Test
    void takesNoOtherWordForABeginning() {
        assertThat(listed("skar ferry")).isEmpty();
        assertThat(listed("skarholm ferry")).containsExactly(FERRY);
    }

    @Test
    void leavesAccentsAndLigaturesAside() {
        assertThat(listed("l'eco")).containsExactly(HARBOUR);
        assertThat(listed("ÉCOL")).containsExactly(HARBOUR);
        assertThat(listed("o")).containsExactly(WORK);
        assertThat(listed("oeuv")).containsExactly(WORK);
        assertThat(listed("œuv")).containsExactly(WORK);
        assertThat(listed("cesmed")).containsExactly(FERRY);
        assertThat(listed("\u043f\u0440\u0438")).containsExactly(FERRY);
    }

    @Test
    void findsOutletsAndFilesByHowTheirNamesBegin() {
        assertThat(listed("l'echo de k")).containsExactly(HARBOUR);
        assertThat(listed("2031/")).containsExactly(HARBOUR, WORK);
        assertThat(listed("quai-nord.t")).containsExactly(HARBOUR);
    }

    @Test
    void takesEitherApostropheInTheNameOfAnOutlet() {
        for (String name : List.of("l'écho de kervelan", "L’Écho de Kervelan")) {
            PassageFilter only = new PassageFilter(null, null, Set.of(name), null, Set.of());
            try (Snapshot snapshot = index.snapshot()) {
                assertThat(snapshot.articles(new ArticleQuery(null, name, null), null, 10))
                        .containsExactly(HARBOUR);
                assertThat(snapshot.lexical("chevaux", only, 10)).hasSize(1);
            }
        }
    }

    @Test
    void takesWhatIsLongOrNoWordAtAll() {
        assertThat(listed("skarholm " + "é".repeat(900))).isEmpty();
        assertThat(listed("?!")).isEmpty();
    }
}
