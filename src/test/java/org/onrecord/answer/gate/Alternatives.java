package org.onrecord.answer.gate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spells out a sentence written with choices, "{He|She} {came|went}". */
final class Alternatives {

    private static final Pattern CHOICE = Pattern.compile("\\{([^{}]*)\\}");

    private Alternatives() {}

    /** Distinct sentences in which each way of each choice is taken at least once, and in company that changes. */
    static List<String> of(String written) {
        List<String[]> choices = new ArrayList<>();
        Matcher matcher = CHOICE.matcher(written);
        while (matcher.find()) {
            choices.add(matcher.group(1).split("\\|", -1));
        }
        int longest = choices.stream().mapToInt(c -> c.length).max().orElse(1);
        int ways = choices.stream().mapToInt(c -> c.length).reduce(1, (a, b) -> Math.min(100, a * b));
        Set<String> sentences = new LinkedHashSet<>();
        for (int k = 0; k < Math.min(ways, longest + Math.max(0, choices.size() - 1)); k++) {
            sentences.add(spelled(written, choices, k));
        }
        return List.copyOf(sentences);
    }

    private static String spelled(String written, List<String[]> choices, int k) {
        Matcher matcher = CHOICE.matcher(written);
        StringBuilder out = new StringBuilder();
        for (int i = 0; matcher.find(); i++) {
            int turn = k + i * (k / choices.get(i).length);
            matcher.appendReplacement(out, Matcher.quoteReplacement(choices.get(i)[turn % choices.get(i).length]));
        }
        matcher.appendTail(out);
        return out.toString();
    }
}
