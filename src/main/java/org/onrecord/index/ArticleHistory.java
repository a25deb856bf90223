package org.onrecord.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.ArticleId;

/**
 * What an article was before. Kept in the same commit as the change that made it so; it stays when the article is gone.
 *
 * @param articleId whose history it is
 * @param former earlier states of the text, oldest first; at most {@value #MOST}, the oldest are forgotten
 * @param withdrawn when the article left the folder; null while it is there
 */
public record ArticleHistory(
        String articleId,
        List<ArticleVersion> former,
        @Nullable Instant withdrawn) {

    static final int MOST = 200;

    public ArticleHistory {
        former = List.copyOf(former);
    }

    /** Of an article that never changed. */
    static ArticleHistory none(String articleId) {
        return new ArticleHistory(articleId, List.of(), null);
    }

    /** After {@code text}, first seen at {@code since}, was replaced by another at {@code now}. */
    ArticleHistory replaced(String text, Instant since, Instant now, long revision, VersionPolicy policy) {
        List<ArticleVersion> all = new ArrayList<>(former);
        all.add(new ArticleVersion(ArticleId.hash(text), began(since), now, revision, text));
        return new ArticleHistory(articleId, policy.applied(newest(all), now), null);
    }

    /** After the article left the folder at {@code now}: from then on no text of it is kept. */
    ArticleHistory withdrawn(String text, Instant since, Instant now, long revision) {
        List<ArticleVersion> all = new ArrayList<>(former);
        all.add(new ArticleVersion(ArticleId.hash(text), began(since), now, revision, null));
        return new ArticleHistory(
                articleId, newest(all).stream().map(ArticleVersion::withoutText).toList(), now);
    }

    ArticleHistory returned() {
        return new ArticleHistory(articleId, former, null);
    }

    private static List<ArticleVersion> newest(List<ArticleVersion> all) {
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    /** A text cannot have stood before the one it replaced ended, unless the article was away in between. */
    private Instant began(Instant since) {
        if (former.isEmpty()) {
            return since;
        }
        Instant end = former.get(former.size() - 1).until();
        return since.isBefore(end) ? end : since;
    }
}
