package org.onrecord.answer.gate.rule;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Lexicon;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.reading.Words;

/** What the source denies the sentence denies, and the other way round. */
public final class NegationRule implements Rule {

    private static final Set<String> DENIALS = Words.set("refuse deny lack ban cancel fail exclude");
    private static final Pattern YET = Pattern.compile("(?i)\\b(?:yet to|doi(?:t|vent) encore|reste à)\\b");
    private static final Set<String> NOUN_BEFORE =
            Words.set("the an this that week month year day long labour pay of le la un une ce cette du");
    private static final Set<String> ARTICLES = Words.set("a an the this");
    private static final int BEHIND = 3;
    private static final int AHEAD = 6;
    private static final List<String> CONTRARY =
            List.of("un", "in", "im", "il", "ir", "non", "dis", "mal", "de", "des");

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        Reading reading = source.reading();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (sentence.isNegator(i) || !sentence.isContent(i) && !sentence.isInName(i) && !isSaying(sentence, i)) {
                continue;
            }
            if (isTurned(sentence, i, reading, alignment)) {
                return "negation";
            }
        }
        if (sentence.negations() > reading.negations()
                && !hasOwnDenial(reading, alignment)
                && !deniesTheContrary(sentence, reading)) {
            return "negation";
        }
        boolean claims = isDenying(sentence);
        if (claims
                && !isDenying(reading)
                && !hasOwnDenial(reading, alignment)
                && !deniesTheContrary(sentence, reading)) {
            return "negation";
        }
        if (!claims
                && !hasDenial(sentence, alignment)
                && !deniesTheContrary(reading, sentence)
                && deniesWhatIsSaid(sentence, reading, alignment)) {
            return "negation";
        }
        return prefixFlip(sentence, reading, alignment) ? "negation" : null;
    }

    private static boolean isSaying(Reading sentence, int at) {
        return sentence.attributions().stream().anyMatch(a -> a.marker() == at);
    }

    private static boolean isTurned(Reading sentence, int at, Reading reading, Alignment alignment) {
        List<Integer> matches = alignment.of(at);
        boolean denied = sentence.isDenied(at);
        if (matches.isEmpty() || matches.stream().anyMatch(j -> reading.isDenied(j) == denied)) {
            return false;
        }
        int clause = sentence.tokens().get(at).clause();
        if (denied) {
            if (matches.stream()
                    .anyMatch(j -> hasOwnDenial(
                            reading, alignment, reading.tokens().get(j).clause()))) {
                return false;
            }
            return matches.stream()
                    .noneMatch(j -> isDenying(reading, reading.tokens().get(j).clause()));
        }
        return !isDenying(sentence, clause) && !hasDenial(sentence, alignment) && !deniesTheContrary(reading, sentence);
    }

    private static boolean isDenying(Reading reading) {
        return !reading.denied().isEmpty();
    }

    private static boolean isDenying(Reading reading, int clause) {
        return reading.denied().stream().anyMatch(j -> reading.tokens().get(j).clause() == clause);
    }

    /** Words that deny without a "not". */
    private static boolean hasDenial(Reading sentence, Alignment alignment) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (sentence.isContent(i) && isDenial(sentence, i) && !alignment.isAligned(i)) {
                return true;
            }
        }
        return false;
    }

    /** "Not closed" for "open": what the one denies is the contrary of what the other says. */
    private static boolean deniesTheContrary(Reading denying, Reading other) {
        for (int i = 0; i < denying.tokens().size(); i++) {
            if (!denying.isDenied(i) || denying.isNegator(i)) {
                continue;
            }
            for (String concept : denying.tokens().get(i).concepts()) {
                for (int j = 0; j < other.tokens().size(); j++) {
                    boolean contrary = other.tokens().get(j).concepts().stream()
                            .anyMatch(Lexicon.bundled().opposites(concept)::contains);
                    if (contrary && !other.isDenied(j)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The same among the source's words that the sentence does not repeat. */
    private static boolean hasOwnDenial(Reading reading, Alignment alignment) {
        if (YET.matcher(reading.text()).find()) {
            return true;
        }
        for (int j = 0; j < reading.tokens().size(); j++) {
            if (isDenial(reading, j) && alignment.back(j).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasOwnDenial(Reading reading, Alignment alignment, int clause) {
        for (int j = 0; j < reading.tokens().size(); j++) {
            boolean here = reading.tokens().get(j).clause() == clause;
            if (here && isDenial(reading, j) && alignment.back(j).isEmpty()) {
                return true;
            }
        }
        return YET.matcher(reading.text()).find();
    }

    /** What failed to happen did not; a failed update did. */
    private static boolean isDenial(Reading reading, int at) {
        Token token = reading.tokens().get(at);
        boolean adjective =
                at > 0 && ARTICLES.contains(reading.tokens().get(at - 1).folded());
        return token.concepts().stream().filter(DENIALS::contains).anyMatch(c -> !c.equals("fail") || !adjective);
    }

    private static boolean deniesWhatIsSaid(Reading sentence, Reading reading, Alignment alignment) {
        boolean unknown = false;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            boolean stranger = sentence.tokens().get(i).concepts().isEmpty() && !alignment.isAligned(i);
            unknown |= sentence.isContent(i) && stranger;
        }
        for (int j = 0; j < reading.tokens().size(); j++) {
            Token token = reading.tokens().get(j);
            boolean refuses = (token.means("refuse") || token.means("deny") || token.means("exclude"))
                    && alignment.back(j).isEmpty()
                    && !isNoun(reading, j)
                    && (isObjectSaid(reading, j, alignment) || !unknown && isLast(reading, j));
            boolean denies = reading.isDenied(j) && reading.isNegator(j) && isBesideSaid(reading, j, alignment);
            if ((refuses || denies) && alignment.touches(token.clause())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoun(Reading reading, int at) {
        return at > 0 && NOUN_BEFORE.contains(reading.tokens().get(at - 1).folded());
    }

    /** "…, which the firm denied": nothing follows that it could deny instead. */
    private static boolean isLast(Reading reading, int verb) {
        return IntStream.range(verb + 1, reading.tokens().size()).noneMatch(reading::isContent);
    }

    /** Whether the sentence repeats what is refused or denied. */
    private static boolean isObjectSaid(Reading reading, int verb, Alignment alignment) {
        return objects(reading, verb).anyMatch(j -> !alignment.back(j).isEmpty());
    }

    private static IntStream objects(Reading reading, int verb) {
        int clause = reading.tokens().get(verb).clause();
        return IntStream.range(verb + 1, Math.min(reading.tokens().size(), verb + 1 + AHEAD))
                .filter(j -> reading.tokens().get(j).clause() == clause && reading.isContent(j));
    }

    /** Whether a word that the sentence repeats stands close before or behind. */
    private static boolean isBesideSaid(Reading reading, int negator, Alignment alignment) {
        int last = Math.min(reading.tokens().size() - 1, negator + AHEAD);
        for (int j = Math.max(0, negator - BEHIND); j <= last; j++) {
            boolean same = reading.tokens().get(j).clause()
                    == reading.tokens().get(negator).clause();
            if (same
                    && (reading.isContent(j) || reading.isInName(j))
                    && !alignment.back(j).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** "Legal" for "illegal". */
    private static boolean prefixFlip(Reading sentence, Reading reading, Alignment alignment) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token word = sentence.tokens().get(i);
            if (!sentence.isContent(i) || alignment.isAligned(i)) {
                continue;
            }
            for (Token other : reading.tokens()) {
                boolean contrary =
                        isContrary(word.folded(), other.folded()) || isContrary(other.folded(), word.folded());
                if (other.isContent() && contrary) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isContrary(String longer, String shorter) {
        return shorter.length() >= 5 && CONTRARY.stream().anyMatch(prefix -> longer.equals(prefix + shorter));
    }
}
