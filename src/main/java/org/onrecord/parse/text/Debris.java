package org.onrecord.parse.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides for each line of a text whether it is the article's or debris around it. */
public final class Debris {

    private static final int PROSE = 90;
    private static final int SENTENCE = 45;
    private static final int SENTENCE_WORDS = 8;
    private static final int LIST_ITEM = 160;
    private static final double MOST = 0.4;
    private static final int MOST_LINES = 5_000;
    private static final double MUCH = 0.06;
    private static final double LIKELY_IF_RULED = 0.5;
    private static final double LIKELY = 0.7;
    private static final double VERY_LIKELY = 0.8;
    private static final double SURELY = 0.9;
    private static final String BY_LOOK = "page-furniture";

    private Debris() {}

    /**
     * For each line the reason to cut it, or null to keep it. Blank lines are kept; the caller cuts those beside cut lines as
     * it likes. {@link DebrisModel} decides; it must be surer of what the rules did not find, still more where they found little
     * or nothing, since most saved texts hold the article alone, and of the headline. Texts that it does not read, and those of
     * very many lines, are left to the rules.
     */
    public static List<@Nullable String> judge(List<String> lines) {
        return judge(lines, () -> Model.BUNDLED);
    }

    static List<@Nullable String> judge(List<String> lines, Supplier<DebrisModel> model) {
        List<@Nullable String> reasons = byRules(lines);
        if (lines.size() > MOST_LINES || !DebrisModel.reads(lines)) {
            return reasons;
        }
        DebrisModel.Reading reading = model.get().read(lines, reasons);
        double usual = bar(lines, reasons);
        for (int i = 0; i < lines.size(); i++) {
            double bar = reasons.get(i) == null ? usual : LIKELY_IF_RULED;
            if (reading.debris()[i] < (i == reading.headline() ? Math.max(bar, VERY_LIKELY) : bar)) {
                reasons.set(i, null);
            } else if (reasons.get(i) == null) {
                reasons.set(i, i > 0 && reasons.get(i - 1) != null ? reasons.get(i - 1) : BY_LOOK);
            }
        }
        return reasons;
    }

    private static double bar(List<String> lines, List<@Nullable String> ruled) {
        long found = ruled.stream().filter(reason -> reason != null).count();
        long visible = lines.stream().filter(line -> !line.isBlank()).count();
        return found == 0 ? SURELY : found < MUCH * visible ? VERY_LIKELY : LIKELY;
    }

    /** Loaded when the first text needs it. */
    private static final class Model {

        static final DebrisModel BUNDLED = DebrisModel.bundled();
    }

    /** The same by rules alone, which need no more than the wording of a line and where it stands. */
    public static List<@Nullable String> byRules(List<String> lines) {
        List<@Nullable String> reasons = new ArrayList<>();
        List<Optional<DebrisRule>> rules = lines.stream().map(DebrisRule::of).toList();
        int head = head(lines, rules);
        int tail = tail(lines, rules);
        int read = 0;
        int all = lines.stream().mapToInt(String::length).sum();
        @Nullable String running = null;
        boolean toTheEnd = false;
        // After the last paragraph the entries of a list of other articles may be questions and quotes.
        boolean inList = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            DebrisRule rule = rules.get(i).orElse(null);
            read += line.length();
            if (toTheEnd || line.isBlank()) {
                reasons.add(line.isBlank() ? null : running);
                continue;
            }
            boolean entry = listed(line) || i > tail && inList && !line.strip().endsWith(".");
            running = rule == null && running != null && entry ? running : null;
            inList = rule == null ? inList && running != null : rule.reach() == DebrisRule.Reach.LIST;
            if (rule != null) {
                switch (rule.reach()) {
                    case ANYWHERE -> running = rule.reason();
                    case EDGE -> running = i < head || i > tail ? rule.reason() : null;
                    case LIST -> running = rule.reason();
                    case REST -> {
                        toTheEnd = read >= MOST * all && i > head && (rule.endsArticle() || i > tail);
                        running = toTheEnd || i > tail || i < head || !rule.endsArticle() ? rule.reason() : null;
                    }
                }
            }
            reasons.add(running);
            // Above the first paragraph the next short line may be the headline.
            boolean goesOn =
                    rule != null && i >= head && (rule.reach() == DebrisRule.Reach.LIST || !rule.endsArticle());
            if (rule != null && !goesOn && !toTheEnd) {
                running = null;
            }
        }
        Menus.cut(lines, reasons, head);
        Controls.cut(lines, reasons, head);
        cutTail(lines, reasons);
        return reasons;
    }

    /** After the last sentence that is kept, whatever follows the first line of debris is debris too. */
    private static void cutTail(List<String> lines, List<@Nullable String> reasons) {
        int end = lines.size() - 1;
        while (end >= 0 && (reasons.get(end) != null || lines.get(end).isBlank() || listed(lines.get(end)))) {
            end--;
        }
        @Nullable String before = null;
        for (int i = end + 1; end >= 0 && i < lines.size(); i++) {
            if (reasons.get(i) != null) {
                before = reasons.get(i);
            } else if (before != null && !lines.get(i).isBlank()) {
                reasons.set(i, before);
            }
        }
    }

    /** Whether a line may be an entry of a list of other articles: short, and no sentence. */
    private static boolean listed(String line) {
        return line.length() < LIST_ITEM && !line.strip().matches(".*[.!?…»”\"](?:\\s?\\))?$");
    }

    private static int head(List<String> lines, List<Optional<DebrisRule>> rules) {
        int i = 0;
        while (i < lines.size() && !prose(lines.get(i), rules.get(i))) {
            i++;
        }
        return i;
    }

    private static int tail(List<String> lines, List<Optional<DebrisRule>> rules) {
        int i = lines.size() - 1;
        while (i >= 0 && !prose(lines.get(i), rules.get(i)) && !(rules.get(i).isEmpty() && sentence(lines.get(i)))) {
            i--;
        }
        return i;
    }

    /** A short last paragraph; headlines and entries of lists rarely end so. */
    private static boolean sentence(String line) {
        return line.length() >= SENTENCE
                && line.split("\\s+").length >= SENTENCE_WORDS
                && line.strip().matches(".*[.!»”\"]$");
    }

    private static boolean prose(String line, Optional<DebrisRule> rule) {
        return rule.isEmpty() && line.length() >= PROSE;
    }
}
