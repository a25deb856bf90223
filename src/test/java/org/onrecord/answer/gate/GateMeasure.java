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

    static final String BY_HAND = "by hand";
    private static final String HONEST = "honest";

    /**
     * What became of the sentences.
     *
     * @param honest true sentences
     * @param own of them, shown in the model's words
     * @param replaced of them, for which the reader gets a sentence of the same article
     * @param lies false sentences
     * @param passed of them, shown in the model's words
     * @param honestMarked true sentences shown in the model's words, marked or not, when the gate is told to mark
     * @param passedMarked false ones
     * @param alteredQuotes quotations in what is shown that stand in no cited article
     */
    record Score(
            int honest,
            int own,
            int replaced,
            int lies,
            int passed,
            int honestMarked,
            int passedMarked,
            int alteredQuotes) {

        int lost() {
            return honest - own - replaced;
        }
    }

    /** One sentence with what the gate made of it. */
    record Judged(Story story, String kind, Line line, Ruling ruling) {

        boolean isHonest() {
            return kind.equals(HONEST);
        }

        /** Whether the reader gets words of the article that it is about in its place. */
        boolean isReplaced() {
            return ruling.verdict() != Verdict.SUPPORTED
                    && ruling.instead().stream()
                            .anyMatch(support -> support.article()
                                    .id()
                                    .equals(story.article().id()));
        }
    }

    private GateMeasure() {}

    /** All true and false sentences about {@code stories}, judged. */
    static List<Judged> judged(List<Story> stories, SentenceGate gate) {
        Liar liar = new Liar(SEED);
        List<Judged> all = new ArrayList<>();
        int honest = 0;
        for (int i = 0; i < stories.size(); i++) {
            Story story = stories.get(i);
            List<Evidence> evidence = GateCorpus.evidence(stories, i);
            List<Lie> lies = new ArrayList<>();
            story.lies().forEach(line -> lies.add(new Lie(BY_HAND, line.language(), line.text(), false)));
            for (Line line : story.honest()) {
                Ruling ruling = gate.judge(formOf(line.text(), honest++), line.language(), evidence);
                all.add(new Judged(story, HONEST, line, ruling));
                lies.addAll(liar.lies(story, line, stories));
            }
            List<Story> retrieved = stories.stream()
                    .filter(s -> evidence.stream().anyMatch(e -> e.article() == s.article()))
                    .toList();
            lies.addAll(liar.elsewhere(story, stories, retrieved));
            for (Lie lie : lies) {
                Line line = new Line(lie.language(), lie.text());
                all.add(new Judged(story, lie.kind(), line, gate.judge(lie.text(), lie.language(), evidence)));
            }
        }
        return all;
    }

    /** Judges all true and false sentences about {@code stories}, prints the totals and gives them back. */
    static Score of(String name, List<Story> stories, SentenceGate gate) {
        int honest = 0;
        int own = 0;
        int replaced = 0;
        int altered = 0;
        int honestMarked = 0;
        int passedMarked = 0;
        Map<String, Integer> byReason = new TreeMap<>();
        Map<String, int[]> byKind = new TreeMap<>();
        for (Judged judged : judged(stories, gate)) {
            boolean shown = judged.ruling().verdict() == Verdict.SUPPORTED;
            boolean marked = shown || judged.ruling().mayBeMarked();
            honestMarked += marked && judged.isHonest() ? 1 : 0;
            passedMarked += marked && !judged.isHonest() ? 1 : 0;
            altered += inventedQuotes(judged.ruling());
            if (judged.isHonest()) {
                honest++;
                own += shown ? 1 : 0;
                replaced += judged.isReplaced() ? 1 : 0;
                if (!shown) {
                    byReason.merge(String.join(" ", judged.ruling().reasons()), 1, Integer::sum);
                    print(name, "REFUSED", judged);
                }
            } else {
                int[] count = byKind.computeIfAbsent(judged.kind(), kind -> new int[2]);
                count[0]++;
                if (shown) {
                    count[1]++;
                    print(name, "PASSED " + judged.kind(), judged);
                }
            }
        }
        int told = byKind.values().stream().mapToInt(count -> count[0]).sum();
        int passed = byKind.values().stream().mapToInt(count -> count[1]).sum();
        Score score = new Score(honest, own, replaced, told, passed, honestMarked, passedMarked, altered);
        System.out.printf(
                "gate, %s: of %d honest %d in own words, %d by the article's, %d lost; %d of %d lies passed; %d altered quotes%n",
                name, honest, own, replaced, score.lost(), passed, told, altered);
        System.out.printf("  when marking: %d honest, %d lies%n", honestMarked, passedMarked);
        System.out.println("  refused for " + byReason);
        byKind.forEach((kind, count) -> System.out.printf("  %-22s %4d of %4d%n", kind, count[1], count[0]));
        return score;
    }

    private static void print(String half, String what, Judged judged) {
        if (PRINT && half.startsWith("tuning")) {
            System.out.printf(
                    "%s\t%s\t%s\t%s\t%s%n",
                    what,
                    judged.story().article().id(),
                    judged.ruling().reasons(),
                    judged.line().language(),
                    judged.line().text());
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
