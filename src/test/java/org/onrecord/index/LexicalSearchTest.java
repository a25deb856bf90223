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

class LexicalSearchTest {

    private static final Article FISHING =
            article("fishing.txt", "fr", "Mer", null, "La pêche au large reprend demain à Kervelan.");
    private static final Article SIN =
            article("sin.txt", "fr", "Morale", null, "Le péché du juge fut de parler à Kervelan.");
    private static final Article STUDY = article(
            "study.txt", "fr", "Santé", null, "Une étude de l’institut Velan chiffre les retards à 1,5 milliard.");
    private static final Article VOTE = article(
            "vote.txt",
            "en",
            "Council",
            null,
            "The councillors' vote on the harbour wall was delayed.\n\nIt now costs 45 crowns.");
    private static final Article WALL = article(
            "wall.txt", "en", "Walls", null, "A wall at the harbour was painted; the vote of children chose blue.");
    private static final Article SPREAD = article(
            "spread.txt",
            "en",
            "Dune",
            null,
            "Turbines stand on the dune.\n\nA lawsuit by Orla Fenn stopped the cranes.");

    @TempDir
    Path data;

    private EmbeddingCache cache;
    private ArchiveIndex index;

    @BeforeEach
    void open() {
        cache = EmbeddingCache.open(data);
        index = ArchiveIndex.open(data, "toy", 2, cache);
        Archive.add(index, FISHING, SIN, STUDY, VOTE, WALL, SPREAD);
    }

    @AfterEach
    void close() {
        index.close();
        cache.close();
    }

    private List<String> search(String question) {
        try (Snapshot snapshot = index.snapshot()) {
            return snapshot.lexical(question, PassageFilter.NONE, 10).stream()
                    .map(hit -> snapshot.article(hit.passage().articleId())
                            .orElseThrow()
                            .file())
                    .distinct()
                    .toList();
        }
    }

    @Test
    void tellsAccentsApartAndFindsWordsWithoutThem() {
        assertThat(search("pêche")).first().isEqualTo(FISHING.file());
        assertThat(search("péché")).first().isEqualTo(SIN.file());
        assertThat(search("etude")).containsExactly(STUDY.file());
        assertThat(search("les e\u0301tudes")).containsExactly(STUDY.file());
    }

    @Test
    void seesThroughElisionPluralsAndPossessives() {
        assertThat(search("Qu'a dit l'étude de l'institut ?")).first().isEqualTo(STUDY.file());
        assertThat(search("councillor")).containsExactly(VOTE.file());
        assertThat(search("retard")).containsExactly(STUDY.file());
    }

    @Test
    void findsNumbers() {
        assertThat(search("45")).containsExactly(VOTE.file());
        assertThat(search("1,5")).containsExactly(STUDY.file());
    }

    @Test
    void findsAmountsHoweverTheyAreWrittenWhereAQuestionIsAsked() {
        try (Snapshot snapshot = index.snapshot()) {
            for (String amount : List.of("1.5 billion", "1 500 millions", "1,5 milliard")) {
                assertThat(snapshot.lexical(amount, word -> Set.of(), PassageFilter.NONE, 10))
                        .extracting(hit -> hit.passage().articleId())
                        .containsExactly(STUDY.id());
            }
            assertThat(snapshot.lexical("2.5 billion", word -> Set.of(), PassageFilter.NONE, 10))
                    .isEmpty();
        }
        assertThat(search("1.5 billion")).isEmpty();
    }

    @Test
    void quotedTextMustMatchWhenAnyPassageHasIt() {
        assertThat(search("the harbour wall vote")).contains(VOTE.file(), WALL.file());
        assertThat(search("what of “harbour wall”")).containsExactly(VOTE.file());
        assertThat(search("\"the vote of children chose\"")).containsExactly(WALL.file());
        assertThat(search("vote « jamais écrit nulle part »")).isNotEmpty();
    }

    @Test
    void liftsPassagesByTheRestOfTheirArticle() {
        assertThat(search("dune lawsuit")).first().isEqualTo(SPREAD.file());
        assertThat(search("Orla Fenn")).containsExactly(SPREAD.file());
    }

    @Test
    void knowsNoQuerySyntax() {
        assertThat(search("+vote -harbour AND (wall~2 [* TO ^9 title:\\")).contains(VOTE.file(), WALL.file());
        assertThat(search("")).isEmpty();
        assertThat(search("?!* ( \" «")).isEmpty();
    }

    @Test
    void readsTwoThousandCharactersAtMost() {
        assertThat(search("mot ".repeat(600) + " harbour")).isEmpty();
        assertThat(search("harbour " + "a b c \" d ".repeat(5_000))).isNotEmpty();
    }

    @Test
    void searchesSmallWordsWhenThereIsNothingElse() {
        assertThat(search("the")).isNotEmpty();
    }

    @Test
    void weighsTermsByRarityOverAllPassages() {
        try (Snapshot snapshot = index.snapshot()) {
            List<WeightedTerm> terms = snapshot.terms("Le péché à Kervelan et Xanadu", "fr");

            assertThat(terms).extracting(WeightedTerm::passages).containsExactly(2, 2, 0);
            assertThat(terms.get(2).idf()).isGreaterThan(terms.get(1).idf());
            assertThat(terms.get(1).start()).isEqualTo(11);
            assertThat(terms.get(1).end()).isEqualTo(19);
        }
    }
}
