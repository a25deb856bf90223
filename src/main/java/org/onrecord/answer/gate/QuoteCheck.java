package org.onrecord.answer.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.Examiner.Finding;
import org.onrecord.answer.gate.reading.Name;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.rule.Alignment;
import org.onrecord.answer.gate.rule.OverlapRule;
import org.onrecord.answer.gate.rule.Source;
import org.onrecord.article.Span;

/** Holds what stands between quotation marks against the articles, letter by letter, and its speaker too. */
final class QuoteCheck {

    private static final double ACROSS = 0.6;

    private final String text;
    private final List<Source> sources;
    private final Examiner examiner;
    private final String language;
    private final List<Span> quotations;
    private final List<Span> altered = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    QuoteCheck(String text, List<Source> sources, Examiner examiner, String language) {
        this.text = text;
        this.sources = sources;
        this.examiner = examiner;
        this.language = language;
        this.quotations = Quotations.in(text);
        for (Span quotation : quotations) {
            if (!isClosed(quotation)
                    || !isAnywhere(Quotations.inside(text, quotation).of(text))) {
                altered.add(quotation);
            }
        }
    }

    /** What is to be said of the sentence already, null when it must be judged as a paraphrase. */
    @Nullable
    Ruling ruling() {
        if (quotations.isEmpty()) {
            return null;
        }
        if (!altered.isEmpty()) {
            reasons.add("quote");
            return alteredWords() ? Ruling.unsupported(unmarked(), "quote") : null;
        }
        String tidy = tidied();
        Reading reading = new Reading(tidy);
        String why = "quote";
        for (Source source : holders()) {
            Finding finding = examiner.examine(reading, language, source);
            if (finding.holds() && !hasOtherSpeaker(reading, source)) {
                Support support = new Support(source.article(), source.span(), finding.coverage());
                return new Ruling(Verdict.SUPPORTED, tidy, List.of(support), isBare(reading), List.of());
            }
            why = finding.holds() ? "speaker" : String.valueOf(finding.objection());
        }
        return Ruling.unsupported(unmarked(), why);
    }

    /** What else was found wanting. */
    List<String> reasons() {
        return reasons;
    }

    /** The sentence without the marks of its altered quotations. */
    String unmarked() {
        StringBuilder out = new StringBuilder(text);
        for (int i = altered.size() - 1; i >= 0; i--) {
            Span quotation = altered.get(i);
            Span inside = Quotations.inside(text, quotation);
            out.replace(quotation.start(), quotation.end(), inside.of(text).replaceAll("[«»“”„\"]", ""));
        }
        return out.toString().replaceAll("\\s+", " ").strip();
    }

    /**
     * Whether words that nobody wrote stand where a quotation was claimed: words much like those of an article in its own
     * language, but not they; or words of which an article does not say all.
     */
    private boolean alteredWords() {
        for (Span quotation : altered) {
            Reading claimed = new Reading(Quotations.inside(text, quotation).of(text));
            boolean covered = sources.stream()
                    .anyMatch(source ->
                            OverlapRule.between(language, source.article().language())
                                            .coverage(claimed, alone(source), new Alignment(claimed, source.reading()))
                                    >= (source.article().language().equals(language) ? 1 : ACROSS));
            if (!covered || claimed.tokens().size() > 1 && sources.stream().anyMatch(s -> isNearly(claimed, s))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNearly(Reading claimed, Source source) {
        long same = claimed.tokens().stream()
                .filter(token -> source.reading().words().contains(token.folded()))
                .count();
        return source.article().language().equals(language)
                && same * 3 >= 2 * claimed.tokens().size();
    }

    private static Source alone(Source source) {
        Reading nothing = new Reading("");
        return new Source(
                source.article(), source.span(), source.reading(), nothing, List.of(), nothing, source.passage());
    }

    /** The sources in which all quotations stand, each with its neighbour when it does not say who speaks. */
    private List<Source> holders() {
        List<Source> found = new ArrayList<>(
                holders(Quotations.inside(text, quotations.get(0)).of(text)));
        for (Span quotation : quotations.subList(1, quotations.size())) {
            String words = Quotations.inside(text, quotation).of(text);
            found.removeIf(source -> !holds(source, words));
        }
        if (found.isEmpty()) {
            found.addAll(joined());
        }
        List<Source> all = new ArrayList<>(found);
        for (Source source : found) {
            int at = sources.indexOf(source);
            boolean nameless = source.reading().attributions().isEmpty();
            boolean next = at >= 0 && at + 1 < sources.size() && Sources.isContinued(source, sources.get(at + 1));
            if (nameless && next) {
                all.add(Sources.joined(source, sources.get(at + 1)));
            }
        }
        for (Source source : found) {
            int at = sources.indexOf(source);
            boolean before = at > 0
                    && isAboutFirst(sources.get(at - 1).reading())
                    && source.reading().attributions().stream().noneMatch(a -> a.speaker() >= 0)
                    && Sources.isContinued(sources.get(at - 1), source);
            if (before) {
                all.add(Sources.joined(sources.get(at - 1), source));
            }
        }
        return all;
    }

    /** Whether of the people named beside the quotation none but the first of {@code before} is in it. */
    private boolean isAboutFirst(Reading before) {
        Reading sentence = new Reading(text);
        List<Name> people = before.names().stream()
                .filter(name -> name.parts().size() > 1
                        && !before.tokens().get(name.from()).quoted())
                .toList();
        for (int i = 0; i < people.size(); i++) {
            String last = before.tokens()
                    .get(people.get(i).parts().get(people.get(i).parts().size() - 1))
                    .folded();
            boolean named = sentence.tokens().stream()
                    .anyMatch(token -> !token.quoted() && token.folded().equals(last));
            if (named != (i == 0)) {
                return false;
            }
        }
        return !people.isEmpty();
    }

    /** Neighbours that hold all quotations together. */
    private List<Source> joined() {
        List<Source> found = new ArrayList<>();
        for (int i = 0; i + 1 < sources.size(); i++) {
            Source first = sources.get(i);
            Source second = sources.get(i + 1);
            if (!Sources.isContinued(first, second)) {
                continue;
            }
            Source both = Sources.joined(first, second);
            boolean all = quotations.stream()
                    .allMatch(quotation ->
                            holds(both, Quotations.inside(text, quotation).of(text)));
            if (all) {
                found.add(both);
            }
        }
        return found;
    }

    private boolean isClosed(Span quotation) {
        return quotation.end() > Quotations.inside(text, quotation).end();
    }

    private boolean isAnywhere(String words) {
        if (!holders(words).isEmpty()) {
            return true;
        }
        for (int i = 0; i + 1 < sources.size(); i++) {
            if (Sources.isContinued(sources.get(i), sources.get(i + 1))
                    && holds(Sources.joined(sources.get(i), sources.get(i + 1)), words)) {
                return true;
            }
        }
        return false;
    }

    private List<Source> holders(String words) {
        return sources.stream().filter(source -> holds(source, words)).toList();
    }

    private static boolean holds(Source source, String words) {
        return QuoteForms.spelled(source, words) != null;
    }

    /** The sentence with its quotations spelled as the articles spell them; a mark of its own is moved out of them. */
    private String tidied() {
        StringBuilder out = new StringBuilder(text);
        for (int i = quotations.size() - 1; i >= 0; i--) {
            Span inside = Quotations.inside(text, quotations.get(i));
            String words = inside.of(text);
            String spelled = sources.stream()
                    .map(source -> QuoteForms.spelled(source, words))
                    .filter(form -> form != null)
                    .min(Comparator.comparingInt(form -> QuoteForms.forms(words).indexOf(form)))
                    .orElse(words);
            if (spelled.length() < words.length()) {
                String mark = words.substring(spelled.length()).strip();
                out.insert(
                        quotations.get(i).end(),
                        mark.startsWith(",") || mark.startsWith(".") ? mark.substring(0, 1) : "");
            }
            out.replace(inside.start(), inside.end(), spelled);
        }
        return out.toString();
    }

    /** Whether the only person named beside the quotation is not the one who says it. */
    private static boolean hasOtherSpeaker(Reading reading, Source source) {
        List<Name> outside = reading.names().stream()
                .filter(name -> !reading.tokens().get(name.from()).quoted())
                .toList();
        if (outside.size() != 1 || !reading.attributions().isEmpty()) {
            return false;
        }
        Reading stated = source.reading();
        return stated.attributions().stream()
                        .filter(attribution -> attribution.speaker() >= 0)
                        .map(attribution -> stated.names().get(attribution.speaker()))
                        .noneMatch(name -> name.parts().stream()
                                .anyMatch(part -> outside.get(0).parts().stream()
                                        .anyMatch(own -> stated.tokens()
                                                .get(part)
                                                .folded()
                                                .equals(reading.tokens()
                                                        .get(own)
                                                        .folded()))))
                && stated.attributions().stream().anyMatch(attribution -> attribution.speaker() >= 0);
    }

    /** Whether the sentence is a quotation with at most its speaker. */
    private static boolean isBare(Reading reading) {
        for (int i = 0; i < reading.tokens().size(); i++) {
            if (!reading.tokens().get(i).quoted() && reading.isContent(i)) {
                return false;
            }
        }
        return true;
    }
}
