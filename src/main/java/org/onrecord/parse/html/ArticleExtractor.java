package org.onrecord.parse.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Removed;
import org.onrecord.parse.text.Debris;

/**
 * Finds the body of the article in a page.
 *
 * <ol>
 *   <li>what is never article text goes ({@link Pruner})
 *   <li>from the body of the page, or the element it marks as the article, go down as long as one child holds nearly
 *       all the prose
 *   <li>the blocks found there are kept or cut one by one
 * </ol>
 */
public final class ArticleExtractor {

    private static final double NEARLY_ALL = 0.8;
    private static final String MARKED = "[itemprop=articleBody],article,main,[role=main],[role=article]";

    private ArticleExtractor() {}

    /** The article in {@code page}, which is left as it was. */
    public static Extracted extract(Document page) {
        Element body = page.clone().body();
        Unseen.mark(body, Unseen.css(page));
        Pruner.prune(body);
        Teasers.remove(body);
        Element root = descend(marked(body).orElse(body));
        Set<String> titles = titles(page);
        List<Block> blocks = Block.of(root).stream()
                .filter(b -> !title(b, titles))
                .filter(ArticleExtractor::keeps)
                .toList();
        return joined(blocks.stream().map(Block::text).toList(), Unseen.any(root));
    }

    private static Extracted joined(List<String> paragraphs, boolean hidden) {
        List<@Nullable String> reasons = Debris.byRules(paragraphs);
        StringBuilder text = new StringBuilder();
        List<Removed> removed = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            String reason = reasons.get(i);
            if (reason == null) {
                text.append(text.isEmpty() ? "" : "\n\n").append(paragraphs.get(i));
            } else {
                String cut = text.isEmpty() ? paragraphs.get(i) + "\n\n" : "\n\n" + paragraphs.get(i);
                removed.add(new Removed(text.length(), cut, reason));
            }
        }
        return new Extracted(text.toString(), removed, hidden);
    }

    private static Set<String> titles(Document page) {
        Set<String> titles = new HashSet<>();
        titles.add(letters(page.title()));
        titles.add(letters(page.select("meta[property=og:title]").attr("content")));
        if (page.select("h1").size() == 1) {
            titles.add(letters(page.select("h1").text()));
        }
        return titles;
    }

    private static boolean title(Block block, Set<String> titles) {
        String text = letters(block.text());
        boolean heading = block.element().normalName().matches("h[1-6]");
        return text.length() > 10 && titles.stream().anyMatch(t -> heading ? t.contains(text) : t.equals(text));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static boolean keeps(Block block) {
        boolean paragraph = block.element().normalName().equals("p");
        int plain = block.text().length() - block.linked();
        return block.linkDensity() < 0.5 || paragraph && plain >= 5;
    }

    private static Optional<Element> marked(Element body) {
        int all = Prose.weight(body);
        return body.select(MARKED).stream()
                .filter(e -> Prose.weight(e) * 2 > all)
                .max(Comparator.comparingInt(Prose::weight));
    }

    private static Element descend(Element start) {
        Element from = start;
        // A frame around one frame needs no weighing; hostile pages have thousands of them.
        while (from.childrenSize() == 1 && from.ownText().isBlank()) {
            from = from.child(0);
        }
        int all = Prose.weight(from);
        for (Element child : from.children()) {
            if (Prose.weight(child) > NEARLY_ALL * all) {
                return descend(child);
            }
        }
        return from;
    }
}
