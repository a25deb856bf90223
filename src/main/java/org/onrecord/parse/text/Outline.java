package org.onrecord.parse.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a text are to each other: which are paragraphs of the article, what those speak of, and where the others
 * stand beside them.
 */
final class Outline {

    /** Characters from which on a line is taken for a paragraph of the article. */
    static final int PARAGRAPH = 110;

    private static final int HEADLINE_WORDS = 4;
    private static final int OFTEN = 3;
    private static final int BYLINE_WORDS = 10;
    private static final int BYLINE_LINES = 40;
    private static final Pattern NAME = Pattern.compile("(?U)(?<=[\\s'’]|^)\\p{Lu}[\\w-]{2,}");

    private final List<String> lines;
    private final List<@Nullable String> ruled;
    private final List<List<String>> words;
    private final List<Set<String>> stems;
    private final Map<String, Integer> saidWords = new HashMap<>();
    private final Map<String, Integer> saidStems = new HashMap<>();
    private final int head;
    private final int tail;
    private final int headline;

    /**
     * Reads the lines of one text, none of them blank.
     *
     * @param ruled the reasons that rules found to cut a line, or null
     */
    Outline(List<String> lines, List<@Nullable String> ruled) {
        this.lines = List.copyOf(lines);
        this.ruled = Collections.unmodifiableList(new ArrayList<>(ruled));
        words = lines.stream().map(LineWords::words).toList();
        stems = words.stream().map(LineWords::stems).toList();
        int first = lines.size();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (isParagraph(i)) {
                first = Math.min(first, i);
                last = i;
                stems.get(i).forEach(stem -> saidStems.merge(stem, 1, Integer::sum));
                Set.copyOf(words.get(i)).forEach(word -> saidWords.merge(word, 1, Integer::sum));
            }
        }
        head = first;
        tail = last;
        headline = findHeadline();
    }

    int size() {
        return lines.size();
    }

    String line(int i) {
        return lines.get(i);
    }

    /** The words of a line as {@link LineWords} has them. */
    List<String> words(int i) {
        return words.get(i);
    }

    List<List<String>> words() {
        return words;
    }

    List<@Nullable String> ruled() {
        return ruled;
    }

    boolean isRuled(int i) {
        return ruled.get(i) != null;
    }

    boolean isParagraph(int i) {
        return ruled.get(i) == null && lines.get(i).length() >= PARAGRAPH;
    }

    /** The first paragraph; the number of lines when there is none. */
    int head() {
        return head;
    }

    /** The last paragraph, -1 when there is none. */
    int tail() {
        return tail;
    }

    /** The line above the paragraphs whose words they say most often, -1 when there is none. */
    int headline() {
        return headline;
    }

    /** Where a line stands beside the paragraphs. */
    String place(int i) {
        return i < head ? "head" : i > tail ? "tail" : "body";
    }

    Set<String> stems(int i) {
        return stems.get(i);
    }

    /** How many of the line's stems the paragraphs of other lines say. */
    long saidStems(int i) {
        int own = isParagraph(i) ? 1 : 0;
        return stems.get(i).stream()
                .filter(stem -> saidStems.getOrDefault(stem, 0) > own)
                .count();
    }

    /** The words of a line that are written with a capital, folded. */
    List<String> names(int i) {
        return NAME.matcher(lines.get(i))
                .results()
                .map(MatchResult::group)
                .map(LineWords::fold)
                .toList();
    }

    /** How many of the line's names the paragraphs say. */
    long saidNames(int i) {
        return names(i).stream().filter(name -> said(name, i) > 0).count();
    }

    /** How many paragraphs say a name; 0 when this line alone does. A name with a hyphen is not found in them. */
    int said(String name, int i) {
        int all = saidWords.getOrDefault(name, 0);
        return isParagraph(i) && all == 1 ? 0 : all;
    }

    /** Whether a line below the first paragraph begins with the words of a by-line above: notes on authors do. */
    boolean startsWithName(int i) {
        List<String> own = words.get(i);
        return i > head
                && own.size() >= HEADLINE_WORDS
                && words.subList(0, Math.min(i, BYLINE_LINES)).stream()
                        .filter(line -> line.size() >= 2 && line.size() <= BYLINE_WORDS)
                        .anyMatch(line -> Collections.indexOfSubList(line, own.subList(0, 2)) >= 0);
    }

    private int findHeadline() {
        int best = -1;
        double most = 0;
        for (int i = 0; i < Math.min(head, lines.size()); i++) {
            double said = stems.get(i).stream()
                    .mapToDouble(stem -> Math.min(saidStems.getOrDefault(stem, 0), OFTEN))
                    .sum();
            double score = words.get(i).size() < HEADLINE_WORDS
                    ? 0
                    : said / Math.sqrt(stems.get(i).size() + 1);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }
}
