package org.onrecord.answer.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds in articles of one story the values of one thing:
 *
 * <ol>
 *   <li>take the statement that answers the question best;
 *   <li>keep the articles that are of one story with its article;
 *   <li>in each of them take the statement that is most surely of the same thing;
 *   <li>leave out those of which that is not sure enough.
 * </ol>
 */
final class Comparison {

    private static final double SURE = 1.15;

    /** Where nothing of what the question says stands beside it. */
    private static final double SURE_WITHOUT_WORDS = 1.3;

    /** A date is counted of nothing: only the words beside it tell what happened then. */
    private static final double SURE_OF_A_DATE = 1.35;

    private static final double PART_OF_THE_ANSWER = 0.5;
    private static final double ON_TOPIC = 0.5;
    private static final double ON_TOPIC_UNNAMED = 0.6;

    private static final Comparator<Statement> BY_SCORE = Comparator.comparingDouble(Statement::score);

    private final List<List<Statement>> articles = new ArrayList<>();
    private final Asked asked;
    private final @Nullable Statement answer;
    private final List<Statement> aside;

    Comparison(Asked asked, List<List<Statement>> all) {
        this.asked = asked;
        answer = all.stream()
                .flatMap(List::stream)
                .filter(statement -> asked.kinds().contains(statement.value().kind()))
                .filter(Statements::isAnswer)
                .max(BY_SCORE)
                .orElse(null);
        Story story = new Story(asked.reading());
        Statement first = answer;
        if (first != null) {
            all.stream()
                    .filter(article -> isOfOneStory(asked, story, first, article))
                    .forEach(articles::add);
        }
        aside = articles.stream()
                .flatMap(List::stream)
                .filter(Statement::givenUp)
                .toList();
    }

    /** Whether an article is of the story of the answer: by the names in it, or as it says nearly all that the question asks. */
    private static boolean isOfOneStory(Asked asked, Story story, Statement answer, List<Statement> article) {
        Statement any = article.get(0);
        double most = article.stream()
                .mapToDouble(statement -> statement.quote().signals().inContext())
                .max()
                .orElse(0);
        if (any.article().id().equals(answer.article().id())) {
            return true;
        }
        if (asked.reading().names().isEmpty()) {
            return most >= ON_TOPIC_UNNAMED;
        }
        return any.quote().signals().names() && most >= ON_TOPIC || story.isOne(answer.article(), any.article());
    }

    /** The statements of each article that is of one story with the answer, and its own. */
    List<List<Statement>> ofOneStory() {
        return articles;
    }

    /** The answer, and of each other article the statement of the same, surest first. */
    List<Statement> chosen() {
        List<Statement> chosen = new ArrayList<>();
        if (answer == null) {
            return chosen;
        }
        chosen.add(answer);
        articles.stream()
                .filter(article -> !isIn(answer, article))
                .forEach(article -> article.stream()
                        .filter(other -> isOfTheSame(answer, other, article))
                        .filter(other -> sure(other) >= least(answer, other))
                        .max(Comparator.comparingDouble(this::sure))
                        .ifPresent(chosen::add));
        return chosen;
    }

    private boolean isOfTheSame(Statement first, Statement other, List<Statement> article) {
        boolean counted = asked.counted().isEmpty()
                || other.quote().signals().expected()
                || Sameness.countTheSame(first, other)
                || other.value().noun() < 0;
        boolean told = isTold(first, other) || !asked.countsAnything();
        if ((!counted || !told) && !Sameness.isTakenUp(first, other, aside)) {
            return false;
        }
        if (other.givenUp()
                || !first.value().mayBeFor(other.value())
                || first.scope().isElsewhere(other.scope())) {
            return false;
        }
        if (first.value().equalsInValue(other.value())) {
            return true;
        }
        List<Statement> own =
                articles.stream().filter(some -> isIn(first, some)).findFirst().orElseThrow();
        return !first.value().isFraction()
                && !other.value().isFraction()
                && !statesToo(own, other.value(), first)
                && !statesToo(article, first.value(), other);
    }

    private static boolean isTold(Statement first, Statement other) {
        return other.said() > 0 || Sameness.words(first, other) > 0;
    }

    private static boolean isIn(Statement statement, List<Statement> article) {
        return article.get(0).article().id().equals(statement.article().id());
    }

    /** Whether an article states elsewhere the value that it would differ from: then that is of something else. */
    private static boolean statesToo(List<Statement> article, Value value, Statement own) {
        return article.stream()
                .filter(statement -> !statement.givenUp() && Math.abs(statement.sentence() - own.sentence()) > 1)
                .filter(statement -> statement.quote().signals().expected()
                        || !statement.value().unit().isEmpty())
                .anyMatch(statement -> statement.value().equalsInValue(value));
    }

    private static double least(Statement first, Statement other) {
        boolean told = other.said() > 0 || other.value().unit().isEmpty() && Sameness.countTheSame(first, other);
        double least = told ? SURE : SURE_WITHOUT_WORDS;
        return other.value().isDate() ? Math.max(least, SURE_OF_A_DATE) : least;
    }

    /** How surely a statement is of what the answer is of. */
    double sure(Statement other) {
        return answer == null
                ? 0
                : other.score() + Sameness.of(answer, other, aside) + PART_OF_THE_ANSWER * (answer.score() - 1);
    }
}
