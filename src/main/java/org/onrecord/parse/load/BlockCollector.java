package org.onrecord.parse.load;

import java.util.Set;
import org.onrecord.parse.text.Characters;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects Tika's XHTML events as plain paragraphs, within a length and a deadline. */
final class BlockCollector extends DefaultHandler {

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
            "body");
    private static final Set<String> SKIPPED = Set.of("script", "style", "title", "head");

    private final StringBuilder out = new StringBuilder();
    private final int mostCharacters;
    private final Deadline deadline;
    private final boolean pages;
    private final boolean headerList;
    private int skipping;
    private boolean truncated;

    /**
     * Collects what one file says.
     *
     * @param pages whether to set a form feed before each page
     * @param headerList whether definition lists are mail headers, not text
     */
    BlockCollector(int mostCharacters, Deadline deadline, boolean pages, boolean headerList) {
        this.pages = pages;
        this.headerList = headerList;
        this.mostCharacters = mostCharacters;
        this.deadline = deadline;
    }

    /** Paragraphs divided by one blank line. */
    String text() {
        return Characters.collapseBlankLines(out.toString());
    }

    boolean truncated() {
        return truncated;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        deadline.check();
        if (skipped(localName)) {
            skipping++;
        }
        if (pages && "page".equals(attributes.getValue("class"))) {
            append("\f");
        }
        if (BLOCKS.contains(localName)) {
            paragraph();
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        if (skipped(localName)) {
            skipping--;
        }
        if (BLOCKS.contains(localName)) {
            paragraph();
        } else if (localName.equals("br")) {
            append("\n");
        } else if (localName.equals("td") || localName.equals("th")) {
            append("\t");
        }
    }

    @Override
    public void characters(char[] ch, int start, int length) throws SAXException {
        deadline.check();
        if (skipping == 0) {
            append(new String(ch, start, length));
        }
    }

    @Override
    public void ignorableWhitespace(char[] ch, int start, int length) {
        append(new String(ch, start, length));
    }

    /** Outlook messages begin with a list of their own header fields. */
    private boolean skipped(String tag) {
        return SKIPPED.contains(tag) || headerList && tag.equals("dl");
    }

    private void paragraph() {
        int length = out.length();
        if (length > 0 && !(length > 1 && out.charAt(length - 1) == '\n' && out.charAt(length - 2) == '\n')) {
            append("\n\n");
        }
    }

    private void append(String text) {
        int room = mostCharacters - out.length();
        truncated |= text.length() > room;
        out.append(text, 0, Math.min(room, text.length()));
    }
}
