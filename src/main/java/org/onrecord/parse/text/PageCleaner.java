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

    private static final Pattern BYLINE = Pattern.compile("^(?:By|Par) \\p{Lu}");
    private static final int BYLINE_LENGTH = 60;
    private static final int EDGE = 3;
    private static final double WIDE = 0.75;
    private static final double NARROW = 0.6;
    private static final int FEWEST_PAGES = 2;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)^\\W*(?:page|p\\.)?\\s*\\d{1,4}(?:\\s*(?:/|of|sur|de)\\s*\\d{1,4})?\\W*$");
    private static final Pattern BROKEN_WORD = Pattern.compile("(\\p{L}{2,40})[-\u2010]\\n(\\p{Ll}{2,40})");

    private static final Pattern COMPOUND = Pattern.compile("\\b\\p{L}{2,40}-\\p{L}{2,40}\\b");

    private PageCleaner() {}

    /**
     * Running text and what stood around it.
     *
     * @param text paragraphs on one line each, divided by one blank line
     * @param heads the running heads and feet of the first page
     */
    public record Pages(String text, List<String> heads) {

        public Pages {
            heads = List.copyOf(heads);
        }
    }

    /** Cleans text whose pages are divided by form feeds and whose lines are divided by line feeds. */
    public static Pages clean(String text) {
        List<List<String>> pages = new ArrayList<>();
        for (String page : text.split("\f")) {
            pages.add(new ArrayList<>(page.strip().lines().toList()));
        }
        pages.removeIf(p -> p.stream().allMatch(String::isBlank));
        List<String> heads = cutRunningHeads(pages);
        String joined = pages.stream().map(p -> String.join("\n", p).strip()).collect(Collectors.joining("\n\n"));
        return new Pages(lines(words(joined)), heads);
    }

    private static List<String> cutRunningHeads(List<List<String>> pages) {
        List<String> heads = new ArrayList<>();
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
                    if (page == pages.get(0)) {
                        heads.add(line.strip());
                    }
                    page.set(i, "");
                }
            }
        }
        return heads;
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
        Set<String> compounds =
                COMPOUND.matcher(text).results().map(m -> m.group()).collect(Collectors.toSet());
        return BROKEN_WORD.matcher(text).replaceAll(m -> {
            String hyphened = m.group(1) + "-" + m.group(2);
            return compounds.contains(hyphened) ? hyphened : m.group(1) + m.group(2);
        });
    }

    /** Joins lines into paragraphs; a line much shorter than the page is wide ends one. */
    private static String lines(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        int width = lines.stream()
                .filter(l -> l.length() > 20)
                .mapToInt(String::length)
                .sorted()
                .skip((long) (WIDE * lines.stream().filter(l -> l.length() > 20).count()))
                .findFirst()
                .orElse(0);
        StringBuilder out = new StringBuilder();
        for (String line : lines) {
            if (BYLINE.matcher(line).find() && line.length() < BYLINE_LENGTH) {
                out.append("\n\n");
            }
            out.append(line).append(line.length() < NARROW * width ? "\n\n" : " ");
        }
        return out.toString()
                .replaceAll(" {2,}", " ")
                .replaceAll(" ?\\n\\s*", "\n\n")
                .replaceAll(" {2,}", " ")
                // A sentence goes on in the next column or on the next page.
                .replaceAll("(?<=[\\p{L}\\p{N},;’'-])\\n\\n(?=\\p{Ll})", " ")
                .strip();
    }
}
