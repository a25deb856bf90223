package org.onrecord.parse.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Marks what a browser would not show: by attribute, by inline style, and by the page's own simple style rules. */
final class Unseen {

    private static final String MARK = "data-on-record-unseen";
    private static final int ENOUGH = 25;
    private static final int MOST_CSS = 500_000;
    private static final String ZERO = "0(?:\\.0*)?(?:px|pt|em|rem|%)?\\s*(?:!important)?\\s*(?:;|$)";
    private static final Pattern STYLE = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|"
            + "(?:^|[;\\s])opacity\\s*:\\s*" + ZERO + "|font-size\\s*:\\s*(?:" + ZERO + "|[01](?:\\.\\d+)?(?:px|pt))|"
            + "text-indent\\s*:\\s*-\\d{3,}|(?:left|top|right)\\s*:\\s*-\\d{3,}px|clip\\s*:\\s*rect\\(\\s*0|"
            + "(?:^|[;\\s])color\\s*:\\s*transparent");
    private static final Pattern WHITE = Pattern.compile(
            "(?i)(?:^|[;\\s])color\\s*:\\s*" + "(?:white|#fff(?:fff)?\\b|rgba?\\(\\s*255\\s*,\\s*255\\s*,\\s*255)");
    private static final Pattern RULE = Pattern.compile("(?:^|})\\s*([.#][\\w-]{1,60})\\s*\\{([^{}]{0,500})\\}");

    private Unseen() {}

    /** Marks every element under {@code body} that is not shown; {@code css} is the text of the page's style elements. */
    static void mark(Element body, String css) {
        Set<String> hidden = hiddenNames(css);
        for (Element e : body.getAllElements()) {
            if (e != body && (byAttribute(e) || byStyle(e) || byName(e, hidden))) {
                e.attr(MARK, "");
            }
        }
    }

    static boolean is(Element e) {
        return e.hasAttr(MARK);
    }

    /** Whether {@code root} holds unseen text of any length worth hiding. */
    static boolean any(Element root) {
        return root.select("[" + MARK + "]").stream().anyMatch(e -> e.text().length() >= ENOUGH);
    }

    private static boolean byAttribute(Element e) {
        return e.hasAttr("hidden") && !e.attr("hidden").equals("until-found");
    }

    private static boolean byStyle(Element e) {
        String style = e.attr("style");
        return !style.isEmpty()
                && (STYLE.matcher(style).find() || WHITE.matcher(style).find() && onNothing(e));
    }

    /** Whether no background is set inline on it or around it, so that it stands on the page's white. */
    private static boolean onNothing(Element e) {
        for (Element at = e; at != null; at = at.parent()) {
            String style = at.attr("style").toLowerCase(Locale.ROOT);
            if (style.contains("background")
                    && !WHITE.matcher(style.replaceAll("background(-color)?", "color"))
                            .matches()) {
                return false;
            }
        }
        return true;
    }

    private static boolean byName(Element e, Set<String> hidden) {
        return !hidden.isEmpty()
                && (hidden.contains("#" + e.id()) || e.classNames().stream().anyMatch(c -> hidden.contains("." + c)));
    }

    private static Set<String> hiddenNames(String css) {
        String flat = css.substring(0, Math.min(css.length(), MOST_CSS))
                .replaceAll("(?s)/\\*.{0,5000}?\\*/", "")
                .replaceAll("@[^{};]{0,300}\\{(?:[^{}]{0,20000}\\{[^{}]{0,20000}\\}){0,500}[^{}]{0,1000}\\}", "}");
        Set<String> names = new HashSet<>();
        Matcher rule = RULE.matcher(flat);
        int from = 0;
        while (rule.find(from)) {
            if (STYLE.matcher(rule.group(2)).find()) {
                names.add(rule.group(1));
            }
            from = rule.end() - 1;
        }
        return names;
    }

    /** The text of the page's own style elements. */
    static String css(Element page) {
        return page.select("style").stream().map(Element::data).collect(Collectors.joining("\n"));
    }
}
