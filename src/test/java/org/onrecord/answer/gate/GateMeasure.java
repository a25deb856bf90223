package org.onrecord.answer.gate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.answer.gate.GateCorpus.Line;
import org.onrecord.answer.gate.GateCorpus.Story;
import org.onrecord.answer.gate.Liar.Lie;

/** How many false sentences a gate lets pass and how many true ones it drops. */
final class GateMeasure {

    private static final long SEED = 20251123;

    /** With {@code -Dgate.print=true}: what to work on, of the tuning half only. */
    private static final boolean PRINT = Boolean.getBoolean("gate.print");

    record Score(int honest, int dropped, int lies, int passed, int alteredQuotes) {}

    private GateMeasure() {}

    /** Judges all true and false sentences about {@code stories}, prints the totals and gives them back. */
    static Score of(String name, List<Story> stories, SentenceGate gate) {
        Liar liar = new Liar(SEED);
        int honest = 0;
        int dropped = 0;
        int altered = 0;
        Map<String, Integer> byReason = new TreeMap<>();
        Map<String, int[]> byKind = new TreeMap<>();
        for (int i = 0; i < stories.size(); i++) {
            Story story = stories.get(i);
            List<Evidence> evidence = GateCorpus.evidence(stories, i);
            List<Lie> lies = new ArrayList<>();
            story.lies().forEach(line -> lies.add(new Lie("by hand", line.language(), line.text(), false)));
            for (Line line : story.honest()) {
                Ruling ruling = gate.judge(formOf(line.text(), honest), line.language(), evidence);
                honest++;
                altered += inventedQuotes(ruling);
                if (ruling.verdict() != Verdict.SUPPORTED) {
                    dropped++;
                    byReason.merge(String.join(" ", ruling.reasons()), 1, Integer::sum);
                    print(name, "DROPPED", story, line.language(), line.text(), ruling);
                }
                lies.addAll(liar.lies(story, line, stories));
            }
            List<Story> retrieved = stories.stream()
                    .filter(s -> evidence.stream().anyMatch(e -> e.article() == s.article()))
                    .toList();
            lies.addAll(liar.elsewhere(story, stories, retrieved));
            for (Lie lie : lies) {
                Ruling ruling = gate.judge(lie.text(), lie.language(), evidence);
                int[] count = byKind.computeIfAbsent(lie.kind(), kind -> new int[2]);
                count[0]++;
                if (ruling.verdict() == Verdict.SUPPORTED) {
                    count[1]++;
                    print(name, "PASSED " + lie.kind(), story, lie.language(), lie.text(), ruling);
                }
                altered += inventedQuotes(ruling);
            }
        }
        int told = byKind.values().stream().mapToInt(count -> count[0]).sum();
        int passed = byKind.values().stream().mapToInt(count -> count[1]).sum();
        System.out.printf(
                "gate, %s: %d of %d honest dropped, %d of %d lies passed, %d altered quotes%n",
                name, dropped, honest, passed, told, altered);
        System.out.println("  dropped for " + byReason);
        byKind.forEach((kind, count) -> System.out.printf("  %-22s %4d of %4d%n", kind, count[1], count[0]));
        return new Score(honest, dropped, told, passed, altered);
    }

    private static void print(String half, String what, Story story, String language, String text, Ruling ruling) {
        if (PRINT && half.startsWith("tuning")) {
            System.out.printf("%s\t%s\t%s\t%s\t%s%n", what, story.article().id(), ruling.reasons(), language, text);
        }
    }

    /** As it is, in another typography, or wrapped as models do: each third. */
    private static String formOf(String text, int turn) {
        return turn % 3 == 0 ? text : turn % 3 == 1 ? disguised(text) : marked(text);
    }

    /** The same words in another typography. */
    private static String disguised(String text) {
        return text.replace("« ", "“").replace(" »", "”").replace('\'', '’').replace('-', '\u2011');
    }

    /** The same words as models like to wrap them. */
    private static String marked(String text) {
        return "**" + text.replaceFirst("\\.$", "") + "** [1][2].";
    }

    /** Quotations in what may be shown that are not in the cited article, by a check that is not the gate's own. */
    private static int inventedQuotes(Ruling ruling) {
        if (ruling.verdict() == Verdict.UNSUPPORTED) {
            return 0;
        }
        Matcher quotes = Pattern.compile("[«“\"]([^«»“”\"]+)[»”\"]").matcher(ruling.text());
        int invented = 0;
        while (quotes.find()) {
            String words = bare(quotes.group(1));
            boolean there = ruling.supports().stream()
                    .anyMatch(support -> bare(support.article().text()).contains(words));
            invented += there ? 0 : 1;
        }
        return invented;
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('’', '\'')
                .replaceAll("[\u2010\u2011]", "-")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
