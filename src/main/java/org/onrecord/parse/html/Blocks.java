package org.onrecord.parse.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns elements into paragraphs of text, as a browser would lay them out. */
public final class Blocks {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "tr",
            "blockquote",
            "pre",
            "section",
            "article",
            "table",
            "ul",
            "ol",
            "dl",
            "dd",
            "dt",
            "body",
            "main",
            "header",
            "footer",
            "aside",
            "nav",
            "figure",
            "figcaption",
            "hr",
            "form",
            "fieldset",
            "address",
            "details",
            "summary");

    private final StringBuilder current = new StringBuilder();
    private final List<String> done = new ArrayList<>();

    private Blocks() {}

    /** The paragraphs of {@code root}, none blank. */
    public static List<String> of(Node root) {
        Blocks blocks = new Blocks();
        blocks.walk(root, 0);
        blocks.close();
        return blocks.done;
    }

    private void walk(Node node, int depth) {
        if (node instanceof TextNode text) {
            current.append(text.getWholeText());
        } else if (node instanceof Element element && depth < 400) {
            String tag = element.normalName().toLowerCase(Locale.ROOT);
            boolean block = BLOCKS.contains(tag);
            if (block || tag.equals("br")) {
                close();
            }
            for (Node child : element.childNodes()) {
                walk(child, depth + 1);
            }
            if (block) {
                close();
            } else if (tag.equals("td") || tag.equals("th")) {
                current.append(' ');
            }
        }
    }

    private void close() {
        String text = current.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
        if (!text.isEmpty()) {
            done.add(text);
        }
        current.setLength(0);
    }
}
