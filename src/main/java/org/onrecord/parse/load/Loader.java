package org.onrecord.parse.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.onrecord.article.Removed;
import org.onrecord.parse.html.ArticleExtractor;
import org.onrecord.parse.text.Characters;
import org.onrecord.parse.text.Cleaned;
import org.onrecord.parse.text.Debris;
import org.onrecord.parse.text.HeaderLines;

/** Bytes of one file to drafts of articles, by its media type. */
public final class Loader {

    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> FEED =
            Set.of("application/rss+xml", "application/atom+xml", "application/rdf+xml");
    private static final Set<String> TEXT = Set.of("text/plain", "text/x-web-markdown", "text/markdown");
    private static final Set<String> OFFICE = Set.of(
            "application/pdf",
            "application/msword",
            "application/rtf",
            "application/epub+zip",
            "application/vnd.ms-outlook",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.ms-word.document.macroenabled.12",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.sun.xml.writer",
            "application/x-tika-ooxml",
            "application/x-tika-ooxml-protected",
            "application/x-tika-msoffice",
            "message/rfc822");

    private final Tika tika;
    private final Limits limits;

    public Loader(Tika tika, Limits limits) {
        this.tika = tika;
        this.limits = limits;
    }

    /**
     * The articles of a file.
     *
     * @param name the file's name, which helps to tell its format
     * @throws UnreadableException when there are none, with the reason
     */
    public List<Draft> load(byte[] bytes, String name) throws UnreadableException, IOException {
        String type = tika.detect(bytes, name);
        if (FEED.contains(type)) {
            return FeedReader.read(TextDecoder.decode(bytes, type), limits.articles());
        }
        if (HTML.contains(type)) {
            return List.of(page(TextDecoder.decode(bytes, type)));
        }
        if (TEXT.contains(type)) {
            return List.of(plain(TextDecoder.decode(bytes, type), Map.of(), Map.of(), false));
        }
        if (OFFICE.contains(type)) {
            Tika.Content content = tika.read(bytes, name, limits);
            return List.of(plain(content.text(), content.mail(), content.properties(), content.truncated()));
        }
        throw new UnreadableException(
                type.startsWith("image/")
                        ? "it is an image (" + type + "); text in pictures is not read"
                        : "the format " + type + " is not read; save it as text, HTML, PDF or DOCX");
    }

    private Draft plain(
            String raw, Map<String, String> mail, Map<String, String> properties, boolean alreadyTruncated) {
        List<String> flags = new ArrayList<>();
        if (Characters.covert(raw)) {
            flags.add("hidden-text");
        }
        HeaderLines header = HeaderLines.split(Characters.normalise(raw));
        Cleaned cleaned = Debris.cutTail(header.body());
        String text = limited(cleaned.text(), flags, alreadyTruncated);
        List<Removed> removed = text.length() < cleaned.text().length() ? List.of() : cleaned.removed();
        return new Draft(null, text, null, mail.isEmpty() ? header.values() : mail, properties, flags, removed);
    }

    private Draft page(String html) {
        Document page = Jsoup.parse(html);
        List<String> flags = new ArrayList<>();
        String raw = String.join("\n\n", ArticleExtractor.extract(page));
        if (Characters.covert(raw)) {
            flags.add("hidden-text");
        }
        return new Draft(
                null, limited(Characters.normalise(raw), flags, false), page, Map.of(), Map.of(), flags, List.of());
    }

    private String limited(String text, List<String> flags, boolean alreadyTruncated) {
        int most = limits.articleCharacters();
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
