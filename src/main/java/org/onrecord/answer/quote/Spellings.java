package org.onrecord.answer.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onrecord.answer.gate.reading.Name;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.quote.Disagreements.Difference;
import org.onrecord.answer.quote.Disagreements.Type;
import org.onrecord.article.Article;
import org.onrecord.article.Span;
import org.onrecord.retrieval.AnswerType;
import org.onrecord.retrieval.Hit;
import org.onrecord.split.SentenceSplitter;

/**
 * Finds where a person whose name is asked for is called nearly the same by another article of the story, first name and
 * surname, one or both a few letters apart: where neither article knows the other's spelling, as they would if there were two
 * people, or where one gives both and says that something was wrong.
 */
final class Spellings {

    private static final Pattern NAME =
            Development.pattern("\\bname[sd]?\\b|\\bnom\\b|\\bprénom\\b|\\bcalled\\b|\\bappel\\p{L}*");
    /** What a correction of a name speaks of. */
    private static final Pattern NAMED = Development.pattern(
            "\\b(?:mis)?named?\\b|\\bnames\\b|\\bspel(?:t|led|ling)\\b|\\bnom\\b|\\bprénom\\b|\\bappelle\\b|\\bnomme\\b|\\borthograph\\p{L}*");

    private static final Pattern PLURAL = Pattern.compile("[sx]$");
    private static final int SHORTEST = 3;
    private static final int SAME_BEGINNING = 3;
    /** Characters within which a correction gives both names. */
    private static final int NEAR = 300;

    private final Reading question;
    private final boolean asked;
    private final Story story;
    private final List<Hit> articles;
    private final Map<String, Map<String, Span>> known = new HashMap<>();

    private Spellings(Findings findings) {
        question = findings.asked().reading();
        asked = findings.question().type() == AnswerType.PERSON
                || NAME.matcher(question.text()).find();
        story = findings.story();
        articles = findings.reports();
    }

    /** The first name of the quotes that another article found spells differently. */
    static Optional<Difference> among(Findings findings) {
        Spellings spellings = new Spellings(findings);
        return findings.quotes().stream().flatMap(spellings::of).findFirst();
    }

    private Stream<Difference> of(Quote quote) {
        return names(quote.text()).stream()
                .filter(name -> asked || isInQuestion(name))
                .flatMap(name -> articles.stream()
                        .filter(hit ->
                                !hit.article().id().equals(quote.article().id()))
                        .filter(hit -> story.isOne(quote.article(), hit.article()))
                        .flatMap(hit -> otherwise(name, quote, hit).stream()));
    }

    private boolean isInQuestion(String name) {
        return names(question.text()).stream().anyMatch(said -> said.equals(name) || isNearly(said, name));
    }

    private Optional<Difference> otherwise(String name, Quote quote, Hit hit) {
        Map<String, Span> own = names(quote.article());
        Map<String, Span> theirs = names(hit.article());
        for (Map.Entry<String, Span> other : theirs.entrySet()) {
            if (!isNearly(name, other.getKey()) || !own.containsKey(name)) {
                continue;
            }
            Quote second = Quote.beside(hit, other.getValue());
            boolean bothHere = own.containsKey(other.getKey());
            boolean bothThere = theirs.containsKey(name);
            if (!bothHere && !bothThere) {
                Difference difference = difference(quote, second);
                if (difference.type() == Type.CORRECTION || edits(name, other.getKey()) == 1) {
                    return Optional.of(difference);
                }
            }
            if (bothHere != bothThere && isCorrected(bothHere ? quote : second, name, other.getKey())) {
                return Optional.of(
                        new Difference(Type.CORRECTION, bothHere ? List.of(second, quote) : List.of(quote, second)));
            }
        }
        return Optional.empty();
    }

    private static boolean isCorrected(Quote quote, String name, String other) {
        String around = quote.around(NEAR);
        List<String> near = names(around);
        return near.contains(name) && near.contains(other) && Development.corrects(around);
    }

    private static Difference difference(Quote one, Quote other) {
        Quote later = one.isLaterThan(other) ? one : other;
        Quote earlier = later == one ? other : one;
        String around = later.article().title() + ". " + later.around(NEAR);
        boolean corrects = Development.corrects(around) && NAMED.matcher(around).find();
        return new Difference(corrects ? Type.CORRECTION : Type.DISAGREEMENT, List.of(earlier, later));
    }

    /** The names of an article and the sentence in which each stands first. */
    private Map<String, Span> names(Article article) {
        return known.computeIfAbsent(article.id(), id -> {
            String text = Statements.beginning(article);
            Map<String, Span> all = new LinkedHashMap<>();
            for (Span sentence : SentenceSplitter.sentences(text, article.language())) {
                names(sentence.of(text)).forEach(name -> all.putIfAbsent(name, sentence));
            }
            return all;
        });
    }

    /** First names and surnames, folded. */
    private static List<String> names(String text) {
        Reading reading = new Reading(text);
        List<String> all = new ArrayList<>();
        for (Name name : reading.names()) {
            if (name.parts().size() == 2 && name.parts().get(1) == name.parts().get(0) + 1) {
                String first = reading.tokens().get(name.parts().get(0)).folded();
                String last = reading.tokens().get(name.parts().get(1)).folded();
                if (first.length() >= SHORTEST && last.length() >= SHORTEST) {
                    all.add(first + ' ' + last);
                }
            }
        }
        return all;
    }

    /** Whether two names, first name and surname, may be one person's. */
    static boolean isNearly(String one, String other) {
        String[] a = one.split(" ");
        String[] b = other.split(" ");
        if (singular(a[0]).equals(singular(b[0])) && singular(a[1]).equals(singular(b[1]))) {
            return false;
        }
        return a[0].equals(b[0]) && isLike(a[1], b[1])
                || a[1].equals(b[1]) && isLike(a[0], b[0])
                || isClose(a[0], b[0]) && isClose(a[1], b[1]);
    }

    private static String singular(String word) {
        return PLURAL.matcher(word).replaceFirst("");
    }

    private static boolean isLike(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        return isClose(one, other)
                || one.regionMatches(0, other, 0, SAME_BEGINNING) && 2 * edits(one, other) <= longest;
    }

    private static boolean isClose(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        return one.charAt(0) == other.charAt(0) && edits(one, other) <= Math.max(1, (longest + 1) / 3);
    }

    /** Letters put in, left out, replaced or exchanged with their neighbour (optimal string alignment; Damerau, 1964). */
    static int edits(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
