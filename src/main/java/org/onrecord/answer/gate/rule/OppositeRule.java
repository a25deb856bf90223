package org.onrecord.answer.gate.rule;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Lexicon;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;

/** Where the source says that something falls the sentence does not say that it rises. */
public final class OppositeRule implements Rule {

    private static final Set<String> RELATIVE = Set.of("which", "who", "qui", "dont");

    private final Lexicon lexicon;

    /** A rule for the pairs of {@code lexicon}. */
    public OppositeRule(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            for (String concept : sentence.tokens().get(i).concepts()) {
                if (isContradicted(sentence, i, concept, source.reading(), alignment)) {
                    return "opposite";
                }
            }
        }
        return null;
    }

    /** Whether the word stands in the clause behind {@code clause} that a relative pronoun joins to it. */
    private static boolean isWhich(Reading source, int at, int clause) {
        int opening = at;
        while (opening > 0 && source.tokens().get(opening - 1).clause() > clause) {
            opening--;
        }
        return source.tokens().get(at).clause() > clause
                && RELATIVE.contains(source.tokens().get(opening).folded());
    }

    private boolean isContradicted(Reading sentence, int at, String concept, Reading source, Alignment alignment) {
        Set<String> opposites = lexicon.opposites(concept);
        if (opposites.isEmpty()) {
            return false;
        }
        int counterpart = alignment.counterpart(at);
        boolean same = false;
        boolean contrary = false;
        boolean contraryThere = false;
        boolean sameThere = false;
        for (int j = 0; j < source.tokens().size(); j++) {
            Token token = source.tokens().get(j);
            boolean there = token.clause() == counterpart || isWhich(source, j, counterpart);
            if (token.means(concept)) {
                same = true;
                sameThere |= there;
            } else if (token.concepts().stream().anyMatch(opposites::contains)) {
                boolean turned = source.isDenied(j) != sentence.isDenied(at);
                contrary |= !turned;
                contraryThere |= there && !turned;
            }
        }
        return contrary && !same || contraryThere && !sameThere;
    }
}
