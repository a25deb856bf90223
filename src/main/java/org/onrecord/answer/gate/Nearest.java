package org.onrecord.answer.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.rule.Source;

/** Picks the sources that share most words with a sentence, cheaply: only these are examined. A question says nothing. */
final class Nearest {

    private static final Pattern QUESTION = Pattern.compile("\\?[\\s»”\"’)]*$");

    private record Scored(Source source, double score) {}

    private Nearest() {}

    static List<Source> of(Reading sentence, List<Source> sources, int most) {
        List<Token> wanted = sentence.tokens().stream()
                .filter(t -> t.isContent() || t.isNumber())
                .toList();
        List<Scored> scored = new ArrayList<>();
        for (Source source : sources) {
            double score = score(wanted, source.reading());
            if (score > 0 && !isQuestion(source)) {
                scored.add(new Scored(source, score));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return scored.stream().limit(most).map(Scored::source).toList();
    }

    /** Whether it only asks. */
    static boolean isQuestion(Source source) {
        return QUESTION.matcher(source.reading().text()).find();
    }

    private static double score(List<Token> wanted, Reading reading) {
        Set<String> forms = new HashSet<>();
        Set<String> concepts = new HashSet<>();
        for (Token token : reading.tokens()) {
            forms.add(token.stem());
            concepts.addAll(token.concepts());
        }
        double score = 0;
        for (Token token : wanted) {
            boolean same = forms.contains(token.stem());
            boolean meant = token.concepts().stream().anyMatch(concepts::contains);
            score += same ? 1 : meant ? 0.9 : likeness(token, forms);
        }
        return score;
    }

    private static double likeness(Token token, Set<String> forms) {
        if (token.folded().length() < 5) {
            return 0;
        }
        String start = token.folded().substring(0, 5);
        return forms.stream().anyMatch(form -> form.startsWith(start)) ? 0.6 : 0;
    }
}
