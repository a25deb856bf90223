package org.onrecord.parse.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns the pages of a printed document into running text: without running heads, with words and lines rejoined. */
public final class PageCleaner {

    private static final int EDGE = 3;
    private static final int FEWEST_PAGES = 2;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)^\\W*(?:page|p\\.)?\\s*\\d{1,4}(?:\\s*(?:/|of|sur|de)\\s*\\d{1,4})?\\W*$");
    private static final Pattern BROKEN_WORD = Pattern.compile("(\\p{L}{2,})[-\u2010]\\n(\\p{Ll}{2,})");

    private PageCleaner() {}

    /** Text with pages divided by form feeds, paragraphs by blank lines, lines by line feeds; gives paragraphs on one line. */
    public static String clean(String text) {
        List<List<String>> pages = new ArrayList<>();
        for (String page : text.split("\f")) {
            pages.add(new ArrayList<>(page.strip().lines().toList()));
        }
        pages.removeIf(p -> p.stream().allMatch(String::isBlank));
        cutRunningHeads(pages);
        String joined = pages.stream().map(p -> String.join("\n", p).strip()).collect(Collectors.joining("\n\n"));
        return lines(words(joined));
    }

    private static void cutRunningHeads(List<List<String>> pages) {
        Map<String, Integer> seen = new HashMap<>();
        for (List<String> page : pages) {
            Set<String> edges = new HashSet<>();
            for (int i : edge(page)) {
                edges.add(key(page.get(i)));
            }
            edges.forEach(e -> seen.merge(e, 1, Integer::sum));
        }
        int enough = Math.max(FEWEST_PAGES, (pages.size() + 1) / 2);
        for (List<String> page : pages) {
            for (int i : edge(page)) {
                String line = page.get(i);
                boolean repeated = line.length() < 120 && seen.getOrDefault(key(line), 0) >= enough;
                if (repeated
                        || pages.size() >= FEWEST_PAGES
                                && PAGE_NUMBER.matcher(line).matches()) {
                    page.set(i, "");
                }
            }
        }
    }

    /** Indices of the first and last non-blank lines of a page. */
    private static Set<Integer> edge(List<String> page) {
        List<Integer> visible = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            if (!page.get(i).isBlank()) {
                visible.add(i);
            }
        }
        Set<Integer> edge = new HashSet<>(visible.subList(0, Math.min(EDGE, visible.size())));
        edge.addAll(visible.subList(Math.max(0, visible.size() - EDGE), visible.size()));
        return edge;
    }

    private static String key(String line) {
        return line.strip().toLowerCase(Locale.ROOT).replaceAll("\\d+", "#");
    }

    /** Joins words broken at line ends; keeps the hyphen where the document writes the word with it elsewhere. */
    private static String words(String text) {
        return BROKEN_WORD.matcher(text).replaceAll(m -> {
            String hyphened = m.group(1) + "-" + m.group(2);
            return text.contains(hyphened) ? hyphened : m.group(1) + m.group(2);
        });
    }

    private static String lines(String text) {
        return text.replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("(?<!\\n)\\n(?!\\n)", " ")
                .replaceAll("\\n{2,}", "\n\n")
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
