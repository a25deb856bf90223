package org.onrecord.answer.quote;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Name;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.article.Article;
import org.onrecord.retrieval.Cognates;

/** Whether articles are about one thing: by the proper names that they share, which both languages write alike. */
final class Story {

    private static final int SHORTEST = 3;
    private static final int LONG = 6;
    private static final double SAME_NAME = 0.75;

    /** One town can have many stories. */
    private static final int SOME = 2;

    private static final int MANY = 4;
    private static final int DAYS_OF_NEWS = 14;

    /** Parts of many names. */
    private static final Set<String> COMMON = Set.of(
            "saint",
            "sainte",
            "port",
            "north",
            "south",
            "east",
            "west",
            "nord",
            "sud",
            "est",
            "ouest",
            "france",
            "council",
            "street",
            "president",
            "minister",
            "ministre",
            "doctor");

    /** Articles found of which so few have the names of a question have them for one reason. */
    private static final int FEW = 4;

    private final Set<String> asked;
    private final List<Article> found;
    private final Map<String, Named> known = new HashMap<>();
    private final Map<String, Boolean> one = new HashMap<>();
    private @Nullable Boolean rare;

    /** The names of an article, folded: those that can be nothing else, and every word with a capital. */
    private record Named(Set<String> sure, Set<String> capitals) {}

    /** Stories among the articles found, in which the names of {@code question} count more. */
    Story(Reading question, List<Article> found) {
        asked = capitals(question, true);
        asked.removeAll(COMMON);
        this.found = found;
    }

    /** Whether few of the articles found have all names of the question. */
    private boolean isRare() {
        Boolean is = rare;
        if (is == null) {
            is = found.stream()
                            .map(article -> shared(asked, named(article).capitals()))
                            .filter(shared -> shared.size() == asked.size())
                            .count()
                    <= FEW;
            rare = is;
        }
        return is;
    }

    /** Whether both tell of the same: they share names, those of the question most of all. */
    boolean isOne(Article a, Article b) {
        boolean ordered = a.id().compareTo(b.id()) <= 0;
        Article first = ordered ? a : b;
        Article second = ordered ? b : a;
        return one.computeIfAbsent(first.id() + ' ' + second.id(), pair -> shareNames(first, second));
    }

    private boolean shareNames(Article one, Article other) {
        Named a = named(one);
        Named b = named(other);
        Set<String> shared = new HashSet<>(shared(a.sure(), b.capitals()));
        shared.addAll(shared(b.sure(), a.capitals()));
        shared.removeAll(COMMON);
        if (asked.isEmpty()) {
            return shared.size() >= SOME;
        }
        int said = shared(asked, shared).size();
        boolean close = one.published() != null
                && other.published() != null
                && Math.abs(ChronoUnit.DAYS.between(
                                one.published().date(), other.published().date()))
                        <= DAYS_OF_NEWS;
        boolean named = said == asked.size() && (said > 1 || shared.size() >= SOME && isRare());
        return shared.size() >= MANY || named || 2 * said >= asked.size() && (close || shared.size() > SOME);
    }

    private static Set<String> shared(Set<String> some, Set<String> others) {
        Set<String> shared = new HashSet<>();
        for (String name : some) {
            boolean same = others.contains(name)
                    || name.length() >= LONG
                            && others.stream().anyMatch(other -> Cognates.likeness(name, other) > SAME_NAME);
            if (same) {
                shared.add(name);
            }
        }
        return shared;
    }

    private Named named(Article article) {
        return known.computeIfAbsent(article.id(), id -> {
            Reading reading = new Reading(article.title() + ". " + Statements.beginning(article));
            Set<String> sure = new HashSet<>();
            for (Name name : reading.names()) {
                if (name.sure()) {
                    name.parts().forEach(part -> add(reading.tokens().get(part), sure));
                }
            }
            return new Named(sure, capitals(reading, false));
        });
    }

    private static Set<String> capitals(Reading reading, boolean question) {
        Set<String> capitals = new HashSet<>();
        for (int i = 0; i < reading.tokens().size(); i++) {
            Token token = reading.tokens().get(i);
            if (token.isCapital()
                    && token.isContent()
                    && !reading.isInDate(i)
                    && !(question && token.opensSentence())) {
                add(token, capitals);
            }
        }
        return capitals;
    }

    private static void add(Token token, Set<String> names) {
        if (token.folded().length() >= SHORTEST) {
            names.add(token.folded());
        }
    }
}
