package org.onrecord.answer.quote;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.quote.Disagreements.Type;
import org.onrecord.article.Span;
import org.onrecord.split.SentenceSplitter;

/** How things came from an earlier statement to a later one of another value, by the words of the later article. */
final class Development {

    /** Days after which another value is news rather than dispute. */
    private static final long SETTLED = 7;

    private static final Pattern CORRECTS = pattern(
            "rectificatif|correction|nous avons (?:écrit|indiqué|publié)|contrairement à ce que|we (?:wrote|reported) |earlier version|et non (?:pas )?(?:de |le )?\\p{N}");
    private static final Pattern DISPUTES = pattern(
            "disput|contest(?:e|ent|ed)\\b|as the .{3,40} claims?|well above|above the budget|named by|according to|selon|\\bsays?\\b|estime|compte à part|observer|insured|redoute|craint|fears?\\b");
    private static final Pattern RECOUNTED = pattern(
            "nouveau bilan|bilan (?:monte|s.est alourdi)|new toll|revu|revised|desormais|désormais|\\bnow\\b|au lieu d|instead of|report(?:é|ée)e? (?:à|de|au)|postponed");
    private static final Pattern CHANGES = pattern(
            "au lieu d|instead of|report(?:é|ée)e? |postponed|delayed|up from|down from|goes up|gone up|ris(?:en|es)|rose|grew|\\bnow\\b|désormais|nouveau bilan|new toll|revu|revised|reduced the|alourdi|monte à|grimpe|no longer|more than (?:in|planned)|than in the|encore|remain|restent|au total|in all|is over|finally|déjà|repouss|bought|achet");

    private Development() {}

    static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Whether a text takes back what was written before. */
    static boolean corrects(String text) {
        return CORRECTS.matcher(text).find();
    }

    static Type between(Statement earlier, Statement later) {
        String sentence = around(later);
        String all = later.article().title() + ". " + sentence;
        long days = days(earlier.day(), later.day());
        boolean disputed = DISPUTES.matcher(later.quote().text()).find();
        if (CORRECTS.matcher(all).find() && !disputed) {
            return Type.CORRECTION;
        }
        if (disputed) {
            return RECOUNTED.matcher(all).find() ? Type.NEWER_FIGURE : Type.DISAGREEMENT;
        }
        return CHANGES.matcher(all).find() || days >= SETTLED ? Type.NEWER_FIGURE : Type.DISAGREEMENT;
    }

    private static String around(Statement statement) {
        String text = statement.article().text();
        StringBuilder around = new StringBuilder(statement.quote().text());
        for (Span span : SentenceSplitter.sentences(text, statement.article().language())) {
            boolean same = Value.in(
                            new Reading(span.of(text)), statement.article().published())
                    .stream()
                    .anyMatch(statement.value()::equalsInValue);
            boolean next = span.start() >= statement.quote().span().end()
                    && span.start() <= statement.quote().span().end() + 3;
            if (same || next) {
                around.append(' ').append(span.of(text));
            }
        }
        return around.toString();
    }

    private static long days(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b == null
                ? 0
                : ChronoUnit.DAYS.between(Objects.requireNonNull(a), Objects.requireNonNull(b));
    }
}
