package org.onrecord.answer.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.answer.gate.reading.Reading;

/** Cuts a sentence that joins two statements, which may come from two articles. */
final class Parts {

    private static final Pattern JOINT = Pattern.compile(
            "(?iu);\\s+|,?\\s+(?:while|whereas|but|tandis qu(?:e\\s|['’])|alors qu(?:e\\s|['’])|mais)\\s*|,\\s+(?:and|et)\\s+"
                    + "|\\s+(?:and|et)\\s+(?=(?:the|a|an|le|la|les|l['’]|un|une|it|il|elle|they|ils)\\b)");
    private static final int LEAST_WORDS = 4;

    private Parts() {}

    /** The parts in order; empty when the sentence has but one, or when one says too little by itself. */
    static List<String> of(String sentence) {
        List<String> parts = new ArrayList<>();
        Matcher joints = JOINT.matcher(sentence);
        int from = 0;
        while (joints.find()) {
            parts.add(sentence.substring(from, joints.start()));
            from = joints.end();
        }
        parts.add(sentence.substring(from));
        boolean whole = parts.stream().allMatch(Parts::saysEnough);
        return parts.size() > 1 && parts.size() <= 4 && whole ? parts : List.of();
    }

    private static boolean saysEnough(String part) {
        Reading reading = new Reading(part);
        long content = 0;
        for (int i = 0; i < reading.tokens().size(); i++) {
            content += reading.isContent(i)
                            || reading.isInName(i)
                            || reading.tokens().get(i).isNumber()
                    ? 1
                    : 0;
        }
        return content >= LEAST_WORDS - 1 && reading.tokens().size() >= LEAST_WORDS;
    }
}
