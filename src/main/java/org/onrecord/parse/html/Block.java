package org.onrecord.parse.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A paragraph, heading, list item or other run of text that a browser sets apart.
 *
 * @param element the innermost block element it stands in
 * @param text its text, white space collapsed; never blank
 * @param linked how many of its characters stand in links
 */
record Block(Element element, String text, int linked) {

    private static final int DEEPEST = 500;
    private static final Pattern SPACES = Pattern.compile("[ \\n]+");
    private static final Set<String> BREAKING = Set.of(
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
            "summary",
            "center");

    /** The blocks under {@code root}, in order. */
    static List<Block> of(Element root) {
        Walk walk = new Walk(root);
        walk.element(root, 0, false);
        walk.close();
        return walk.done;
    }

    double linkDensity() {
        return (double) linked / text.length();
    }

    private static final class Walk {
        private final StringBuilder current = new StringBuilder();
        private final List<Block> done = new ArrayList<>();
        private Element at;
        private int linked;

        Walk(Element root) {
            this.at = root;
        }

        void element(Element element, int depth, boolean inLink) {
            if (depth > DEEPEST || Unseen.is(element)) {
                return;
            }
            boolean link = inLink || element.normalName().equals("a");
            for (Node child : element.childNodes()) {
                if (child instanceof TextNode text) {
                    append(text.getWholeText(), link);
                } else if (child instanceof Element inner) {
                    child(inner, depth, link, element);
                }
            }
        }

        private void child(Element inner, int depth, boolean link, Element outer) {
            boolean breaks = BREAKING.contains(inner.normalName());
            if (breaks) {
                close();
                at = inner;
            }
            if (inner.normalName().equals("br")) {
                lineBreak();
            }
            element(inner, depth + 1, link);
            if (breaks) {
                close();
                at = outer;
            } else if (inner.normalName().equals("td")) {
                current.append(' ');
            }
        }

        /** Two line breaks in a row end a paragraph; one is a space. */
        private void lineBreak() {
            if (!current.isEmpty() && current.charAt(current.length() - 1) == '\n') {
                close();
            } else {
                current.append('\n');
            }
        }

        private void append(String text, boolean link) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isWhitespace(c) || c == '\u00A0') {
                    char last = current.isEmpty() ? ' ' : current.charAt(current.length() - 1);
                    if (last != ' ' && last != '\n') {
                        current.append(' ');
                    }
                } else {
                    current.append(c);
                    linked += link ? 1 : 0;
                }
            }
        }

        void close() {
            // Frames in frames close nothing thousands of times.
            if (current.isEmpty()) {
                return;
            }
            String text = SPACES.matcher(current).replaceAll(" ").strip();
            if (!text.isEmpty()) {
                done.add(new Block(at, text, Math.min(linked, text.length())));
            }
            current.setLength(0);
            linked = 0;
        }
    }
}
