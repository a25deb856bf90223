package org.onrecord.answer.gate.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Reading;

/** What the source says is to come is not told as done, nor what is done as to come. */
public final class TenseRule implements Rule {

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        Reading reading = source.reading();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (!sentence.isContent(i) || sentence.tokens().get(i).quoted()) {
                continue;
            }
            List<Integer> matches = alignment.of(i);
            if (matches.isEmpty()) {
                continue;
            }
            boolean done = Tenses.isDone(sentence, i) && matches.stream().allMatch(j -> Tenses.isAhead(reading, j));
            boolean ahead = sentence.attributions().isEmpty()
                    && Tenses.isAhead(sentence, i)
                    && matches.stream().allMatch(j -> Tenses.isDone(reading, j));
            if (done || ahead) {
                return "tense";
            }
        }
        return null;
    }
}
