package org.onrecord.answer.gate.rule;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.DateMention;
import org.onrecord.answer.gate.reading.Figure;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.reading.Words;
import org.onrecord.article.Published;

/** What a sentence speaks of must be what its source speaks of: most of its words of content are found there. */
public final class OverlapRule implements Rule {

    /** Part of the words that must be found within one language and across two. */
    static final double SAME_LANGUAGE = 0.62;

    static final double ACROSS = 0.55;
    private static final double CONTEXT = 0.6;
    private static final double ANCHOR = 0.5;
    private static final double KNOWN_ABSENT = 1.25;
    private static final double UNKNOWN = 0.4;
    private static final double UNKNOWN_ACROSS = 0.75;

    private static final Set<String> GENERIC = Words.set(
            "rate number amount total average company town people time part0 kind way place work plan member");
    private static final double LEAST_CONTENT = 0.34;

    private final double least;
    private final double unknown;

    /** A rule that asks for {@code least}, 0 to 1, of the words and counts unknown ones with {@code unknown}. */
    public OverlapRule(double least, double unknown) {
        this.least = least;
        this.unknown = unknown;
    }

    /** The usual bar: lower when sentence and source are in different languages. */
    public static OverlapRule between(String sentenceLanguage, String sourceLanguage) {
        return sentenceLanguage.equals(sourceLanguage)
                ? new OverlapRule(SAME_LANGUAGE, UNKNOWN)
                : new OverlapRule(ACROSS, UNKNOWN_ACROSS);
    }

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        return coverage(sentence, source, alignment) >= least && !isBare(sentence, alignment) ? null : "overlap";
    }

    /**
     * The part of the sentence's words of content that its source says, 0 to 1. Words of the context count less; words that
     * neither dictionary knows may be translations of each other, or synonyms, and count in part when the source has as many.
     */
    public double coverage(Reading sentence, Source source, Alignment alignment) {
        double all =
                ANCHOR * anchors(sentence) + (1 - ANCHOR) * sentence.figures().size();
        double found = all;
        int strangers = 0;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (!sentence.isContent(i)) {
                continue;
            }
            Token token = sentence.tokens().get(i);
            boolean known = !token.concepts().isEmpty();
            if (alignment.isSaid(i)) {
                all++;
                found++;
            } else if (isInContext(token, source)) {
                all++;
                found += CONTEXT;
            } else {
                all += token.concepts().stream().anyMatch(GENERIC::contains) ? 0.3 : known ? KNOWN_ABSENT : 1;
                strangers += known ? 0 : 1;
            }
        }
        return all == 0 ? 0 : (found + unknown * Math.min(strangers, unsaid(source.reading(), alignment))) / all;
    }

    /** Names, figures and dates, which other rules hold to be the source's. */
    private static int anchors(Reading sentence) {
        return sentence.names().size()
                + sentence.figures().size()
                + sentence.dates().size();
    }

    private static int unsaid(Reading reading, Alignment alignment) {
        int unsaid = 0;
        for (int j = 0; j < reading.tokens().size(); j++) {
            boolean unknown = reading.tokens().get(j).concepts().isEmpty();
            unsaid += reading.isContent(j) && unknown && alignment.back(j).isEmpty() ? 1 : 0;
        }
        return unsaid;
    }

    /** How much of the sentence, names, figures and dates included, stands in the source itself, 0 to 1. */
    public static double direct(Reading sentence, Source source, Alignment alignment) {
        double all = sentence.figures().size() + sentence.dates().size();
        double found = 0;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (sentence.isContent(i)
                    || sentence.isInName(i) && sentence.tokens().get(i).isCapital()) {
                all++;
                found += alignment.isSaid(i) ? 1 : 0;
            }
        }
        for (Figure figure : sentence.figures()) {
            boolean stated = source.reading().figures().stream().anyMatch(other -> other.isAsMuchAs(figure));
            found += stated ? 1 : 0;
        }
        Published published = source.article().published();
        for (DateMention date : sentence.dates()) {
            boolean stated = source.reading().dates().stream()
                    .flatMap(other -> other.resolved(published).stream())
                    .anyMatch(other -> date.resolved(published).stream().anyMatch(d -> d.isStatedBy(other)));
            found += stated ? 1 : 0;
        }
        return all == 0 ? 0 : found / all;
    }

    /** Whether too few of the sentence's words of content stand in the source itself, whatever its context says. */
    private static boolean isBare(Reading sentence, Alignment alignment) {
        int all = 0;
        int found = 0;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (sentence.isContent(i)) {
                all++;
                found += alignment.isSaid(i) ? 1 : 0;
            }
        }
        return all >= 2 && found < LEAST_CONTENT * all;
    }

    static boolean isInContext(Token token, Source source) {
        boolean generic = token.means("company") || token.means("town") || token.means("council");
        return generic && says(source.passage(), token)
                || says(source.title(), token)
                || says(source.lead(), token)
                || source.before().stream().anyMatch(reading -> says(reading, token));
    }

    static boolean says(Reading reading, Token token) {
        return reading.tokens().stream().anyMatch(other -> Alignment.match(token, other));
    }
}
