package org.onrecord.parse.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Markdown as a reader sees it: without its marks. Bullets stay, since plain text has them too. */
public final class Markdown {

    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6}[ \\t]+(.+?)[ \\t]*#*$");
    private static final Pattern TITLE = Pattern.compile("\\A\\s*#[ \\t]+(.+?)[ \\t]*#*$", Pattern.MULTILINE);
    private static final Pattern RULE =
            Pattern.compile("^ {0,3}(?:[-*_][ \\t]*){3,}$|^ {0,3}(?:`{3,}|~{3,}).*$|^ {0,3}=+$");
    private static final Pattern QUOTE = Pattern.compile("^ {0,3}>[ \\t]?");
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]\\n]{0,300}\\]\\([^)\\n]{0,2000}\\)");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\]\\n]{1,500})\\]\\((?:[^()\\n]|\\([^()\\n]*\\)){0,2000}\\)");
    private static final Pattern ADDRESS = Pattern.compile("<(https?://[^>\\s]{1,2000})>");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)([^\\n]{1,2000}?)(?<=\\S)\\1");
    private static final Pattern EMPHASIS = Pattern.compile(
            "(?<![\\p{L}\\p{N}*_])([*_])(?=[^\\s*_])([^\\n*]{1,2000}?)(?<=[^\\s*_])\\1(?![\\p{L}\\p{N}*_])");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]{1,500})`");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!>-])");

    private Markdown() {}

    /** The first heading, when the text begins with one of the first order. */
    public static @Nullable String title(String text) {
        Matcher title = TITLE.matcher(text);
        return title.find() ? inline(title.group(1)) : null;
    }

    /** The text without marks, line by line. */
    public static String plain(String text) {
        return text.lines().map(Markdown::line).collect(Collectors.joining("\n", "", text.endsWith("\n") ? "\n" : ""));
    }

    private static String line(String line) {
        if (RULE.matcher(line).matches()) {
            return "";
        }
        return inline(HEADING.matcher(QUOTE.matcher(line).replaceFirst("")).replaceFirst("$1"));
    }

    private static String inline(String text) {
        String plain = IMAGE.matcher(text).replaceAll("");
        plain = LINK.matcher(plain).replaceAll("$1");
        plain = ADDRESS.matcher(plain).replaceAll("$1");
        plain = STRONG.matcher(plain).replaceAll("$2");
        plain = EMPHASIS.matcher(plain).replaceAll("$2");
        plain = CODE.matcher(plain).replaceAll("$1");
        return ESCAPE.matcher(plain).replaceAll("$1");
    }
}
