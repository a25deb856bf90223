package org.onrecord.answer.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.answer.gate.reading.Name;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Cognates;

/** Names of a question that no article has, where one has a name that is written nearly so. */
public final class MisspeltNames {

    private static final int MOST = 2;

    private MisspeltNames() {}

    /**
     * A name and the one that may be meant.
     *
     * @param asked as the question writes it
     * @param known as an article writes it
     */
    public record Misspelt(String asked, String known) {}

    /** In the order of the question. What opens it is left out: its capital may be no name's. */
    public static List<Misspelt> in(Findings findings) {
        Reading question = findings.asked().reading();
        Archive.Session session = findings.session();
        return question.names().stream()
                .flatMap(name -> of(name, question, session).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static List<Misspelt> of(Name name, Reading question, Archive.Session session) {
        List<Token> words = name.parts().stream().map(question.tokens()::get).toList();
        List<Misspelt> misspelt = new ArrayList<>();
        for (Token word : words) {
            if (word.isContent() && !word.opensSentence() && !session.isCommon(word.folded())) {
                session.nearestName(word.surface())
                        .filter(known -> !isInflected(word.folded(), Cognates.words(known)))
                        .filter(known -> session.has(with(known, word, words)))
                        .ifPresent(known -> misspelt.add(new Misspelt(word.surface(), known)));
            }
        }
        return misspelt;
    }

    /** Whether only the ends differ: "Ardovians" and "Ardovia", « Lorvanie » and "Lorvania". */
    private static boolean isInflected(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return one.regionMatches(0, other, 0, shorter - 1);
    }

    /** The whole name with one word of it replaced. */
    private static String with(String known, Token word, List<Token> words) {
        return words.stream().map(part -> part == word ? known : part.surface()).collect(Collectors.joining(" "));
    }
}
