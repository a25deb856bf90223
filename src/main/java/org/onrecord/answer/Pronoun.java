package org.onrecord.answer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.Conversations.Turn;
import org.onrecord.answer.Referents.Fit;

/**
 * A pronoun of a question that means something outside of it, and how the thing meant is put in its place.
 *
 * @param pattern where it stands
 * @param fit what it can mean
 * @param replacement with {@code %s} for what it means; null when no place in the sentence would take it
 */
record Pronoun(Pattern pattern, List<Fit> fit, @Nullable String replacement, boolean french) {

    private static final List<Pronoun> ALL = List.of(
            of("\\bhis\\b", "%s's", Fit.MAN),
            of("\\bhers?\\b(?=\\s+\\p{L})", "%s's", Fit.WOMAN),
            of("\\b(?:she|hers?)\\b", "%s", Fit.WOMAN),
            of("\\b(?:he|him)\\b", "%s", Fit.MAN),
            of("\\bits\\b", "%s's", Fit.THING),
            of("\\bit\\b", "%s", Fit.THING),
            of("\\b(?:they|them|theirs?|there)\\b", null),
            french("-(?:t-)?il\\b(?=\\s*\\??$)", " %s", Fit.MASCULINE),
            french("-(?:t-)?elle\\b(?=\\s*\\??$)", " %s", Fit.FEMININE),
            french("-(?:t-)?il\\b", null, Fit.MASCULINE),
            french("-(?:t-)?elle\\b", null, Fit.FEMININE),
            french("\\bqu['’]il\\b", "que %s", Fit.MASCULINE),
            french("\\bqu['’]elle\\b", "que %s", Fit.FEMININE),
            french("^il\\b", "%s", Fit.MASCULINE),
            french("^elle\\b", "%s", Fit.FEMININE),
            french("\\b(?:lui|son|sa|ses)\\b", null),
            french(
                    "\\b(?:ils?|elles?|leurs?|celui-ci|celle-ci|cela|ça|ce dernier|cette dernière|y|en est|en sont|l['’](?:a|ont|avait|avaient))\\b",
                    null));

    /** A noun before the verb, which the pronoun only repeats: « Pourquoi l'alerte est-elle partie en retard ? ». */
    private static final Pattern NOUN_BEFORE = Pattern.compile(
            "(?:\\b(?i:le|la|les|un|une|ce|cet|cette|ces|son|sa|ses|the|a|an|this|that)\\s|\\bl['’])\\p{Ll}[\\p{L}-]+|(?<!^)(?<=[\\s'’])\\p{Lu}\\p{L}+"
                    + "|^(?!(?:O[uù]|Quand|Comment|Combien|Pourquoi|Quel(?:le)?s?|Qu[ei]|Who|What|When|Where|Why|How|Which|Is|Was|Did|Does|Has|Will)\\b)\\p{Lu}\\p{L}+(?= (?:a|est|va|sera|avait|aura)-)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static Pronoun of(String pattern, @Nullable String replacement, Fit... fit) {
        return new Pronoun(Pattern.compile(pattern, QuestionForm.FLAGS), List.of(fit), replacement, false);
    }

    private static Pronoun french(String pattern, @Nullable String replacement, Fit... fit) {
        return new Pronoun(Pattern.compile(pattern, QuestionForm.FLAGS), List.of(fit), replacement, true);
    }

    /** The first kind that the question has, unless what it means stands before it in the question itself. */
    static @Nullable Pronoun in(String question) {
        for (Pronoun pronoun : ALL) {
            Matcher matcher = pronoun.pattern.matcher(question);
            if (matcher.find()
                    && !NOUN_BEFORE
                            .matcher(question.substring(0, matcher.start()))
                            .find()) {
                return pronoun;
            }
        }
        return null;
    }

    /** Whom or what it means, as it may stand in a question; null when nothing fits. */
    @Nullable
    String meant(List<Turn> turns) {
        return fit.isEmpty() ? null : new Referents(turns).of(fit.get(0), french);
    }

    /** The question with what is meant where the pronoun stood, or as it is when the sentence would have to be built anew. */
    String replaced(String question, String meant) {
        return replacement == null
                ? question
                : pattern.matcher(question).replaceFirst(Matcher.quoteReplacement(replacement.formatted(meant)));
    }
}
