package org.onrecord.parse.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Removed;
import org.onrecord.parse.html.ArticleExtractor;
import org.onrecord.parse.html.Extracted;
import org.onrecord.parse.metadata.Keys;
import org.onrecord.parse.text.Characters;
import org.onrecord.parse.text.Cleaned;
import org.onrecord.parse.text.HeaderLines;
import org.onrecord.parse.text.MailCleaner;
import org.onrecord.parse.text.Markdown;
import org.onrecord.parse.text.Opening;
import org.onrecord.parse.text.PlainTextCleaner;

/** Makes drafts of what was read: debris cut and kept, hidden text told, length bounded. */
final class Drafts {

    private static final int DEEPEST_PAGE = 400;

    private final int mostCharacters;

    /** Drafts of at most so many UTF-16 code units. */
    Drafts(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    Draft mail(Tika.Content content, @Nullable String entry) {
        List<String> flags = new ArrayList<>();
        if (Characters.covert(content.text())) {
            flags.add("hidden-text");
        }
        Cleaned cleaned = PlainTextCleaner.clean(tidy(content.text()), MailCleaner::judgeAll);
        String text = limited(cleaned.text(), flags, content.truncated());
        return new Draft(entry, text, null, content.mail(), Map.of(), flags, within(cleaned.removed(), text));
    }

    Draft document(Tika.Content content, String body, List<String> heads) {
        Map<String, String> properties = new LinkedHashMap<>(content.properties());
        if (!heads.isEmpty()) {
            properties.put(Keys.MASTHEAD, String.join("\n", heads));
        }
        List<String> flags = new ArrayList<>();
        if (Characters.covert(body)) {
            flags.add("hidden-text");
        }
        Cleaned cleaned = PlainTextCleaner.clean(tidy(body));
        String text = limited(cleaned.text(), flags, content.truncated());
        List<Removed> removed = new ArrayList<>();
        heads.forEach(head -> removed.add(new Removed(0, head + "\n\n", "page-header")));
        removed.addAll(within(cleaned.removed(), text));
        return new Draft(null, text, null, Map.of(), properties, flags, removed);
    }

    Draft plain(String raw, boolean markdown) {
        List<String> flags = new ArrayList<>();
        if (Characters.covert(raw)) {
            flags.add("hidden-text");
        }
        HeaderLines header = HeaderLines.split(Characters.normalise(raw));
        Map<String, String> stated = new LinkedHashMap<>(header.values());
        String heading = markdown ? Markdown.title(header.body()) : null;
        if (heading != null) {
            stated.putIfAbsent(Keys.TITLE, heading);
        }
        String body = markdown ? Markdown.plain(header.body()) : header.body();
        Map<String, String> properties = new LinkedHashMap<>();
        Opening opening = header.values().isEmpty() ? Opening.of(body).orElse(null) : null;
        if (opening != null) {
            stated.putIfAbsent(Keys.TITLE, opening.title());
            properties.put(Keys.MASTHEAD, opening.outletAndDate());
        }
        Cleaned cleaned = PlainTextCleaner.clean(body, opening);
        String text = limited(cleaned.text(), flags, false);
        return new Draft(null, text, null, stated, properties, flags, within(cleaned.removed(), text));
    }

    private static String tidy(String text) {
        return Characters.collapseBlankLines(Characters.normalise(text));
    }

    private static List<Removed> within(List<Removed> removed, String text) {
        return removed.stream().filter(r -> r.at() <= text.length()).toList();
    }

    Draft page(String html, Map<String, String> stated) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST_PAGE));
        List<String> flags = new ArrayList<>();
        Extracted found = ArticleExtractor.extract(page);
        if (found.hidden() || Characters.covert(found.text())) {
            flags.add("hidden-text");
        }
        String text = limited(Characters.normalise(found.text()), flags, false);
        boolean whole = text.length() == found.text().length();
        return new Draft(null, text, page, stated, Map.of(), flags, whole ? found.removed() : List.of());
    }

    private String limited(String text, List<String> flags, boolean alreadyTruncated) {
        int most = mostCharacters;
        if (text.length() <= most) {
            if (alreadyTruncated) {
                flags.add("truncated");
            }
            return text;
        }
        flags.add("truncated");
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
