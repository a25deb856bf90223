package org.onrecord.parse.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.onrecord.parse.html.Paragraphs;
import org.onrecord.parse.metadata.Keys;
import org.onrecord.parse.text.Characters;

/** Reads RSS 0.9x, 1.0, 2.0 and Atom: each entry is an article. jsoup's XML parser knows no external entity. */
final class FeedReader {

    private FeedReader() {}

    static List<Draft> read(String xml, int mostEntries) {
        Document feed = Jsoup.parse(xml, "", Parser.xmlParser());
        String outlet = text(feed, "channel > title", "feed > title");
        String language = text(feed, "channel > language", "channel > dc|language");
        List<Draft> drafts = new ArrayList<>();
        for (Element entry : feed.select("item, entry")) {
            if (drafts.size() < mostEntries) {
                drafts.add(draft(entry, outlet, language));
            }
        }
        return drafts;
    }

    private static Draft draft(Element entry, @Nullable String outlet, @Nullable String language) {
        Map<String, String> stated = new LinkedHashMap<>();
        String title = text(entry, "title");
        put(stated, Keys.TITLE, title == null ? null : Jsoup.parse(title).text());
        put(stated, Keys.DATE, text(entry, "pubDate", "published", "dc|date", "issued", "updated"));
        put(stated, Keys.UPDATED, text(entry, "updated", "modified"));
        put(stated, Keys.AUTHOR, text(entry, "dc|creator", "author > name", "author"));
        put(stated, Keys.SOURCE, text(entry, "source > title", "source"));
        put(stated, Keys.SOURCE, outlet);
        put(stated, Keys.SECTION, text(entry, "category"));
        put(stated, Keys.LANGUAGE, language);
        String link = link(entry);
        put(stated, Keys.URL, link);
        String guid = text(entry, "guid", "id");
        String key = guid != null ? guid : link != null ? link : title;
        String body = body(entry);
        return new Draft(
                key == null ? String.valueOf(entry.elementSiblingIndex()) : key,
                Characters.normalise(body),
                null,
                stated,
                Map.of(),
                Characters.covert(body) ? List.of("hidden-text") : List.of(),
                List.of());
    }

    private static String body(Element entry) {
        String html = text(entry, "content|encoded", "content", "description", "summary");
        return html == null
                ? ""
                : String.join("\n\n", Paragraphs.of(Jsoup.parse(html).body()));
    }

    private static @Nullable String link(Element entry) {
        for (Element link : children(entry, "link")) {
            String rel = link.attr("rel");
            if (link.hasAttr("href") && (rel.isEmpty() || rel.equals("alternate"))) {
                return link.attr("href");
            }
            if (!link.hasAttr("href") && !link.text().isBlank()) {
                return link.text().strip();
            }
        }
        return null;
    }

    private static List<Element> children(Element parent, String tag) {
        return parent.children().stream()
                .filter(c -> c.tagName().equalsIgnoreCase(tag))
                .toList();
    }

    /** Text of the first path that has any; a path is a direct child, or a chain of them divided by {@code >}. */
    private static @Nullable String text(Element root, String... paths) {
        for (String path : paths) {
            String[] steps = path.replace('|', ':').split(" > ");
            List<Element> at = root instanceof Document
                    ? root.getAllElements().stream()
                            .filter(e -> e.tagName().equalsIgnoreCase(steps[0]))
                            .toList()
                    : children(root, steps[0]);
            for (int i = 1; i < steps.length; i++) {
                String step = steps[i];
                at = at.stream().flatMap(e -> children(e, step).stream()).toList();
            }
            for (Element found : at) {
                String text = found.children().isEmpty() ? found.wholeText() : found.html();
                if (!text.isBlank()) {
                    return text.strip();
                }
            }
        }
        return null;
    }

    private static void put(Map<String, String> map, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            map.putIfAbsent(key, Characters.normalise(value).strip());
        }
    }
}
