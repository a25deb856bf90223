package org.onrecord.answer.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.answer.gate.reading.Name;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Cognates;
import org.onrecord.retrieval.Hit;

/**
 * Names of a question that no article has in its text or title: it may mean somebody else, or take for granted what is not so.
 * Only names of several words, none of them a word of the lexicon: single words with a capital are too often no names, and
 * "Supreme Court" is written otherwise in the other language.
 */
public final class UnheardNames {

    private static final int MOST = 2;
    /** What is shorter may be a title, as "Mgr". */
    private static final int SHORTEST = 4;

    /** Longer words may be written otherwise in the other language: "Philharmonic". */
    private static final int LONG = 6;

    private static final double SAME_WORD = 0.75;

    /** Where so much of a question has capitals, they tell nothing. */
    private static final double MOSTLY = 0.6;

    private UnheardNames() {}

    /** As the question writes them, in its order. */
    public static List<String> in(Findings findings) {
        Reading question = findings.asked().reading();
        long capitals = question.tokens().stream().filter(Token::isCapital).count();
        if (capitals > MOSTLY * question.tokens().size()) {
            return List.of();
        }
        List<List<Token>> suspects = question.names().stream()
                .flatMap(name -> runs(name, question).stream())
                .filter(name -> isNowhere(name, findings.session()))
                .toList();
        if (suspects.isEmpty()) {
            return List.of();
        }
        Set<String> found = findings.articles().stream()
                .map(Hit::article)
                .flatMap(article -> findings.words(article).stream())
                .collect(Collectors.toSet());
        return suspects.stream()
                .filter(name -> name.stream().noneMatch(word -> isOtherwiseIn(found, word.folded())))
                .map(name -> question.text()
                        .substring(
                                name.get(0).start(), name.get(name.size() - 1).end()))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The parts of a name that follow each other, without what opens a sentence, where there are several. */
    private static List<List<Token>> runs(Name name, Reading question) {
        List<List<Token>> runs = new ArrayList<>();
        int before = -1;
        for (int part : name.parts()) {
            Token token = question.tokens().get(part);
            if (token.opensSentence()) {
                continue;
            }
            if (before < 0 || part != before + 1) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(token);
            before = part;
        }
        return runs.stream().filter(run -> run.size() > 1).toList();
    }

    private static boolean isNowhere(List<Token> name, Archive.Session session) {
        return name.stream().noneMatch(word -> word.folded().length() < SHORTEST || session.isCommon(word.folded()))
                && !session.has(name.stream().map(Token::surface).collect(Collectors.joining(" ")));
    }

    private static boolean isOtherwiseIn(Set<String> found, String word) {
        return word.length() >= LONG
                && !found.contains(word)
                && found.stream().anyMatch(other -> Cognates.likeness(word, other) > SAME_WORD);
    }
}
