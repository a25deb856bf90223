package org.onrecord.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Articles of which a test needs little. */
public final class Articles {

    private Articles() {}

    /** News of which its file tells nothing else. */
    public static Article news(
            String id, String file, String title, String text, @Nullable Published published, String language) {
        return new Article(
                id, file, title, text, published, null, null, null, language, Kind.NEWS, null, null, List.of(),
                List.of());
    }
}
