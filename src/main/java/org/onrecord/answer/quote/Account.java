package org.onrecord.answer.quote;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.answer.gate.reading.Attribution;
import org.onrecord.answer.gate.reading.Name;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.retrieval.Cognates;

/**
 * What a sentence tells that may answer a question for a name, or for yes or no.
 *
 * @param quote where it stands
 * @param reading of it
 * @param content its words that mean something
 * @param own those of them that the question does not say
 * @param names folded parts of the names that the question does not say, those of who is quoted left out
 * @param people folded last words of names of two words, as people have, likewise
 * @param words all folded words of its article and title
 */
public record Account(
        Quote quote,
        Reading reading,
        List<Token> content,
        List<Token> own,
        Set<String> names,
        Set<String> people,
        Set<String> words) {

    private static final int SHORTEST = 3;

    /** What a sentence tells in an article of {@code words}, for a question with the folded words {@code asked}. */
    static Account of(Quote quote, Reading reading, Set<String> asked, Set<String> words) {
        List<Token> content = reading.tokens().stream().filter(Token::isContent).toList();
        Set<String> said = new HashSet<>(asked);
        reading.attributions().stream()
                .map(Attribution::speaker)
                .filter(speaker -> speaker >= 0)
                .forEach(speaker -> said.addAll(parts(reading, reading.names().get(speaker))));
        Set<String> names = new HashSet<>();
        Set<String> people = new HashSet<>();
        for (Name name : reading.names()) {
            List<String> parts = parts(reading, name);
            if (name.sure()) {
                names.addAll(parts);
            }
            if (name.parts().size() == 2) {
                people.add(parts.get(parts.size() - 1));
            }
        }
        names.removeIf(part -> part.length() < SHORTEST || said.contains(part));
        people.removeAll(said);
        return new Account(
                quote,
                reading,
                content,
                content.stream()
                        .filter(token -> !asked.contains(token.folded()))
                        .toList(),
                names,
                people,
                words);
    }

    /** As the words of articles are cut: "O'Brien" is two. */
    private static List<String> parts(Reading reading, Name name) {
        return name.parts().stream()
                .map(part -> reading.tokens().get(part).surface())
                .flatMap(part -> Stream.of(Cognates.words(part).split(" ")))
                .toList();
    }

    /** Whether, of this and a later account, this one gives a name and the later one a name that the article of this has not. */
    boolean isOutnamedBy(Account later) {
        return !names.isEmpty() && !words.containsAll(later.names);
    }
}
