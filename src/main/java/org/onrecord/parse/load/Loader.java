package org.onrecord.parse.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.parse.metadata.Keys;
import org.onrecord.parse.text.PageCleaner;

/** Bytes of one file to drafts of articles, by its media type. */
public final class Loader {

    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> FEED =
            Set.of("application/rss+xml", "application/atom+xml", "application/rdf+xml");
    private static final Set<String> TEXT = Set.of("text/plain", "text/x-web-markdown", "text/markdown");
    private static final Set<String> OFFICE = Set.of(
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
    private static final Set<String> PICTURE =
            Set.of("image/png", "image/jpeg", "image/tiff", "image/bmp", "image/gif", "image/jp2", "image/jpx");
    private static final Set<String> MAIL = Set.of("message/rfc822", "application/vnd.ms-outlook");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final int FEWEST_WORDS = 8;
    private static final int MOST_REASONS = 3;
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*<?([^>\\s]{1,300})");
    private static final Pattern SAVED_PAGE = Pattern.compile("(?im)^Snapshot-Content-Location:\\s*(\\S{1,2000})");

    private final Tika tika;
    private final Limits limits;
    private final Drafts drafts;

    public Loader(Tika tika, Limits limits) {
        this.tika = tika;
        this.limits = limits;
        this.drafts = new Drafts(limits.articleCharacters());
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
        String falseName = FalseName.problem(detected, name);
        if (falseName != null) {
            throw new UnreadableException(falseName);
        }
        String type = TextByName.overrules(detected, bytes, name) ? "text/plain" : detected;
        if (FEED.contains(type)) {
            return capped(FeedReader.read(TextDecoder.decode(bytes, type), limits.articles() + 1));
        }
        if (HTML.contains(type)) {
            return Loaded.of(List.of(drafts.page(TextDecoder.decode(bytes, type), Map.of())));
        }
        if (TEXT.contains(type)) {
            return Loaded.of(List.of(drafts.plain(TextDecoder.decode(bytes, type), markdown(type, name))));
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
                    saved.isPresent() ? saved.get() : drafts.mail(tika.read(bytes, name, type, deadline), null)));
        }
        if (type.equals("application/pdf")) {
            return printed(tika.read(bytes, name, type, deadline));
        }
        if (OFFICE.contains(type)) {
            Tika.Content content = tika.read(bytes, name, type, deadline);
            return Loaded.of(List.of(drafts.document(content, content.text(), List.of())));
        }
        if (PICTURE.contains(type)) {
            return picture(bytes, name, type, deadline);
        }
        throw new UnreadableException("the format " + type + " is not read; save it as text, HTML, PDF or DOCX");
    }

    private Loaded printed(Tika.Content content) throws UnreadableException {
        PageCleaner.Pages pages = PageCleaner.clean(content.text());
        boolean unread = content.scanned() > 0 && !tika.ocr().works();
        if (unread && pages.text().isBlank()) {
            throw new UnreadableException(
                    "its pages are pictures, and " + tika.ocr().problem());
        }
        Draft draft = drafts.document(content, pages.text(), pages.heads());
        return new Loaded(
                List.of(content.scanned() > 0 && !unread ? draft.flagged("ocr") : draft),
                unread
                        ? List.of(content.scanned() + " of its pages hold no text; if they are pictures of text: "
                                + tika.ocr().problem())
                        : List.of());
    }

    private Loaded picture(byte[] bytes, String name, String type, Deadline deadline) throws UnreadableException {
        if (!tika.ocr().works()) {
            throw new UnreadableException(
                    "it is a picture (" + type + "), and " + tika.ocr().problem());
        }
        Tika.Content content = tika.read(bytes, name, type, deadline);
        PageCleaner.Pages pages = PageCleaner.clean(content.text());
        // A photograph gives a few stray letters.
        if (WORD.matcher(pages.text()).results().limit(FEWEST_WORDS).count() < FEWEST_WORDS) {
            throw new UnreadableException("no text was found in the picture");
        }
        return Loaded.of(
                List.of(drafts.document(content, pages.text(), pages.heads()).flagged("ocr")));
    }

    private Loaded archive(byte[] zip, Deadline deadline, int depth) throws UnreadableException, IOException {
        if (depth >= limits.depth()) {
            throw new UnreadableException("archives are nested deeper than " + limits.depth()
                    + " (on-record.parse.max-embedded-depth); unpack it into the folder");
        }
        List<Draft> found = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (Archive.Entry entry : Archive.open(zip, limits, deadline)) {
            deadline.checkIo();
            try {
                Loaded inner = load(entry.bytes(), entry.name(), deadline, depth + 1);
                inner.drafts().forEach(d -> found.add(d.inside(entry.name())));
                inner.warnings().forEach(w -> warnings.add(entry.name() + ": " + w));
            } catch (UnreadableException e) {
                warnings.add(entry.name() + ": " + e.getMessage());
            }
        }
        if (found.isEmpty()) {
            Collections.reverse(warnings);
            throw new UnreadableException("nothing in the archive can be read"
                    + (warnings.isEmpty()
                            ? ""
                            : " (" + String.join("; ", warnings.subList(0, Math.min(MOST_REASONS, warnings.size())))
                                    + ")"));
        }
        return new Loaded(found, warnings);
    }

    private Loaded capped(List<Draft> found) {
        int most = limits.articles();
        return found.size() <= most
                ? Loaded.of(found)
                : new Loaded(
                        found.subList(0, most),
                        List.of("only the first " + most
                                + " articles are read (on-record.parse.max-articles-per-file)"));
    }

    private List<Draft> mailbox(byte[] bytes, Deadline deadline) throws UnreadableException, IOException {
        List<Draft> messages = new ArrayList<>();
        // ISO 8859-1 maps each byte to one character and back, whatever the messages' own character sets.
        String whole = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String message : whole.split("(?m)^From [^\\n]*\\r?\\n")) {
            if (message.isBlank() || messages.size() > limits.articles()) {
                continue;
            }
            deadline.checkIo();
            byte[] raw = message.getBytes(StandardCharsets.ISO_8859_1);
            Matcher id = MESSAGE_ID.matcher(message);
            String entry = id.find() ? id.group(1) : String.valueOf(messages.size());
            messages.add(drafts.mail(tika.read(raw, "message.eml", "message/rfc822", deadline), entry));
        }
        return messages;
    }

    private Optional<Draft> savedPage(byte[] bytes, String name) throws UnreadableException, IOException {
        String head = new String(bytes, 0, Math.min(4_000, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher location = SAVED_PAGE.matcher(head);
        boolean stated = location.find();
        if (!stated && !name.matches("(?i).*\\.mht(ml)?")) {
            return Optional.empty();
        }
        Optional<SavedPage> page = SavedPage.read(bytes);
        return page.isEmpty()
                ? Optional.empty()
                : Optional.of(drafts.page(
                        TextDecoder.decode(page.get().bytes(), page.get().type()),
                        stated ? Map.of(Keys.URL, location.group(1)) : Map.of()));
    }

    private static boolean markdown(String type, String name) {
        return type.endsWith("markdown") || name.matches("(?i).*\\.(?:md|markdown)");
    }
}
