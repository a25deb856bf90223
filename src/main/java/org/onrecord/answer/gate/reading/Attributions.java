package org.onrecord.answer.gate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds whose word a text says something is: "according to", « a déclaré ». */
final class Attributions {

    private static final Set<String> VERBS = Words.set(
            "said says say saying told tells stated states argued argues claimed claims believes believe believed thinks",
            "estimated estimates warned warns explained explains added adds insisted insists maintained maintains alleged alleges",
            "accused accuses suggested suggests noted notes denied denies contends contended asserted asserts thought",
            "complained complains acknowledged acknowledges admitted admits recalled recalls quipped predicted predicts argues",
            "judged judges feels felt described describes concluded concludes replied replies responded declared declares",
            "declare declarent declarait affirme affirment affirmait estime estiment estimait dit disent disait assure assurent",
            "assurait soutient soutiennent soutenu explique expliquent expliquait juge jugent pense pensent croit croient precise",
            "precisent indique indiquent ajoute ajoutent ajoutait pretend pretendent accuse accusent denonce denoncent alerte",
            "previent previennent prevenu avertit avertissent averti confie raconte racontent repond rappelle rappellent souligne",
            "soulignent martele regrette regrettent reconnait reconnu conclut conclu insiste insistent dement dementi nie nient",
            "considere considerent redoute redoutent deplore deplorent repondu dixit salue evoque");
    private static final Set<String> BEFORE_SOURCE = Words.set("selon suivant dixit");
    private static final Set<String> THAT = Words.set("that que qu");
    private static final int NEAR = 12;

    private final List<Token> tokens;
    private final List<Name> names;
    private final int[] sentence;

    private Attributions(List<Token> tokens, List<Name> names, int[] sentence) {
        this.tokens = tokens;
        this.names = names;
        this.sentence = sentence;
    }

    /**
     * The attributions in order.
     *
     * @param sentence number of the sentence that each token is in
     */
    static List<Attribution> in(List<Token> tokens, List<Name> names, int[] sentence) {
        Attributions finder = new Attributions(tokens, names, sentence);
        List<Attribution> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).quoted()) {
                continue;
            }
            if (finder.isPreposition(i)) {
                found.add(new Attribution(i, finder.first(i), finder.last(i), finder.nameAfter(i)));
            } else if (VERBS.contains(tokens.get(i).folded()) && !finder.isNoun(i)) {
                found.add(finder.verb(i));
            }
        }
        return List.copyOf(found);
    }

    private boolean isPreposition(int i) {
        String word = tokens.get(i).folded();
        String next = i + 1 < tokens.size() ? tokens.get(i + 1).folded() : "";
        return BEFORE_SOURCE.contains(word) && !next.equals("que") && !next.equals("qu")
                || word.equals("according") && next.equals("to")
                || word.equals("apres") && i > 0 && tokens.get(i - 1).folded().equals("d");
    }

    /** "The claims", « une estime »: an article before makes it a noun; "states" may be a country's. */
    private boolean isNoun(int i) {
        String before = i > 0 ? tokens.get(i - 1).folded() : "";
        boolean article = Words.set("the an this these their his her its of le la une un cette ce des les")
                .contains(before);
        boolean capital = tokens.get(i).isCapital() && !tokens.get(i).opensSentence();
        return capital || article && !Set.of("le", "la", "les").contains(before);
    }

    private Attribution verb(int marker) {
        int first = first(marker);
        int last = last(marker);
        int said = saidAfter(marker, last);
        if (said >= 0) {
            return new Attribution(marker, said, last, speaker(marker, said));
        }
        return new Attribution(marker, first, marker, speaker(marker, last));
    }

    /** Where what is said begins after the verb, -1 when it stands before it. */
    private int saidAfter(int marker, int last) {
        int content = 0;
        for (int i = marker + 1; i < last; i++) {
            Token token = tokens.get(i);
            if (i <= marker + 5 && THAT.contains(token.folded()) || token.quoted()) {
                return i;
            }
            content += token.isContent() && nameAt(i) < 0 ? 1 : 0;
        }
        boolean opensWithQuote =
                first(marker) < tokens.size() && tokens.get(first(marker)).quoted();
        boolean subjectBefore = marker - first(marker) <= 6 || !commaBefore(marker);
        return content >= 3 && subjectBefore && !opensWithQuote ? marker + 1 : -1;
    }

    /** Whether something was said in a clause of its own before the verb. */
    private boolean commaBefore(int marker) {
        return tokens.get(marker).clause() > tokens.get(first(marker)).clause();
    }

    private int speaker(int marker, int said) {
        int best = -1;
        int bestDistance = NEAR;
        for (int n = 0; n < names.size(); n++) {
            Name name = names.get(n);
            if (tokens.get(name.from()).quoted() || sentence[name.from()] != sentence[marker]) {
                continue;
            }
            boolean after = name.from() > marker;
            int distance = after ? name.from() - marker - 1 : marker - name.to();
            if (after && (name.from() >= said || distance > 5)) {
                continue;
            }
            if (distance < bestDistance) {
                best = n;
                bestDistance = distance;
            }
        }
        return best;
    }

    private int nameAfter(int marker) {
        for (int n = 0; n < names.size(); n++) {
            int distance = names.get(n).from() - marker;
            if (distance > 0
                    && distance <= 9
                    && tokens.get(names.get(n).from()).clause()
                            <= tokens.get(marker).clause() + 1) {
                return n;
            }
        }
        return -1;
    }

    private int nameAt(int token) {
        for (int n = 0; n < names.size(); n++) {
            if (token >= names.get(n).from() && token < names.get(n).to()) {
                return n;
            }
        }
        return -1;
    }

    private int first(int marker) {
        int i = marker;
        while (i > 0 && sentence[i - 1] == sentence[marker]) {
            i--;
        }
        return i;
    }

    private int last(int marker) {
        int i = marker + 1;
        while (i < tokens.size() && sentence[i] == sentence[marker]) {
            i++;
        }
        return i;
    }
}
