package org.onrecord.answer.gate.rule;

import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;

/** What a sentence speaks of must be what its source speaks of: most of its words of content are found there. */
public final class OverlapRule implements Rule {

    /** Part of the words that must be found within one language and across two. */
    static final double SAME_LANGUAGE = 0.62;

    static final double ACROSS = 0.55;
    private static final double CONTEXT = 0.6;

    private final double least;

    /** A rule that asks for {@code least}, 0 to 1, of the words. */
    public OverlapRule(double least) {
        this.least = least;
    }

    /** The usual bar: lower when sentence and source are in different languages. */
    public static OverlapRule between(String sentenceLanguage, String sourceLanguage) {
        return new OverlapRule(sentenceLanguage.equals(sourceLanguage) ? SAME_LANGUAGE : ACROSS);
    }

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        return coverage(sentence, source, alignment) >= least ? null : "overlap";
    }

    /** The part of the sentence's words of content that its source says, 0 to 1; words of the context count less. */
    public static double coverage(Reading sentence, Source source, Alignment alignment) {
        double all = 0;
        double found = 0;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (!sentence.isContent(i)) {
                continue;
            }
            all++;
            if (alignment.isAligned(i)) {
                found++;
            } else if (isInContext(sentence.tokens().get(i), source)) {
                found += CONTEXT;
            }
        }
        if (all == 0) {
            return sentence.names().isEmpty() && sentence.figures().isEmpty() ? 0 : 1;
        }
        return found / all;
    }

    static boolean isInContext(Token token, Source source) {
        return says(source.title(), token)
                || says(source.lead(), token)
                || source.before().stream().anyMatch(reading -> says(reading, token));
    }

    static boolean says(Reading reading, Token token) {
        return reading.tokens().stream().anyMatch(other -> Alignment.match(token, other));
    }
}
