package org.onrecord.parse.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.parse.metadata.Keys;

/**
 * Lines such as {@code Title: …} at the head of a text file, up to a blank line, or between two lines of three hyphens as the
 * front matter of Markdown has them.
 *
 * @param values what they state, under the names of {@link Keys}
 * @param body what follows the blank line
 */
public record HeaderLines(Map<String, String> values, String body) {

    private static final int MOST_LINES = 20;
    private static final Pattern LINE = Pattern.compile("([\\p{L}][\\p{L} '’_-]{1,30}?)\\s?:[ \\t]*(\\S.{0,999})?");
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A\\s*---[ \\t]*\\n((?:.{0,1000}\\n){1,40}?)---[ \\t]*(?:\\n|\\z)");
    /** A key, a comment, or what belongs to the key above. */
    private static final Pattern FRONT_LINE = Pattern.compile("\\s*|[\\w-][\\w -]{0,40}:(?:\\s.*)?|#.*|\\s+\\S.*|- .*");
    /** The value stands on the next lines. */
    private static final Pattern BLOCK = Pattern.compile("[>|][+-]?");

    private static final Pattern IN_QUOTES = Pattern.compile("([\"'])(.*)\\1");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("title", Keys.TITLE),
            Map.entry("headline", Keys.TITLE),
            Map.entry("titre", Keys.TITLE),
            Map.entry("date", Keys.DATE),
            Map.entry("published", Keys.DATE),
            Map.entry("published on", Keys.DATE),
            Map.entry("publication date", Keys.DATE),
            Map.entry("publié le", Keys.DATE),
            Map.entry("date de publication", Keys.DATE),
            Map.entry("updated", Keys.UPDATED),
            Map.entry("mis à jour", Keys.UPDATED),
            Map.entry("mise à jour", Keys.UPDATED),
            Map.entry("source", Keys.SOURCE),
            Map.entry("outlet", Keys.SOURCE),
            Map.entry("média", Keys.SOURCE),
            Map.entry("author", Keys.AUTHOR),
            Map.entry("authors", Keys.AUTHOR),
            Map.entry("by", Keys.AUTHOR),
            Map.entry("auteur", Keys.AUTHOR),
            Map.entry("auteure", Keys.AUTHOR),
            Map.entry("auteurs", Keys.AUTHOR),
            Map.entry("language", Keys.LANGUAGE),
            Map.entry("langue", Keys.LANGUAGE),
            Map.entry("lang", Keys.LANGUAGE),
            Map.entry("section", Keys.SECTION),
            Map.entry("rubrique", Keys.SECTION),
            Map.entry("url", Keys.URL),
            Map.entry("link", Keys.URL),
            Map.entry("lien", Keys.URL),
            Map.entry("kind", Keys.KIND),
            Map.entry("type", Keys.KIND),
            Map.entry("genre", Keys.KIND));

    public HeaderLines {
        values = Map.copyOf(values);
    }

    /**
     * Splits {@code text} (line ends normalised) into header lines and body. Text that does not begin with a known name
     * and a colon, or has no blank line after such lines, is all body; so is front matter of more than 40 lines, of lines that
     * are no keys, or without a known name.
     */
    public static HeaderLines split(String text) {
        HeaderLines front = frontMatter(text);
        return front == null ? lines(text) : front;
    }

    private static @Nullable HeaderLines frontMatter(String text) {
        Matcher front = FRONT_MATTER.matcher(text);
        if (!front.find()
                || !front.group(1)
                        .lines()
                        .allMatch(line -> FRONT_LINE.matcher(line).matches())) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        front.group(1).lines().forEach(line -> {
            Matcher header = LINE.matcher(line.stripTrailing());
            String name = header.matches() ? name(header.group(1)) : null;
            String value = header.matches() && header.group(2) != null
                    ? bare(header.group(2).strip())
                    : "";
            if (name != null && !value.isBlank() && !BLOCK.matcher(value).matches()) {
                values.putIfAbsent(name, value);
            }
        });
        String rest = text.substring(front.end());
        return values.isEmpty() ? null : new HeaderLines(values, rest.substring(skipBlankLines(rest)));
    }

    private static String bare(String value) {
        Matcher quoted = IN_QUOTES.matcher(value);
        return quoted.matches() ? quoted.group(2) : value;
    }

    private static HeaderLines lines(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        int at = skipBlankLines(text);
        for (int line = 0; line < MOST_LINES && at < text.length(); line++) {
            int end = text.indexOf('\n', at);
            String content = text.substring(at, end < 0 ? text.length() : end);
            if (content.isBlank()) {
                return values.isEmpty() ? new HeaderLines(Map.of(), text) : new HeaderLines(values, body(text, end));
            }
            Matcher header = LINE.matcher(content.strip());
            String name = header.matches() ? name(header.group(1)) : null;
            if (header.matches() && (name != null || !values.isEmpty())) {
                if (name != null && header.group(2) != null) {
                    values.putIfAbsent(name, header.group(2).strip());
                }
            } else {
                return new HeaderLines(Map.of(), text);
            }
            at = end < 0 ? text.length() : end + 1;
        }
        return at >= text.length() && !values.isEmpty() ? new HeaderLines(values, "") : new HeaderLines(Map.of(), text);
    }

    private static @Nullable String name(String written) {
        return NAMES.get(
                written.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' '));
    }

    private static String body(String text, int blankLineEnd) {
        String rest = blankLineEnd < 0 ? "" : text.substring(blankLineEnd + 1);
        return rest.substring(skipBlankLines(rest));
    }

    private static int skipBlankLines(String text) {
        int start = 0;
        for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            if (text.charAt(i) == '\n') {
                start = i + 1;
            }
        }
        return start;
    }
}
