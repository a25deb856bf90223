package org.onrecord.answer.quote;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.quote.Disagreements.Type;
import org.onrecord.article.Span;
import org.onrecord.retrieval.Cognates;
import org.onrecord.split.SentenceSplitter;

/** How things came from an earlier statement to a later one of another value, by the words of the later article. */
final class Development {

    /** Days after which another value is news rather than dispute. */
    private static final long SETTLED = 7;

    /** Characters around a sentence in which its article may take something back. */
    private static final int NEAR = 200;

    /** What an article says when something written before was wrong, whoever wrote it. */
    private static final Pattern CORRECTS = pattern(
            "rectifi|errat(?:um|a)\\b|\\bcorrect(?:ion|ions|ed|s|if|ifs)\\b|\\bcorrige(?:nt|r|ons)?\\b|\\bcorrigé|\\bclarification|contrairement à ce que|earlier version"
                    + "|\\berreurs?\\b|\\berroné|(?:était|étaient|est|sont) (?:donc )?fau(?:x|sse|sses)\\b|\\btromp(?:é|és|ée|er|ions|ait)\\b|inexact|\\bcoquille\\b|mea culpa|\\bexcuses\\b|\\bexcuser\\b|\\bà tort\\b|\\bméprise\\b|\\bconfondu|\\bdeux fois comptés|\\bcomptés? deux fois|il fallait lire|surestimé|sous-estimé|faute de frappe|faute de calcul"
                    + "|\\berrors?\\b|\\berroneous|\\bmistake(?:n|nly|s)?\\b|\\bwrong(?:ly)?\\b|\\bincorrect(?:ly)?\\b|\\binaccurate|\\boverstat|\\bunderstat|\\bmisstat|\\bmisreport|\\bmiscount|\\bmisread\\b|\\bmisprint|\\bmiscalculat|\\boverestimat|\\bunderestimat|\\bapologi[sz]e|\\btransposed\\b|counted twice|double-counted|should have (?:read|said|been)|\\bmix-up\\b|\\bmixed up\\b|\\bretract|\\bsets? the record"
                    + "|nous (?:avons|avions) (?:écrit|indiqué|publié|imprimé)|nous (?:indiquions|écrivions|annoncions)|notre (?:article|édition) (?:du|de)|we (?:wrote|reported|printed|said (?:on|in|that))\\b|our (?:report|article|story) (?:of|on)\\b");
    /** One value and not the other: a correction, unless somebody is quoted with it. */
    private static final Pattern NOT_THE_OTHER = pattern(
            "\\bet non (?:pas )?(?:de |du |en |à |au |le |la |les |l['’]|un |une )?(?:\\p{N}|\\p{L}+ (?:de )?(?:plus|moins))|\\band not (?:in |on |the |at )?\\p{N}|, not \\p{N}");

    private static final Pattern DISPUTES = pattern(
            "disput|contest(?:e|ent|ed)\\b|as the .{3,40} claims?|well above|above the budget|named by|compte à part|redoute|craint|fears?\\b");
    private static final Pattern ATTRIBUTES =
            pattern("according to|selon|d['’]après|\\bsays?\\b|estime|observer|insured");
    private static final Pattern RECOUNTED = pattern(
            "nouveau bilan|bilan (?:monte|s.est alourdi)|new toll|revu|revised|desormais|désormais|\\bnow\\b|au lieu d|instead of|report(?:é|ée)e? (?:à|de|au)|postponed");
    private static final Pattern CHANGES = pattern(
            "\\bmaintenant\\b|climbed to|reduced|a (?:reculé|progressé|augmenté|baissé)|au lieu d|instead of|report(?:é|ée)e? |postponed|delayed|up from|down from|goes up|gone up|ris(?:en|es)|rose|grew|\\bnow\\b|désormais|nouveau bilan|new toll|revu|revised|alourdi|monte à|grimpe|no longer|more than (?:in|planned)|than in the|encore|remain|restent|au total|in all|is over|finally|déjà|repouss|bought|achet");

    private Development() {}

    static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Whether a text takes back what was written before. */
    static boolean corrects(String text) {
        return CORRECTS.matcher(text).find() || NOT_THE_OTHER.matcher(text).find();
    }

    /** Whether an article says that its value is another than before, or that the other was wrong. */
    static boolean isTold(Statement later) {
        String text = later.article().title() + ". " + later.quote().text();
        return CHANGES.matcher(text).find()
                || NOT_THE_OTHER.matcher(text).find()
                || CORRECTS.matcher(around(later)).find()
                || DISPUTES.matcher(text).find()
                || ATTRIBUTES.matcher(later.quote().text()).find();
    }

    static Type between(Statement earlier, Statement later) {
        String all = later.article().title() + ". " + around(later);
        long days = days(earlier.day(), later.day());
        boolean disputed = DISPUTES.matcher(later.quote().text()).find();
        boolean said = ATTRIBUTES.matcher(later.quote().text()).find();
        boolean corrected = CORRECTS.matcher(all).find()
                || !said && NOT_THE_OTHER.matcher(all).find();
        if (corrected && !disputed) {
            return Type.CORRECTION;
        }
        if (disputed || said) {
            return RECOUNTED.matcher(all).find() ? Type.NEWER_FIGURE : Type.DISAGREEMENT;
        }
        return CHANGES.matcher(all).find() || days >= SETTLED ? Type.NEWER_FIGURE : Type.DISAGREEMENT;
    }

    /**
     * How things came from one account to a later one: a correction speaks of the name that was wrong, and a state that is told
     * otherwise on another day has changed.
     */
    static Type between(Account earlier, Account later, boolean whether) {
        String sentence = later.quote().text();
        String near = later.quote().around(NEAR);
        String words = ' ' + Cognates.words(near) + ' ';
        boolean disputed = DISPUTES.matcher(sentence).find();
        boolean corrected = whether
                ? corrects(sentence)
                : corrects(near) && earlier.names().stream().anyMatch(name -> words.contains(' ' + name + ' '));
        if (corrected && !disputed) {
            return Type.CORRECTION;
        }
        boolean contested = disputed || ATTRIBUTES.matcher(sentence).find();
        return later.quote().isLaterThan(earlier.quote()) && !contested ? Type.NEWER_FIGURE : Type.DISAGREEMENT;
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
