package org.onrecord.parse.html;

import java.util.List;
import org.jsoup.nodes.Element;

/** All the text of a fragment that holds nothing but the article, such as a feed entry. */
public final class Paragraphs {

    private Paragraphs() {}

    /** The paragraphs under {@code root}, none blank. */
    public static List<String> of(Element root) {
        return Block.of(root).stream().map(Block::text).toList();
    }
}
