package org.onrecord.parse.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.onrecord.article.Article;
import org.onrecord.article.ArticleId;
import org.onrecord.article.Removed;
import org.onrecord.parse.ParseResult;
import org.onrecord.parse.text.Instructions;

/**
 * Which cuts are put back, by file. A cut is known by the hash of its words, so that the decision outlives edits elsewhere
 * in the file.
 *
 * @param byFile hashes as {@link #hash} gives them, by path relative to the documents folder; no set is empty
 */
public record Restorations(Map<String, Set<String>> byFile) {

    public static final Restorations NONE = new Restorations(Map.of());

    private static final int MARK = 16;

    public Restorations {
        Map<String, Set<String>> copy = new TreeMap<>();
        byFile.forEach((file, hashes) -> {
            if (!hashes.isEmpty()) {
                copy.put(file, Set.copyOf(hashes));
            }
        });
        byFile = Map.copyOf(copy);
    }

    /** What a cut is known by: SHA-256 of its words, white space collapsed. */
    public static String hash(Removed cut) {
        return ArticleId.hash(cut.text().replaceAll("[\\s\\u00A0]+", " ").strip());
    }

    /** These and one more. */
    public Restorations with(String file, Removed cut) {
        Map<String, Set<String>> more = new TreeMap<>(byFile);
        Set<String> hashes = new TreeSet<>(more.getOrDefault(file, Set.of()));
        hashes.add(hash(cut));
        more.put(file, hashes);
        return new Restorations(more);
    }

    /** These without those of a file. */
    public Restorations without(String file) {
        Map<String, Set<String>> fewer = new TreeMap<>(byFile);
        fewer.remove(file);
        return new Restorations(fewer);
    }

    /** Differs whenever other cuts of the file are put back; empty for none. */
    public String mark(String file) {
        Set<String> hashes = byFile.getOrDefault(file, Set.of());
        return hashes.isEmpty()
                ? ""
                : ArticleId.hash(String.join("\n", new TreeSet<>(hashes))).substring(0, MARK);
    }

    /** What {@code result} is with its cuts put back. */
    public ParseResult apply(ParseResult result) {
        if (result.articles().stream().noneMatch(article -> byFile.containsKey(article.file()))) {
            return result;
        }
        return new ParseResult(result.articles().stream().map(this::apply).toList(), result.failures());
    }

    private Article apply(Article article) {
        Set<String> wanted = byFile.getOrDefault(article.file(), Set.of());
        StringBuilder text = new StringBuilder(article.text());
        List<Removed> left = new ArrayList<>();
        int shift = 0;
        for (Removed cut : article.removed()) {
            if (wanted.contains(hash(cut))) {
                text.insert(cut.at() + shift, cut.text());
                shift += cut.text().length();
            } else {
                left.add(new Removed(cut.at() + shift, cut.text(), cut.reason()));
            }
        }
        if (shift == 0) {
            return article;
        }
        return new Article(
                article.id(),
                article.file(),
                article.title(),
                text.toString(),
                article.published(),
                article.updated(),
                article.author(),
                article.source(),
                article.language(),
                article.kind(),
                article.url(),
                article.section(),
                flags(article.flags(), text.toString()),
                left);
    }

    private static List<String> flags(List<String> flags, String text) {
        if (flags.contains("suspicious") || !Instructions.in(text)) {
            return flags;
        }
        List<String> more = new ArrayList<>(flags);
        more.add("suspicious");
        return more;
    }
}
