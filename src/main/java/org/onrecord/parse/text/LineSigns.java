package org.onrecord.parse.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What {@link LineTrees} look at: numbers that say of each line how it is written, where it stands, how much of it the
 * article's paragraphs say, and what {@link LineModel} thinks of it and of its neighbours.
 */
final class LineSigns {

    private static final int REACH = 3;
    private static final float BEYOND = -30;
    /** What {@link LineForm#end} tells, in the order in which trees compare it. */
    private static final String ENDINGS = ".?…:)q0a*";

    private static final Pattern CLOCK = Pattern.compile("\\d\\s?[h:]\\s?\\d\\d");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern MONTH = Pattern.compile(
            "(?iU)\\b(?:jan|feb|fév|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|août|sep|oct|nov|dec|déc)[a-zé]*\\b");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s)");
    private static final Pattern LABELLED = Pattern.compile("\\p{Ll} ?:");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern SEPARATOR = Pattern.compile("[|›>·•/]");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern CAPITALS = Pattern.compile("(?U)(?<!\\S)(?!\\S*\\p{Ll})\\S*\\p{Lu}\\S+");

    private final Outline outline;
    private final double[] logOdds;
    private final long[] charactersBefore;
    private final int[] paragraphsBefore;
    private final int[] paragraphAbove;
    private final int[] paragraphBelow;
    private final Map<List<String>, Integer> times = new HashMap<>();
    private final long ruled;
    private final long claimed;
    private double surest = BEYOND;
    private double secondSurest = BEYOND;

    /** @param logOdds for each line what {@link LineModel} says for debris */
    LineSigns(Outline outline, double[] logOdds) {
        this.outline = outline;
        this.logOdds = logOdds.clone();
        int size = outline.size();
        ruled = outline.ruled().stream().filter(reason -> reason != null).count();
        claimed = Arrays.stream(logOdds).filter(odds -> odds > 0).count();
        charactersBefore = new long[size + 1];
        paragraphsBefore = new int[size + 1];
        paragraphAbove = new int[size + 1];
        paragraphBelow = new int[size + 1];
        paragraphAbove[0] = -1;
        for (int i = 0; i < size; i++) {
            boolean paragraph = outline.isParagraph(i);
            charactersBefore[i + 1] = charactersBefore[i] + outline.line(i).length();
            paragraphsBefore[i + 1] = paragraphsBefore[i] + (paragraph ? 1 : 0);
            paragraphAbove[i + 1] = paragraph ? i : paragraphAbove[i];
            times.merge(outline.words(i), 1, Integer::sum);
            secondSurest = Math.max(secondSurest, Math.min(surest, logOdds[i]));
            surest = Math.max(surest, logOdds[i]);
        }
        paragraphBelow[size] = size;
        for (int i = size - 1; i >= 0; i--) {
            paragraphBelow[i] = outline.isParagraph(i) ? i : paragraphBelow[i + 1];
        }
    }

    /** The signs of line {@code i}, the same number in the same order for every line of every text. */
    float[] of(int i) {
        Numbers all = new Numbers();
        form(all, i);
        content(all, i);
        place(all, i);
        for (int j = i - REACH; j <= i + REACH; j++) {
            all.add(j < 0 || j >= logOdds.length ? BEYOND : logOdds[j]);
        }
        return all.toArray();
    }

    private void form(Numbers all, int i) {
        String line = outline.line(i);
        int words = Math.max(1, outline.words(i).size());
        all.add(line.length());
        all.add(outline.words(i).size());
        all.add(share(count(DIGIT, line), line.length()));
        all.add(share(count(LineForm.CAPITAL, line), words));
        all.add(share(count(CAPITALS, line), line.split("\\s+").length));
        all.add(ENDINGS.indexOf(LineForm.end(line).replace('!', '?')));
        all.add(beginning(line));
        all.add(count(LineForm.QUOTED, line));
        all.add(found(LineForm.ADDRESS, line));
        all.add(count(SEPARATOR, line));
        all.add(count(COMMA, line));
        all.add(count(SENTENCE_END, line));
        all.add(DIGIT.matcher(line).find() ? found(MONTH, line) : 0);
        all.add(found(CLOCK, line));
        all.add(found(YEAR, line));
        all.add(line.indexOf('?') < 0 ? 0 : 1);
        all.add(found(LABELLED, line));
    }

    private void content(Numbers all, int i) {
        List<String> words = outline.words(i);
        int count = Math.max(1, words.size());
        int stems = outline.stems(i).size();
        List<String> names = outline.names(i);
        all.add(share(LineWords.small(words), count));
        all.add(share(LineWords.addressed(words), count));
        all.add(share(words.stream().filter(LineCues::has).count(), count));
        all.add(outline.isRuled(i) ? 1 : 0);
        all.add(share(outline.saidStems(i), Math.max(1, stems)));
        all.add(stems);
        all.add(names.isEmpty() ? -1 : share(outline.saidNames(i), names.size()));
        all.add(names.stream().mapToInt(name -> outline.said(name, i)).sum());
        all.add(
                i == outline.headline() || outline.headline() < 0
                        ? -1
                        : share(
                                outline.stems(i).stream()
                                        .filter(outline.stems(outline.headline())::contains)
                                        .count(),
                                Math.max(1, stems)));
        all.add(times.get(words));
    }

    private void place(Numbers all, int i) {
        int size = outline.size();
        all.add(i);
        all.add(size - 1 - i);
        all.add(outline.head() - i);
        all.add(i - outline.tail());
        all.add(share(charactersBefore[i], charactersBefore[size]));
        all.add(i - paragraphAbove[i]);
        all.add(paragraphBelow[i + 1] - i);
        all.add(paragraphsBefore[i]);
        all.add(i - outline.headline());
        all.add(size);
        all.add(share(ruled, size));
        all.add(share(claimed - (logOdds[i] > 0 ? 1 : 0), size));
        all.add(logOdds[i] == surest ? secondSurest : surest);
    }

    private static float beginning(String line) {
        int first = line.codePointAt(0);
        return Character.isUpperCase(first)
                ? 0
                : Character.isLetter(first)
                        ? 1
                        : Character.isDigit(first)
                                ? 2
                                : "«\"“'".indexOf(first) >= 0 ? 3 : "-–—•*·".indexOf(first) >= 0 ? 4 : 5;
    }

    private static float share(double part, double whole) {
        return (float) (part / whole);
    }

    private static long count(Pattern pattern, String line) {
        return pattern.matcher(line).results().count();
    }

    private static float found(Pattern pattern, String line) {
        return pattern.matcher(line).find() ? 1 : 0;
    }

    /** Signs in the order in which they are added. */
    private static final class Numbers {

        private static final int MOST = 64;

        private final float[] values = new float[MOST];
        private int size;

        void add(double value) {
            values[size++] = (float) value;
        }

        float[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
