package org.onrecord.parse.html;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Measures how much running text an element holds, as opposed to labels and links. */
final class Prose {

    private static final int SHORTEST = 50;
    private static final int ALONE = 80;

    private Prose() {}

    /**
     * Characters of running text in all blocks under {@code root}. A block without a like one beside it counts little: an
     * article's paragraphs stand together, the teasers of other articles each stand in a frame of their own.
     */
    static int weight(Element root) {
        Map<Element, Integer> together = new IdentityHashMap<>();
        List<Block> blocks = Block.of(root);
        for (Block block : blocks) {
            if (weight(block) > 0) {
                together.merge(parent(block), 1, Integer::sum);
            }
        }
        int sum = 0;
        for (Block block : blocks) {
            int weight = weight(block);
            sum += weight > 0 && together.getOrDefault(parent(block), 0) < 2 ? Math.min(weight, ALONE) : weight;
        }
        return sum;
    }

    private static Element parent(Block block) {
        Element parent = block.element().parent();
        return parent == null || !block.element().normalName().equals("p") ? block.element() : parent;
    }

    /** The block's characters outside links when it reads as a sentence, else 0. */
    static int weight(Block block) {
        int length = block.text().length();
        return length >= SHORTEST && block.linked() * 2 < length ? length - block.linked() : 0;
    }
}
