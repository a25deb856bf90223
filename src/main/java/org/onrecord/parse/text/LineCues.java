package org.onrecord.parse.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which of a line's words belong to what pages say of themselves: players, counters, accounts, comments and so on. */
final class LineCues {

    private static final String RESOURCE = "debris-cues.txt";
    private static final int SHORTEST = 2;
    private static final int LONGEST = 20;
    private static final Map<String, Set<String>> WHOLE = new HashMap<>();
    private static final Map<String, Set<String>> BEGINNINGS = new HashMap<>();

    static {
        load();
    }

    private LineCues() {}

    /** How many of {@code words}, folded, belong to each class; classes without any are left out. */
    static Map<String, Integer> in(List<String> words) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String word : words) {
            Set<String> classes = new TreeSet<>(WHOLE.getOrDefault(word, Set.of()));
            for (int end = SHORTEST; end <= Math.min(LONGEST, word.length()); end++) {
                classes.addAll(BEGINNINGS.getOrDefault(word.substring(0, end), Set.of()));
            }
            classes.forEach(name -> counts.merge(name, 1, Integer::sum));
        }
        return counts;
    }

    static boolean has(String word) {
        return !in(List.of(word)).isEmpty();
    }

    private static void load() {
        for (String line : Resource.text(RESOURCE).split("\n")) {
            if (!line.startsWith("#") && line.contains(":")) {
                String name = line.substring(0, line.indexOf(':'));
                for (String cue : line.substring(name.length() + 1).strip().split(" ")) {
                    boolean whole = cue.endsWith(".");
                    (whole ? WHOLE : BEGINNINGS)
                            .computeIfAbsent(whole ? cue.substring(0, cue.length() - 1) : cue, key -> new TreeSet<>())
                            .add(name);
                }
            }
        }
    }
}
