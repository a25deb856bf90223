package org.onrecord.parse.text;

import java.util.ArrayList;
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

    private static final int REACH = 15;
    private static final int HEADING_WORDS = 6;
    private static final int FARTHEST = 9;
    private static final Pattern LABEL = Pattern.compile("(?U)^([^.:!?]{2,30}) ?: .+");
    private static final Pattern LISTED =
            Pattern.compile("(?U)(?:^|[|,·•/›>–-])\\s*\\p{Lu}[^|,·•/›>–-]{1,30}(?=[|,·•/›>–-]|$)");

    private final Outline outline;
    private final List<String> forms = new ArrayList<>();
    private final List<Map<String, Integer>> cues;
    private final List<Long> cued;

    LineFeatures(Outline outline) {
        this.outline = outline;
        cues = outline.words().stream().map(LineCues::in).toList();
        cued = outline.words().stream().map(LineWords::cued).toList();
        for (int i = 0; i < outline.size(); i++) {
            forms.add(LineForm.of(outline.line(i)));
        }
    }

    /** The features of line {@code i}, each once. */
    Set<String> of(int i) {
        List<String> features = new ArrayList<>();
        String place = outline.place(i);
        if (outline.headline() >= 0 && i < outline.head()) {
            features.add("headline=" + Integer.compare(i, outline.headline()));
        }
        form(features, i, place);
        words(features, i, place);
        place(features, i, place);
        rules(features, i, place);
        under(features, i, place);
        if (outline.startsWithName(i)) {
            features.add("named@=" + place + LineForm.bucket(outline.words(i).size(), LineForm.COUNTS));
        }
        topic(features, i, place);
        return Set.copyOf(features);
    }

    private void form(List<String> features, int i, String place) {
        String line = outline.line(i);
        String form = forms.get(i);
        features.add("f=" + form);
        String shape = LineForm.shape(line);
        features.add("shape=" + shape);
        features.add("shape@=" + shape + place);
        features.add("f@=" + form + place);
        features.add("len=" + LineForm.bucket(line.length(), LineForm.LENGTHS) + place);
        features.add("end=" + LineForm.end(line) + LineForm.bucket(line.length(), LineForm.LENGTHS));
        features.add("begin=" + LineForm.begin(line));
        if (LineForm.ADDRESS.matcher(line).find()) {
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

    private void words(List<String> features, int line, String place) {
        List<String> words = outline.words(line);
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
    private void under(List<String> features, int i, String place) {
        for (int j = i - 1; j >= Math.max(0, i - REACH); j--) {
            if (outline.words(j).size() <= HEADING_WORDS && cued.get(j) >= 2) {
                for (String cue : cues.get(j).keySet()) {
                    features.add("under=" + cue + place);
                    features.add("under&d=" + cue + LineForm.bucket(i - j, LineForm.DISTANCES)
                            + (place.equals("tail") ? "t" : ""));
                }
                features.add("under&f=" + forms.get(i) + place);
                return;
            }
            if (outline.isParagraph(j)) {
                features.add("under=paragraph" + LineForm.bucket(i - j, LineForm.DISTANCES));
                return;
            }
        }
    }

    private void place(List<String> features, int i, String place) {
        int left = outline.size() - 1 - i;
        features.add("at=" + place);
        if (i < outline.head()) {
            features.add("toHead=" + LineForm.bucket(outline.head() - i, LineForm.DISTANCES));
            features.add("fromTop=" + LineForm.bucket(i, LineForm.DISTANCES));
        } else if (i > outline.tail()) {
            features.add("fromTail=" + LineForm.bucket(i - outline.tail(), LineForm.DISTANCES));
            features.add("toEnd=" + LineForm.bucket(left, LineForm.DISTANCES));
        }
        int above = shortLines(i, -1);
        int below = shortLines(i, 1);
        features.add("between=" + LineForm.bucket(above, LineForm.DISTANCES)
                + LineForm.bucket(below, LineForm.DISTANCES) + place);
        features.add("between&f=" + Math.min(above, 3) + Math.min(below, 3) + forms.get(i) + place);
        features.add("f-1=" + (i > 0 ? forms.get(i - 1) : "^"));
        features.add("f+1=" + (left > 0 ? forms.get(i + 1) : "$"));
        features.add("f-1&f=" + (i > 0 ? forms.get(i - 1) : "^") + forms.get(i));
        features.add("f&f+1=" + forms.get(i) + (left > 0 ? forms.get(i + 1) : "$"));
    }

    /** How far the next long line is in one direction, {@link #FARTHEST} at most. */
    private int shortLines(int i, int step) {
        int far = 1;
        int j = i + step;
        while (j >= 0 && j < outline.size() && far < FARTHEST && outline.line(j).length() < Outline.PARAGRAPH) {
            far++;
            j += step;
        }
        return far;
    }

    private void rules(List<String> features, int i, String place) {
        List<@Nullable String> ruled = outline.ruled();
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
        long later = ruled.subList(i, ruled.size()).stream()
                .filter(reason -> reason == null)
                .limit(FARTHEST)
                .count();
        features.add("later=" + LineForm.bucket((int) later, LineForm.DISTANCES));
    }

    /** How much of the line the paragraphs speak of, and whom it speaks to. */
    private void topic(List<String> features, int i, String place) {
        int stems = outline.stems(i).size();
        String share = stems == 0 ? "none" : String.valueOf(Math.round(4.0 * outline.saidStems(i) / stems));
        features.add("topic=" + share + place);
        features.add("topic&n=" + share + LineForm.bucket(stems, LineForm.COUNTS));
        int length = LineForm.bucket(outline.line(i).length(), LineForm.LENGTHS);
        List<String> names = outline.names(i);
        String known = names.isEmpty() ? "none" : String.valueOf(Math.round(3.0 * outline.saidNames(i) / names.size()));
        features.add("names=" + known + place);
        features.add("names&n=" + known + Math.min(4, names.size()));
        features.add("names&len=" + known + length + place);
        long you = Math.min(3, LineWords.addressed(outline.words(i)));
        features.add("you=" + you + place);
        features.add("you&len=" + you + length);
    }
}
