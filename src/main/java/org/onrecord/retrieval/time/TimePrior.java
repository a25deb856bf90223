package org.onrecord.retrieval.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.article.Passage;
import org.onrecord.article.Published;
import org.onrecord.retrieval.time.TimeRequest.Event;

/**
 * How well an article fits what a question says about time, as a factor of its relevance. It judges two clocks: when the
 * article was published, and the days that its text speaks of.
 */
public final class TimePrior {

    private static final double FITS = 1;
    /** What happened on Sunday is in Monday's paper, and in many a later one. */
    private static final double REPORTED_SOON_AFTER = 0.95;

    private static final double REPORTED_AFTER_A_WEEK = 0.8;
    private static final int FEW_DAYS = 2;

    /** A day is named for what happened on it; a month or a year is often only compared with. */
    private static final double SPEAKS_OF_THE_DAY = 0.75;

    private static final double SPEAKS_OF_IT = 0.6;
    private static final double UNDATED = 0.5;
    private static final double ELSEWHEN = 0.35;
    private static final double WRONG_SIDE = 0.35;
    private static final int SOON = 2;
    private static final int SHORT_PERIOD = 8;

    /** The least that is left of the relevance of an old article when the newest state is asked for. */
    private static final double OLD = 0.4;

    private static final double HALF_LIFE_DAYS = 7;

    private final TimeRequest request;
    private final LocalDate newest;
    private final @Nullable LocalDate anchor;

    /**
     * A prior for one question.
     *
     * @param newest publication day of the newest article that has to do with the question
     * @param anchor the day of {@link TimeRequest#event()}, when it could be found
     */
    public TimePrior(TimeRequest request, LocalDate newest, @Nullable LocalDate anchor) {
        this.request = request;
        this.newest = newest;
        this.anchor = anchor;
    }

    /** 0 to 1; 1 for all when the question says nothing about time. */
    public double factor(Article article, Passage passage) {
        Published published = article.published();
        @Nullable LocalDate day = published == null ? null : published.date();
        double factor = 1;
        Period period = request.period();
        if (period != null) {
            factor *= inPeriod(period, article, passage, day);
        }
        if (request.latest()) {
            factor *= day == null ? UNDATED : recency(day);
        }
        Event event = request.event();
        if (event != null && anchor != null && day != null) {
            boolean right = event.before() ? day.isBefore(anchor) : day.isAfter(anchor);
            factor *= right ? FITS : WRONG_SIDE;
        }
        return factor;
    }

    private double recency(LocalDate day) {
        long age = Math.max(0, ChronoUnit.DAYS.between(day, newest));
        return OLD + (1 - OLD) * Math.pow(2, -age / HALF_LIFE_DAYS);
    }

    private static double inPeriod(Period period, Article article, Passage passage, @Nullable LocalDate day) {
        boolean isShort = period.days() <= SHORT_PERIOD;
        double speaking = isShort ? SPEAKS_OF_THE_DAY : SPEAKS_OF_IT;
        if (day == null) {
            return speaksOf(period, List.of(passage.text()), LocalDate.EPOCH) ? speaking : UNDATED;
        }
        boolean speaks = speaksOf(period, List.of(article.title(), article.text()), day);
        if (period.contains(day)) {
            return FITS;
        }
        if (isShort && day.isAfter(period.to()) && !day.isAfter(period.to().plusDays(SOON))) {
            return period.days() <= FEW_DAYS ? REPORTED_SOON_AFTER : REPORTED_AFTER_A_WEEK;
        }
        return speaks ? speaking : ELSEWHEN;
    }

    private static boolean speaksOf(Period period, List<String> texts, LocalDate published) {
        return texts.stream()
                .flatMap(text -> TimeReader.mentioned(text, published).stream())
                .anyMatch(period::contains);
    }
}
