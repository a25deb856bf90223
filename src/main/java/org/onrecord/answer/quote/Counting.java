package org.onrecord.answer.quote;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.rule.Alignment;

/** Whether a value counts what a question asks to be counted. */
final class Counting {

    private static final double COUNTS_THE_SAME = 0.5;
    /** Minutes are minutes of anything. */
    private static final double MEASURES_THE_SAME = 0.2;

    private static final double WELL_SAID = 0.5;
    private static final double COUNTS_PEOPLE = 0.25;
    private static final double COUNTS_OTHERS = -0.5;
    private static final Set<String> PEOPLE = Set.of("people", "worker", "victim", "resident", "customer");

    /** Folded beginnings of words for people by what they do. */
    private static final List<String> ROLES = List.of(
            "investor",
            "investisseur",
            "passenger",
            "passager",
            "voyageur",
            "traveller",
            "spectat",
            "spectateur",
            "visitor",
            "visiteur",
            "child",
            "enfant",
            "pupil",
            "eleve",
            "student",
            "etudiant",
            "patient",
            "farmer",
            "eleveur",
            "agriculteur",
            "vacancier",
            "holidaymaker",
            "tourist",
            "touriste",
            "camper",
            "campeur",
            "festivalier",
            "fan",
            "supporter",
            "manifestant",
            "protester",
            "demonstrator",
            "marcheur",
            "voter",
            "electeur",
            "habitant",
            "inhabitant",
            "voisin",
            "riverain",
            "neighbour",
            "salarie",
            "employe",
            "agent",
            "ouvrier",
            "soignant",
            "nurse",
            "infirmier",
            "soldat",
            "soldier",
            "migrant",
            "refugie",
            "refugee",
            "famille",
            "household",
            "member",
            "adherent",
            "user",
            "usager",
            "abonne",
            "subscriber",
            "client",
            "runner",
            "coureur",
            "participant",
            "striker",
            "greviste");

    private static final Set<String> POSSESSIVE = Set.of("their", "leur", "leurs");
    private static final Set<String> CASES = Set.of("case", "cases", "cas");
    private static final Set<String> HARM = Set.of("kill", "injure");

    private final Asked asked;

    Counting(Asked asked) {
        this.asked = asked;
    }

    /**
     * Below 0 for a count of other things, 0 where nothing tells, up to 0.5 for the same.
     *
     * @param said how much the sentence says of what the question says of them, 0 to 1
     */
    double of(Reading reading, Value value, double said) {
        if (value.kind() == Value.Kind.COUNT && !asked.units().isEmpty()) {
            return asked.units().contains(value.unit()) ? COUNTS_THE_SAME : COUNTS_OTHERS;
        }
        if (asked.counted().isEmpty() || value.kind() != Value.Kind.COUNT) {
            return 0;
        }
        @Nullable Token noun = value.counted(reading);
        if (noun == null) {
            return isCountedBefore(reading, value) ? COUNTS_THE_SAME : 0;
        }
        if (isAsked(noun)) {
            return value.unit().isEmpty() ? COUNTS_THE_SAME : MEASURES_THE_SAME;
        }
        boolean people = isPeople(noun);
        int end = Math.min(reading.tokens().size(), value.noun() + 4);
        boolean harm = asked.counted().stream().anyMatch(token -> HARM.stream().anyMatch(token::means));
        List<Token> there = harm ? reading.tokens() : reading.tokens().subList(value.noun() + 1, end);
        boolean saidThere = people && isSaidIn(there);
        if (saidThere) {
            return COUNTS_THE_SAME;
        }
        boolean any = asked.counted().stream().anyMatch(Counting::isAnybody);
        boolean some = people
                && said > 0
                && (any || isAnybody(noun) && said >= WELL_SAID)
                && asked.counted().stream().anyMatch(Counting::isPeople);
        return some
                ? (any && said >= WELL_SAID ? COUNTS_THE_SAME : COUNTS_PEOPLE)
                : people && said == 0 ? 0 : COUNTS_OTHERS;
    }

    /** « Les suppressions de postes atteignent 185 ». */
    private boolean isCountedBefore(Reading reading, Value value) {
        int clause = reading.tokens().get(value.from()).clause();
        return reading.tokens().subList(0, value.from()).stream()
                .anyMatch(token -> token.clause() == clause && isAsked(token));
    }

    /** "Customers" among "1,200 people, all customers"; not "homes" in "evacuated from their homes". */
    private boolean isSaidIn(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean theirs = i > 0 && POSSESSIVE.contains(tokens.get(i - 1).folded());
            if (isAsked(tokens.get(i)) && !theirs) {
                return true;
            }
        }
        return false;
    }

    private boolean isAsked(Token noun) {
        return asked.counted().stream().anyMatch(token -> Alignment.match(token, noun));
    }

    private static boolean isAnybody(Token token) {
        return token.means("people");
    }

    static boolean isPeople(Token token) {
        return PEOPLE.stream().anyMatch(token::means)
                || CASES.contains(token.folded())
                || ROLES.stream().anyMatch(token.folded()::startsWith);
    }
}
