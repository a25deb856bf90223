package org.onrecord.answer.gate.rule;

import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Reading;

/** One way in which a sentence can differ from its source. */
@FunctionalInterface
public interface Rule {

    /**
     * Looks for a difference.
     *
     * @param sentence what is claimed
     * @param source where it may come from
     * @param alignment which words of the one are words of the other
     * @return what is wrong, a machine-readable word, or null
     */
    @Nullable
    String objection(Reading sentence, Source source, Alignment alignment);
}
