package org.onrecord.answer.gate.rule;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Name;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Words;

/**
 * From a place is not to it, nor outside it in it; and what comes from one place to be in another does not come from the other
 * to be in the one.
 */
public final class PlaceRule implements Rule {

    private enum Way {
        FROM,
        TO,
        IN,
        OUTSIDE
    }

    private static final Set<String> TO = Words.set("to into towards toward vers");
    private static final Set<String> IN = Words.set("in at inside within dans");
    private static final Set<String> ARTICLES = Words.set("the le la les l");

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        Reading reading = source.reading();
        Set<Way> turned = new HashSet<>();
        for (Name name : sentence.names()) {
            Way claimed = way(sentence, name).orElse(null);
            Set<Way> stated = new HashSet<>();
            for (Name other : reading.names()) {
                if (RoleRule.same(sentence, name, reading, other)) {
                    way(reading, other).ifPresent(stated::add);
                }
            }
            if (claimed == null || stated.size() != 1 || stated.contains(claimed)) {
                continue;
            }
            if (stated.contains(contrary(claimed))) {
                return "place";
            }
            boolean fromAndIn =
                    claimed == Way.FROM && stated.contains(Way.IN) || claimed == Way.IN && stated.contains(Way.FROM);
            if (fromAndIn) {
                turned.add(claimed);
            }
        }
        return turned.size() == 2 ? "place" : null;
    }

    private static Way contrary(Way way) {
        return switch (way) {
            case FROM -> Way.TO;
            case TO -> Way.FROM;
            case IN -> Way.OUTSIDE;
            case OUTSIDE -> Way.IN;
        };
    }

    private static Optional<Way> way(Reading reading, Name name) {
        int at = name.from() - 1;
        while (at > 0 && ARTICLES.contains(reading.word(at))) {
            at--;
        }
        String word = reading.word(at);
        if (word.equals("from") || word.equals("de") && reading.word(at - 1).equals("provenance")) {
            return Optional.of(Way.FROM);
        }
        if (word.equals("outside")
                || word.equals("hors")
                || word.equals("de") && Set.of("dehors", "hors").contains(reading.word(at - 1))) {
            return Optional.of(Way.OUTSIDE);
        }
        return TO.contains(word) ? Optional.of(Way.TO) : IN.contains(word) ? Optional.of(Way.IN) : Optional.empty();
    }
}
