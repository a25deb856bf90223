package org.onrecord.retrieval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Published;
import org.onrecord.retrieval.time.TimePrior;
import org.onrecord.retrieval.time.TimeRequest;
import org.onrecord.retrieval.time.TimeRequest.Event;

/** Puts hits in the order that a question's words about time ask for. */
final class TimeOrder {

    /** A hit that has less of the best score has nothing to do with the question; its date means nothing. */
    private static final double RELEVANT = 0.6;

    /** Vectors put much beside the event that has only to do with it. */
    private static final double ABOUT_THE_EVENT = 0.93;

    private static final int EVENT_ARTICLES = 10;
    private static final Pattern NAME = Pattern.compile("(?<=[\\s'’])\\p{Lu}[\\p{L}'’-]+");

    private TimeOrder() {}

    /**
     * The hits in their new order, with new scores relative to the best.
     *
     * @param hits best first
     * @param articles finds articles by words, best first
     */
    static List<Hit> of(List<Hit> hits, String question, TimeRequest request, Function<String, List<Hit>> articles) {
        Optional<LocalDate> newest = hits.stream()
                .filter(hit -> hit.score() >= RELEVANT)
                .flatMap(hit -> day(hit).stream())
                .max(Comparator.naturalOrder());
        if (newest.isEmpty()) {
            return hits;
        }
        @Nullable Event event = request.event();
        @Nullable LocalDate anchor = event == null ? null : anchor(event, question, articles);
        TimePrior prior = new TimePrior(request, newest.get(), anchor);
        List<Hit> ordered = new ArrayList<>();
        hits.forEach(hit -> ordered.add(hit.withScore(hit.score() * prior.factor(hit.article(), hit.passage()))));
        ordered.sort(Comparator.comparingDouble(Hit::score).reversed());
        double best = ordered.get(0).score();
        return best <= 0
                ? ordered
                : ordered.stream().map(hit -> hit.withScore(hit.score() / best)).toList();
    }

    /** Whether it is known when the article was published. */
    static boolean isDated(Hit hit) {
        return hit.article().published() != null;
    }

    private static Optional<LocalDate> day(Hit hit) {
        return Optional.ofNullable(hit.article().published()).map(Published::date);
    }

    /**
     * The day on which the archive reports the event, told by its own words and by the names of the question: before a strike
     * is before its first report, after its end is after the report that says so best.
     */
    private static @Nullable LocalDate anchor(Event event, String question, Function<String, List<Hit>> articles) {
        String names = NAME.matcher(question)
                .results()
                .map(MatchResult::group)
                .filter(name -> !event.words().contains(name))
                .collect(Collectors.joining(" "));
        return articles.apply((event.words() + ' ' + names).strip()).stream()
                .limit(event.before() ? EVENT_ARTICLES : 1)
                .filter(hit -> hit.score() >= ABOUT_THE_EVENT)
                .flatMap(hit -> day(hit).stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
