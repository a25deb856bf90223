package org.onrecord.answer.gate;

import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.rule.Alignment;
import org.onrecord.answer.gate.rule.Source;

/**
 * How likely a sentence is false although no rule objects to it: logistic regression over what such lies have in common. Rules
 * look for a fault that they know; the freer a sentence is, the more faults there are that no rule knows. {@code GateTraining}
 * in the test sources learns the weights from stories by writers who did not know the rules.
 */
final class Risk {

    /** The risk up to which fewer than one in a hundred false sentences passes, each file by what the others teach. */
    static final double MOST = 0.23;

    /** The risk up to which a sentence may be shown marked: fewer than one in a hundred lies of the free files has less. */
    static final double MOST_MARKED = 0.3;

    private static final double BIAS = -1.82;
    private static final double UNUSED = 2.64;
    private static final double NAME_FROM_ELSEWHERE = 0.15;
    private static final double SPEAKER_LEFT_OUT = 0.39;
    private static final double REFERS_BACK = 0.59;

    private Risk() {}

    /**
     * What speaks against a sentence, each 0 to 1.
     *
     * @param unused part of the source's words that it does not take up
     * @param nameFromElsewhere whether it names somebody whom the source does not name
     * @param speakerLeftOut whether the source is somebody's word and the sentence is nobody's
     * @param refersBack whether the source begins with a pronoun
     */
    record Features(double unused, boolean nameFromElsewhere, boolean speakerLeftOut, boolean refersBack) {}

    /** The risk of {@code sentence} beside the spans that it rests on, 0 to 1. */
    static double of(String sentence, List<Support> supports) {
        Features features = features(sentence, supports);
        double sum = BIAS
                + UNUSED * features.unused()
                + (features.nameFromElsewhere() ? NAME_FROM_ELSEWHERE : 0)
                + (features.speakerLeftOut() ? SPEAKER_LEFT_OUT : 0)
                + (features.refersBack() ? REFERS_BACK : 0);
        return 1 / (1 + Math.exp(-sum));
    }

    static Features features(String sentence, List<Support> supports) {
        Reading said = new Reading(sentence);
        Reading source = new Reading(supports.stream()
                .map(support -> support.span().of(support.article().text()))
                .collect(Collectors.joining(" ")));
        Alignment alignment = new Alignment(said, source);
        boolean elsewhere = false;
        for (int i = 0; i < said.tokens().size(); i++) {
            elsewhere |=
                    isSaying(said, i) && said.isInName(i) && alignment.of(i).isEmpty();
        }
        int stated = 0;
        int used = 0;
        for (int j = 0; j < source.tokens().size(); j++) {
            if (isSaying(source, j)) {
                stated++;
                used += alignment.back(j).isEmpty() ? 0 : 1;
            }
        }
        return new Features(
                stated == 0 ? 1 : 1 - (double) used / stated,
                elsewhere,
                !source.attributions().isEmpty() && said.attributions().isEmpty(),
                Source.refersBack(source));
    }

    /** Words of content, names and figures. */
    private static boolean isSaying(Reading reading, int token) {
        return reading.isContent(token)
                || reading.isInName(token) && reading.tokens().get(token).isCapital()
                || reading.tokens().get(token).isNumber();
    }
}
