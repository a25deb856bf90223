package org.onrecord.answer.gate;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.Examiner.Finding;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.rule.Source;
import org.onrecord.article.Span;

/**
 * Decides whether a sentence may be shown, whoever wrote it:
 *
 * <ol>
 *   <li>take off markup; refuse what is empty, endless, a question, an order, or has an address in it;
 *   <li>let whole verbatim sentences pass;
 *   <li>find each quotation in an article, or take its marks away;
 *   <li>hold the sentence against the sentences of the evidence that speak of the same things, one by one, then two neighbours
 *       together, then part by part;
 *   <li>pass it with the first that no rule objects to, if it is near enough to it for the rules to be trusted;
 *   <li>else name the sentences of the articles that it speaks of, to be quoted in its place.
 * </ol>
 *
 * Pure and safe for many threads; its time is bounded by the evidence.
 */
public final class SentenceGate {

    private static final int MOST_EVIDENCE = 40;
    private static final double AS_MUCH = 0.08;

    /** By how many characters typography alone may lengthen a sentence. */
    private static final int TYPOGRAPHY = 12;

    private final double mostRisk;
    private final Examiner examiner;
    private final OwnWords ownWords;

    /** Weak, so that no withdrawn article is kept. */
    private volatile WeakReference<Prepared> prepared = new WeakReference<>(null);

    private record Prepared(List<Evidence> passages, List<Source> sources) {}

    /** A gate that goes by words, numbers and names alone. */
    public SentenceGate() {
        this(Similarity.NONE, Risk.MOST);
    }

    /**
     * A gate of another kind.
     *
     * @param similarity lets a paraphrase pass whose words differ, when it is sure of it
     * @param mostRisk the {@link Risk} up to which a sentence counts as proven when no rule objects, 0 to 1; with 1 the rules
     *     alone decide
     */
    SentenceGate(Similarity similarity, double mostRisk) {
        this.mostRisk = mostRisk;
        this.examiner = new Examiner(similarity);
        this.ownWords = new OwnWords(examiner);
    }

    /**
     * Judges one sentence.
     *
     * @param sentence as the model wrote it; anything
     * @param answerLanguage ISO 639-1 code of the language it is in
     * @param evidence the passages it may rest on, best first; beyond the first {@value #MOST_EVIDENCE} they are not looked at
     */
    public Ruling judge(String sentence, String answerLanguage, List<Evidence> evidence) {
        if (sentence.length() > 4 * SentenceStream.LONGEST_SENTENCE) {
            return Ruling.unsupported("", "long");
        }
        String text = Markup.strip(sentence).replaceAll("\\s+", " ");
        List<Evidence> passages = evidence.subList(0, Math.min(MOST_EVIDENCE, evidence.size()));
        String refusal = refusal(text, passages);
        if (refusal != null) {
            return Ruling.unsupported(text, refusal);
        }
        List<Source> sources = sources(passages);
        Ruling verbatim = verbatim(text, sources);
        if (verbatim != null) {
            return verbatim;
        }
        QuoteCheck quotes = new QuoteCheck(text, sources, examiner, answerLanguage);
        Ruling quoted = quotes.ruling();
        Ruling ruling =
                quoted != null ? quoted : paraphrase(quotes.unmarked(), answerLanguage, sources, quotes.reasons());
        Ruling judged = ruling.verdict() == Verdict.SUPPORTED ? proven(ruling) : ruling;
        return switch (judged.verdict()) {
            case SUPPORTED -> judged;
            case PARTLY -> judged.withInstead(ownWords.insteadOf(judged, answerLanguage, sources));
            case UNSUPPORTED -> judged.withInstead(ownWords.of(quotes.unmarked(), answerLanguage, sources));
        };
    }

    /** The ruling on a sentence that no rule objects to, by how far it is from its source. */
    private Ruling proven(Ruling ruling) {
        double risk = Risk.of(ruling.text(), ruling.supports());
        return risk <= mostRisk ? ruling : ruling.unproven(risk <= Risk.MOST_MARKED ? Ruling.UNSURE : Ruling.FREE);
    }

    /** The sentences of one answer are judged by the same passages, which are read once. */
    private List<Source> sources(List<Evidence> passages) {
        Prepared known = prepared.get();
        if (known != null && known.passages().equals(passages)) {
            return known.sources();
        }
        List<Source> sources =
                passages.stream().flatMap(p -> Sources.of(p).stream()).toList();
        prepared = new WeakReference<>(new Prepared(List.copyOf(passages), sources));
        return sources;
    }

    private static @Nullable String refusal(String text, List<Evidence> passages) {
        if (text.chars().filter(Character::isLetter).count() < 2) {
            return "empty";
        }
        if (text.length() > SentenceStream.LONGEST_SENTENCE) {
            return "long";
        }
        if (Links.in(text, passages.stream().map(e -> e.article().text()).toList())) {
            return "link";
        }
        if (Instructions.in(text)) {
            return "instruction";
        }
        return text.endsWith("?") ? "question" : null;
    }

    /** A sentence that stands in an article word for word needs no other proof. */
    private static @Nullable Ruling verbatim(String text, List<Source> sources) {
        for (Source source : sources) {
            if (Math.abs(source.span().length() - text.length()) > text.length() / 5 + TYPOGRAPHY) {
                continue;
            }
            Span found = new QuoteMatcher(source.reading().text()).find(text).orElse(null);
            if (found != null && found.length() >= source.span().length() - 1) {
                Support support = new Support(source.article(), source.span(), 1);
                return new Ruling(Verdict.SUPPORTED, text, List.of(support), true, List.of());
            }
        }
        return null;
    }

    private Ruling paraphrase(String text, String language, List<Source> sources, List<String> reasons) {
        Reading reading = new Reading(text);
        Finding best = best(reading, language, sources);
        if (best != null && (best.holds() || best.holdsInPart())) {
            return ruling(text, List.of(best), best.holds() ? Verdict.SUPPORTED : Verdict.PARTLY, reasons);
        }
        List<Finding> parts = new ArrayList<>();
        for (String part : Parts.of(text)) {
            Finding finding = best(new Reading(part), language, sources);
            if (finding == null || !finding.holds()) {
                parts.clear();
                break;
            }
            parts.add(finding);
        }
        if (!parts.isEmpty()) {
            return ruling(text, parts, Verdict.SUPPORTED, reasons);
        }
        List<String> why = new ArrayList<>(reasons);
        why.add(best == null || best.objection() == null ? "overlap" : best.objection());
        return new Ruling(Verdict.UNSUPPORTED, text, List.of(), false, why);
    }

    /**
     * The finding that decides: among the sources that say as much of the sentence as the one that says most, one that holds,
     * else one that holds in part. A source that says less cannot excuse what a nearer one contradicts; but what begins with a
     * pronoun says less by words alone, and only what speaks of the same thing contradicts it. Two neighbours count when
     * together they say more.
     */
    private @Nullable Finding best(Reading reading, String language, List<Source> sources) {
        List<Finding> singles = examiner.nearest(reading, language, sources);
        double most = singles.stream().mapToDouble(Finding::direct).max().orElse(0);
        double mostToThePoint = singles.stream()
                .filter(Finding::speaks)
                .mapToDouble(Finding::direct)
                .max()
                .orElse(0);
        Finding best = null;
        for (Finding finding : singles) {
            double bar = finding.source().refersBack() ? mostToThePoint : most;
            best = finding.direct() >= bar - AS_MUCH ? better(best, finding) : best;
        }
        boolean joins = best != null && !best.holds() && joins(reading);
        for (int i = 0; i < singles.size() && joins && !best.holds(); i++) {
            if (singles.get(i).direct() < most - AS_MUCH) {
                continue;
            }
            for (Source pair : pairs(singles.get(i).source(), sources)) {
                Finding both = examiner.examine(reading, language, pair);
                best = both.direct() > most + 1e-9 ? better(best, both) : best;
            }
        }
        return best;
    }

    /** Whether a sentence may say what two say: it has two clauses, or an "and" that joins more than names. */
    private static boolean joins(Reading reading) {
        for (int i = 1; i + 1 < reading.tokens().size(); i++) {
            String word = reading.tokens().get(i).folded();
            boolean and = word.equals("and") || word.equals("et");
            boolean clause =
                    reading.tokens().get(i).clause() > reading.tokens().get(0).clause();
            if (clause || and && !(reading.isInName(i - 1) && reading.isInName(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static List<Source> pairs(Source source, List<Source> sources) {
        List<Source> pairs = new ArrayList<>();
        int at = sources.indexOf(source);
        if (at > 0 && Sources.isContinued(sources.get(at - 1), source)) {
            pairs.add(Sources.joined(sources.get(at - 1), source));
        }
        if (at + 1 < sources.size() && Sources.isContinued(source, sources.get(at + 1))) {
            pairs.add(Sources.joined(source, sources.get(at + 1)));
        }
        return pairs;
    }

    private static Finding better(@Nullable Finding a, Finding b) {
        if (a == null) {
            return b;
        }
        Comparator<Finding> order = Comparator.comparing(Finding::holds)
                .thenComparing(Finding::holdsInPart)
                .thenComparing(Finding::direct)
                .thenComparing(Finding::coverage);
        return order.compare(b, a) > 0 ? b : a;
    }

    private static Ruling ruling(String text, List<Finding> findings, Verdict verdict, List<String> reasons) {
        List<Support> supports = findings.stream()
                .map(f -> new Support(f.source().article(), f.source().span(), f.coverage()))
                .distinct()
                .toList();
        List<String> why = new ArrayList<>(reasons);
        findings.stream().map(Finding::objection).filter(o -> o != null).forEach(why::add);
        return new Ruling(verdict, text, supports, false, why);
    }
}
