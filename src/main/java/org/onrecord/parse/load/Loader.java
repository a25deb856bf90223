package org.onrecord.parse.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.onrecord.parse.text.PageCleaner;
import org.onrecord.parse.text.PlainTextCleaner;

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
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.ms-word.document.macroenabled.12",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.sun.xml.writer",
            "application/x-tika-ooxml",
            "application/x-tika-ooxml-protected",
            "application/x-tika-msoffice");
    private static final Set<String> MAIL = Set.of("message/rfc822", "application/vnd.ms-outlook");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*<?([^>\\s]{1,300})");
    private static final Pattern SAVED_PAGE = Pattern.compile("(?im)^Snapshot-Content-Location:\\s*(\\S{1,2000})");

    private static final int DEEPEST_PAGE = 400;

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
    public Loaded load(byte[] bytes, String name) throws UnreadableException, IOException {
        return load(bytes, name, new Deadline(limits.timeout()), 0);
    }

    private Loaded load(byte[] bytes, String name, Deadline deadline, int depth)
            throws UnreadableException, IOException {
        String detected = tika.detect(bytes, name);
        String type = TextByName.overrules(detected, bytes, name) ? "text/plain" : detected;
        if (FEED.contains(type)) {
            return capped(FeedReader.read(TextDecoder.decode(bytes, type), limits.articles() + 1));
        }
        if (HTML.contains(type)) {
            return Loaded.of(List.of(page(TextDecoder.decode(bytes, type), Map.of())));
        }
        if (TEXT.contains(type)) {
            return Loaded.of(List.of(plain(TextDecoder.decode(bytes, type), markdown(type, name))));
        }
        if (type.equals("application/mbox")) {
            return capped(mailbox(bytes, deadline));
        }
        if (type.equals("application/zip")) {
            return archive(bytes, deadline, depth);
        }
        if (MAIL.contains(type) || type.equals("multipart/related")) {
            Optional<Draft> saved = savedPage(bytes, name);
            return Loaded.of(List.of(
                    saved.isPresent() ? saved.get() : mail(tika.read(bytes, name, type, limits, deadline), null)));
        }
        if (OFFICE.contains(type)) {
            Tika.Content content = tika.read(bytes, name, type, limits, deadline);
            if (type.equals("application/pdf")) {
                PageCleaner.Pages pages = PageCleaner.clean(content.text());
                return Loaded.of(List.of(document(content, pages.text(), pages.heads())));
            }
            return Loaded.of(List.of(document(content, content.text(), List.of())));
        }
        throw new UnreadableException(
                type.startsWith("image/")
                        ? "it is an image (" + type + "); text in pictures is not read"
                        : "the format " + type + " is not read; save it as text, HTML, PDF or DOCX");
    }

    private Loaded archive(byte[] zip, Deadline deadline, int depth) throws UnreadableException, IOException {
        if (depth >= limits.depth()) {
            throw new UnreadableException("archives are nested deeper than " + limits.depth()
                    + " (on-record.parse.max-embedded-depth); unpack it into the folder");
        }
        List<Draft> drafts = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (Archive.Entry entry : Archive.open(zip, limits, deadline)) {
            deadline.checkIo();
            try {
                Loaded inner = load(entry.bytes(), entry.name(), deadline, depth + 1);
                inner.drafts().forEach(d -> drafts.add(d.inside(entry.name())));
                inner.warnings().forEach(w -> warnings.add(entry.name() + ": " + w));
            } catch (UnreadableException e) {
                warnings.add(entry.name() + ": " + e.getMessage());
            }
        }
        if (drafts.isEmpty()) {
            throw new UnreadableException(
                    "nothing in the archive can be read" + (warnings.isEmpty() ? "" : " (" + warnings.get(0) + ")"));
        }
        return new Loaded(drafts, warnings);
    }

    private Loaded capped(List<Draft> drafts) {
        int most = limits.articles();
        return drafts.size() <= most
                ? Loaded.of(drafts)
                : new Loaded(
                        drafts.subList(0, most),
                        List.of("only the first " + most
                                + " articles are read (on-record.parse.max-articles-per-file)"));
    }

    private List<Draft> mailbox(byte[] bytes, Deadline deadline) throws UnreadableException, IOException {
        List<Draft> drafts = new ArrayList<>();
        // ISO 8859-1 maps each byte to one character and back, whatever the messages' own character sets.
        String whole = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String message : whole.split("(?m)^From [^\\n]*\\r?\\n")) {
            if (message.isBlank() || drafts.size() > limits.articles()) {
                continue;
            }
            deadline.checkIo();
            byte[] raw = message.getBytes(StandardCharsets.ISO_8859_1);
            Matcher id = MESSAGE_ID.matcher(message);
            String entry = id.find() ? id.group(1) : String.valueOf(drafts.size());
            drafts.add(mail(tika.read(raw, "message.eml", "message/rfc822", limits, deadline), entry));
        }
        return drafts;
    }

    private Optional<Draft> savedPage(byte[] bytes, String name) throws UnreadableException, IOException {
        String head = new String(bytes, 0, Math.min(4_000, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher location = SAVED_PAGE.matcher(head);
        boolean stated = location.find();
        if (!stated && !name.matches("(?i).*\\.mht(ml)?")) {
            return Optional.empty();
        }
        Optional<Tika.SavedPage> page = tika.savedPage(bytes);
        return page.isEmpty()
                ? Optional.empty()
                : Optional.of(page(
                        TextDecoder.decode(page.get().bytes(), page.get().type()),
                        stated ? Map.of(Keys.URL, location.group(1)) : Map.of()));
    }

    private Draft mail(Tika.Content content, @Nullable String entry) {
        List<String> flags = new ArrayList<>();
        if (Characters.covert(content.text())) {
            flags.add("hidden-text");
        }
        Cleaned cleaned = PlainTextCleaner.clean(tidy(content.text()), MailCleaner::judgeAll);
        String text = limited(cleaned.text(), flags, content.truncated());
        return new Draft(entry, text, null, content.mail(), Map.of(), flags, within(cleaned.removed(), text));
    }

    private Draft document(Tika.Content content, String body, List<String> heads) {
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

    private static boolean markdown(String type, String name) {
        return type.endsWith("markdown") || name.matches("(?i).*\\.(?:md|markdown)");
    }

    private Draft plain(String raw, boolean markdown) {
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
        Cleaned cleaned = PlainTextCleaner.clean(markdown ? Markdown.plain(header.body()) : header.body());
        String text = limited(cleaned.text(), flags, false);
        return new Draft(null, text, null, stated, Map.of(), flags, within(cleaned.removed(), text));
    }

    private static String tidy(String text) {
        return Characters.collapseBlankLines(Characters.normalise(text));
    }

    private static List<Removed> within(List<Removed> removed, String text) {
        return removed.stream().filter(r -> r.at() <= text.length()).toList();
    }

    private Draft page(String html, Map<String, String> stated) {
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
