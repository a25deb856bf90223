package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.onrecord.article.ArticleId;

class ArticleHistoryTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final VersionPolicy TWO_TEXTS = new VersionPolicy(2, Duration.ofDays(10));

    private static Instant day(int day) {
        return NOON.plus(Duration.ofDays(day));
    }

    @Test
    void keepsTheHashOfWhatWasReplacedAndNotItsWords() {
        ArticleHistory history = ArticleHistory.none("a").replaced("first", NOON, day(1), 7, VersionPolicy.HASHES_ONLY);

        assertThat(history.former())
                .containsExactly(new ArticleVersion(ArticleId.hash("first"), NOON, day(1), 7, null));
        assertThat(history.withdrawn()).isNull();
    }

    @Test
    void keepsAsManyTextsAsTheSettingAllows() {
        ArticleHistory history = ArticleHistory.none("a")
                .replaced("one", NOON, day(1), 1, TWO_TEXTS)
                .replaced("two", NOON, day(2), 2, TWO_TEXTS)
                .replaced("three", NOON, day(3), 3, TWO_TEXTS);

        assertThat(history.former()).extracting(ArticleVersion::text).containsExactly(null, "two", "three");
    }

    @Test
    void aTextIsForgottenWhenItIsTooOld() {
        ArticleHistory history = ArticleHistory.none("a")
                .replaced("one", NOON, day(1), 1, TWO_TEXTS)
                .replaced("two", NOON, day(20), 2, TWO_TEXTS);

        assertThat(history.former()).extracting(ArticleVersion::text).containsExactly(null, "two");
    }

    @Test
    void nothingOfAWithdrawnArticleIsKeptButHashes() {
        ArticleHistory history = ArticleHistory.none("a")
                .replaced("one", NOON, day(1), 1, TWO_TEXTS)
                .withdrawn("two", NOON, day(2), 2);

        assertThat(history.former()).extracting(ArticleVersion::text).containsExactly(null, null);
        assertThat(history.withdrawn()).isEqualTo(day(2));
    }

    @Test
    void aTextBeginsWhereTheFormerEnds() {
        ArticleHistory history = ArticleHistory.none("a")
                .replaced("one", NOON, day(1), 1, TWO_TEXTS)
                .replaced("two", NOON, day(2), 2, TWO_TEXTS);

        assertThat(history.former()).extracting(ArticleVersion::since).containsExactly(NOON, day(1));
    }

    @Test
    void isBounded() {
        ArticleHistory history = IntStream.range(0, ArticleHistory.MOST + 50)
                .boxed()
                .reduce(
                        ArticleHistory.none("a"),
                        (h, i) -> h.replaced("text " + i, NOON, NOON.plusSeconds(i), i, VersionPolicy.HASHES_ONLY),
                        (a, b) -> b);

        assertThat(history.former()).hasSize(ArticleHistory.MOST);
        assertThat(history.former().get(0).lastRevision()).isEqualTo(50);
    }

    @Test
    void comesBackFromTheDiskAsItWas() {
        ArticleHistory history = ArticleHistory.none("a")
                .replaced("un été", NOON, day(1), 1, TWO_TEXTS)
                .replaced("un hiver", NOON, day(2), 2, VersionPolicy.HASHES_ONLY);

        assertThat(HistoryCodec.history(new BytesRef(HistoryCodec.pack(history))))
                .isEqualTo(history);
        ArticleHistory withdrawn = history.withdrawn("gone", NOON, day(3), 3);
        assertThat(HistoryCodec.history(new BytesRef(HistoryCodec.pack(withdrawn))))
                .isEqualTo(withdrawn);
    }
}
