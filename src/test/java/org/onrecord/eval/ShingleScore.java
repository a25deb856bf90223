package org.onrecord.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How well extracted texts agree with the true ones, counted in runs of four words; after the article extraction
 * benchmark by Scrapinghub (Zyte), "Article Extraction Benchmark: dataset and evaluation", 2020.
 */
final class ShingleScore {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final int RUN = 4;

    private final List<double[]> pages = new ArrayList<>();

    /** Adds a page and gives its own F1, 0 to 1. */
    double add(String truth, String found) {
        Map<String, Integer> expected = shingles(truth);
        Map<String, Integer> actual = shingles(found);
        double both = 0;
        for (Map.Entry<String, Integer> e : expected.entrySet()) {
            both += Math.min(e.getValue(), actual.getOrDefault(e.getKey(), 0));
        }
        double precision = share(both, total(actual));
        double recall = share(both, total(expected));
        double f1 = harmonic(precision, recall);
        pages.add(new double[] {precision, recall, f1});
        return f1;
    }

    /** Mean precision over pages. */
    double precision() {
        return mean(0);
    }

    /** Mean recall over pages. */
    double recall() {
        return mean(1);
    }

    /** Harmonic mean of mean precision and mean recall: the figure the benchmark publishes. */
    double f1() {
        return harmonic(precision(), recall());
    }

    /** Mean of the pages' own F1. */
    double meanF1() {
        return mean(2);
    }

    private double mean(int column) {
        return pages.stream().mapToDouble(p -> p[column]).average().orElse(0);
    }

    private static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static double total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> shingles(String text) {
        List<String> words = WORD.matcher(text).results().map(m -> m.group()).toList();
        Map<String, Integer> counts = new HashMap<>();
        if (!words.isEmpty() && words.size() < RUN) {
            counts.put(String.join(" ", words), 1);
        }
        for (int i = 0; i + RUN <= words.size(); i++) {
            counts.merge(String.join(" ", words.subList(i, i + RUN)), 1, Integer::sum);
        }
        return counts;
    }
}
