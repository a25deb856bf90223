package org.onrecord.parse.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@link LineModel} looks at: of each line its form, its words, where it stands, what the rules made of it and of those
 * around it, and how much of it the article's paragraphs speak of.
 */
final class LineFeatures {

    /** Characters from which on a line is taken for a paragraph of the article. */
    static final int PARAGRAPH = 110;

    private static final int REACH = 15;
    private static final int HEADING_WORDS = 6;
    private static final int BYLINE_WORDS = 10;
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:https?://|www\\.|\\b[\\w.-]+@[\\w-]+\\.|\\b[\\w-]+\\.(?:com|fr|org|net|info|ca|ch|be|co|uk|ie|in|ng|au)\\b)");
    private static final Pattern LABEL = Pattern.compile("(?U)^([^.:!?]{2,30}) ?: .+");
    private static final Pattern LISTED =
            Pattern.compile("(?U)(?:^|[|,·•/›>–-])\\s*\\p{Lu}[^|,·•/›>–-]{1,30}(?=[|,·•/›>–-]|$)");

    private final List<String> lines;
    private final List<String> forms = new ArrayList<>();
    private final List<Map<String, Integer>> cues;
    private final List<Long> cued;
    private final List<Set<String>> own = new ArrayList<>();

    /**
     * Reads the lines of one text, none of them blank.
     *
     * @param ruled the reasons that rules found to cut a line, or null
     */
    LineFeatures(List<String> lines, List<@Nullable String> ruled) {
        this.lines = lines;
        List<List<String>> words = lines.stream().map(LineWords::words).toList();
        cues = words.stream().map(LineCues::in).toList();
        cued = words.stream().map(LineWords::cued).toList();
        Map<String, Integer> paragraphs = new HashMap<>();
        int head = lines.size();
        int tail = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (isParagraph(lines.get(i), ruled.get(i))) {
                head = Math.min(head, i);
                tail = i;
                LineWords.stems(words.get(i)).forEach(stem -> paragraphs.merge(stem, 1, Integer::sum));
            }
        }
        for (String line : lines) {
            forms.add(LineForm.of(line));
        }
        int headline = headline(words, paragraphs, Math.min(head, lines.size()));
        for (int i = 0; i < lines.size(); i++) {
            List<String> features = new ArrayList<>();
            if (headline >= 0 && i < head) {
                features.add("headline=" + Integer.compare(i, headline));
            }
            String place = i < head ? "head" : i > tail ? "tail" : "body";
            form(features, i, place);
            words(features, i, words.get(i), place);
            place(features, i, head, tail, place);
            rules(features, i, ruled, place);
            under(features, i, words, ruled, place);
            if (i > head && startsWithName(words.get(i), words.subList(0, i))) {
                features.add("named@=" + place + LineForm.bucket(words.get(i).size(), LineForm.COUNTS));
            }
            boolean counted = isParagraph(lines.get(i), ruled.get(i));
            topic(features, words.get(i), paragraphs, counted, place);
            own.add(Set.copyOf(features));
        }
    }

    /** The features of line {@code i}, each once. */
    Set<String> of(int i) {
        return own.get(i);
    }

    private static boolean isParagraph(String line, @Nullable String ruled) {
        return ruled == null && line.length() >= PARAGRAPH;
    }

    private void form(List<String> features, int i, String place) {
        String line = lines.get(i);
        String form = forms.get(i);
        features.add("f=" + form);
        features.add("shape=" + LineForm.shape(line));
        features.add("shape@=" + LineForm.shape(line) + place);
        features.add("f@=" + form + place);
        features.add("len=" + LineForm.bucket(line.length(), LineForm.LENGTHS) + place);
        features.add("end=" + LineForm.end(line) + LineForm.bucket(line.length(), LineForm.LENGTHS));
        features.add("begin=" + LineForm.begin(line));
        if (ADDRESS.matcher(line).find()) {
            features.add("address");
        }
        if (LineForm.QUOTED.matcher(line).find()) {
            features.add("quoted");
        }
        var label = LABEL.matcher(line);
        if (label.matches()) {
            features.add("label=" + String.join(" ", LineWords.words(label.group(1))));
            features.add("label" + place);
        }
        long listed = LISTED.matcher(line).results().count();
        if (listed > 1) {
            features.add("listed=" + Math.min(listed, 4));
        }
    }

    private void words(List<String> features, int line, List<String> words, String place) {
        for (String word : new HashSet<>(words)) {
            features.add("w=" + word);
            features.add("w@=" + word + place);
            if (word.length() > LineWords.STEM) {
                features.add("s=" + word.substring(0, LineWords.STEM));
                features.add("s@=" + word.substring(0, LineWords.STEM) + place);
            }
        }
        for (Map.Entry<String, Integer> cue : cues.get(line).entrySet()) {
            features.add("c=" + cue.getKey() + Math.min(cue.getValue(), 3));
            features.add("c@=" + cue.getKey() + place);
            features.add("c&n=" + cue.getKey() + LineForm.bucket(words.size(), LineForm.COUNTS));
        }
        features.add(
                "cues=" + Math.min(4, cues.get(line).size()) + "of" + LineForm.bucket(words.size(), LineForm.COUNTS));
        features.add("cued=" + cued.get(line) + place);
        features.add("cued&n=" + cued.get(line) + LineForm.bucket(words.size(), LineForm.COUNTS));
        for (int i = 1; i < words.size(); i++) {
            features.add("b=" + words.get(i - 1) + " " + words.get(i));
        }
        if (!words.isEmpty()) {
            features.add("w1=" + words.get(0));
            features.add("wn=" + words.get(words.size() - 1));
        }
        features.add("n=" + LineForm.bucket(words.size(), LineForm.COUNTS));
    }

    /** What the last heading above the line is about, and how far it is: lists and comments go on below theirs. */
    private void under(
            List<String> features, int i, List<List<String>> words, List<@Nullable String> ruled, String place) {
        for (int j = i - 1; j >= Math.max(0, i - REACH); j--) {
            if (words.get(j).size() <= HEADING_WORDS && cued.get(j) >= 2) {
                for (String cue : cues.get(j).keySet()) {
                    features.add("under=" + cue + place);
                    features.add("under&d=" + cue + LineForm.bucket(i - j, LineForm.DISTANCES)
                            + (place.equals("tail") ? "t" : ""));
                }
                features.add("under&f=" + forms.get(i) + place);
                return;
            }
            if (lines.get(j).length() >= PARAGRAPH && ruled.get(j) == null) {
                features.add("under=paragraph" + LineForm.bucket(i - j, LineForm.DISTANCES));
                return;
            }
        }
    }

    /** Whether a line begins with the words of a by-line above: notes on authors do. */
    private static boolean startsWithName(List<String> words, List<List<String>> before) {
        if (words.size() < 4) {
            return false;
        }
        return before.stream()
                .filter(line -> line.size() >= 2 && line.size() <= BYLINE_WORDS)
                .anyMatch(line -> Collections.indexOfSubList(line, words.subList(0, 2)) >= 0);
    }

    private void place(List<String> features, int i, int head, int tail, String place) {
        features.add("at=" + place);
        if (i < head) {
            features.add("toHead=" + LineForm.bucket(head - i, LineForm.DISTANCES));
            features.add("fromTop=" + LineForm.bucket(i, LineForm.DISTANCES));
        } else if (i > tail) {
            features.add("fromTail=" + LineForm.bucket(i - tail, LineForm.DISTANCES));
            features.add("toEnd=" + LineForm.bucket(lines.size() - 1 - i, LineForm.DISTANCES));
        }
        features.add("f-1=" + (i > 0 ? forms.get(i - 1) : "^"));
        features.add("f+1=" + (i + 1 < lines.size() ? forms.get(i + 1) : "$"));
        features.add("f-1&f=" + (i > 0 ? forms.get(i - 1) : "^") + forms.get(i));
        features.add("f&f+1=" + forms.get(i) + (i + 1 < lines.size() ? forms.get(i + 1) : "$"));
    }

    private void rules(List<String> features, int i, List<@Nullable String> ruled, String place) {
        String own = ruled.get(i) == null ? "no" : "yes";
        String before = i == 0 ? "^" : ruled.get(i - 1) == null ? "no" : "yes";
        String after = i + 1 == ruled.size() ? "$" : ruled.get(i + 1) == null ? "no" : "yes";
        features.add("r=" + own);
        features.add("r-1=" + before + own);
        features.add("r+1=" + after + own);
        features.add("r3=" + before + own + after + place);
        features.add("r3f=" + before + own + after + forms.get(i));
        if (i > 0 && ruled.get(i - 1) != null) {
            features.add("why-1=" + ruled.get(i - 1) + own);
        }
        if (i + 1 < ruled.size() && ruled.get(i + 1) != null) {
            features.add("why+1=" + ruled.get(i + 1) + own);
        }
        int from = Math.max(0, i - 4);
        int to = Math.min(ruled.size(), i + 5);
        long around = ruled.subList(from, to).stream()
                .filter(reason -> reason != null)
                .count();
        features.add("around=" + around + place);
        long later =
                ruled.subList(i, ruled.size()).stream().filter(r -> r == null).count();
        features.add("later=" + LineForm.bucket((int) later, LineForm.DISTANCES));
    }

    /** The line above the paragraphs whose words they say most often, -1 when there is none. */
    private static int headline(List<List<String>> words, Map<String, Integer> paragraphs, int head) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < head; i++) {
            Set<String> stems = LineWords.stems(words.get(i));
            double said = stems.stream()
                    .mapToDouble(stem -> Math.min(paragraphs.getOrDefault(stem, 0), 3))
                    .sum();
            double score = words.get(i).size() < 4 ? 0 : said / Math.sqrt(stems.size() + 1);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    private static void topic(
            List<String> features, List<String> words, Map<String, Integer> paragraphs, boolean counted, String place) {
        Set<String> stems = LineWords.stems(words);
        long said = stems.stream()
                .filter(stem -> paragraphs.getOrDefault(stem, 0) > (counted ? 1 : 0))
                .count();
        String share = stems.isEmpty() ? "none" : String.valueOf(Math.round(4.0 * said / stems.size()));
        features.add("topic=" + share + place);
        features.add("topic&n=" + share + LineForm.bucket(stems.size(), LineForm.COUNTS));
    }
}
