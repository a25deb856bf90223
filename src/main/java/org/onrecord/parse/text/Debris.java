package org.onrecord.parse.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.article.Removed;

/** Cuts what a web page leaves at the end of a saved text: widget headings without content and what follows them. */
public final class Debris {

    private static final Set<String> HEADINGS = Set.of(
            "recent comments",
            "comments",
            "leave a comment",
            "leave a reply",
            "post a comment",
            "commentaires",
            "commentaires récents",
            "derniers commentaires",
            "laisser un commentaire",
            "laissez un commentaire",
            "recent posts",
            "articles récents",
            "related articles",
            "related posts",
            "related stories",
            "articles similaires",
            "articles liés",
            "sur le même sujet",
            "à lire aussi",
            "lire aussi",
            "read more",
            "read also",
            "see also",
            "share this",
            "share this article",
            "partager",
            "partager cet article",
            "you may also like",
            "vous aimerez aussi",
            "newsletter",
            "archives",
            "categories",
            "catégories",
            "tags");

    private Debris() {}

    /** Cuts debris lines at the end of {@code text}; each cut takes the line feed before it. */
    public static Cleaned cutTail(String text) {
        List<Removed> removed = new ArrayList<>();
        int end = text.length();
        while (true) {
            int last = lastVisible(text, end);
            int start = text.lastIndexOf('\n', last) + 1;
            if (last < 0 || start == 0 || !HEADINGS.contains(key(text.substring(start, last + 1)))) {
                break;
            }
            int from = lastVisible(text, start) + 1;
            removed.add(0, new Removed(from, text.substring(from, end), "comments"));
            end = from;
        }
        return new Cleaned(text.substring(0, end), removed);
    }

    private static int lastVisible(String text, int end) {
        int i = end - 1;
        while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return i;
    }

    private static String key(String line) {
        return line.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s:.…(\\d)]+$", "")
                .replace('\u00A0', ' ');
    }
}
