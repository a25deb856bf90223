package org.onrecord.parse.load;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files whose names promise a format that their bytes do not begin to have: half a download, an error page in the place of a
 * PDF. A detector of formats takes some of them for a text of a few odd letters. One office format under the name of another
 * is no such file, nor is a page saved for a word processor; those are read.
 */
final class FalseName {

    private static final String PICTURE = "a picture";
    private static final Set<String> TEXT = Set.of("text/plain", "text/x-web-markdown", "text/markdown");
    private static final Set<String> PAGE = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> ALSO_PAGES = Set.of("doc", "rtf");
    private static final Map<String, String> PROMISES = Map.ofEntries(
            Map.entry("pdf", "a PDF"),
            Map.entry("doc", "a Word file"),
            Map.entry("docx", "a Word file"),
            Map.entry("docm", "a Word file"),
            Map.entry("pptx", "a PowerPoint file"),
            Map.entry("odt", "an OpenDocument file"),
            Map.entry("rtf", "an RTF file"),
            Map.entry("epub", "an EPUB book"),
            Map.entry("zip", "a zip archive"),
            Map.entry("msg", "an Outlook mail"),
            Map.entry("png", PICTURE),
            Map.entry("jpg", PICTURE),
            Map.entry("jpeg", PICTURE),
            Map.entry("gif", PICTURE),
            Map.entry("bmp", PICTURE),
            Map.entry("tif", PICTURE),
            Map.entry("tiff", PICTURE));

    private FalseName() {}

    /** What is wrong with a file called {@code name} whose bytes were found to be {@code type}; null when nothing is. */
    static @Nullable String problem(String type, String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String promise = PROMISES.get(ending);
        boolean broken = TEXT.contains(type) || PAGE.contains(type) && !ALSO_PAGES.contains(ending);
        if (promise == null || !broken) {
            return null;
        }
        return "its name says " + promise + ", but its bytes are " + (PAGE.contains(type) ? "a web page" : "text")
                + "; fetch it or save it again, or give it the ending of what it is";
    }
}
