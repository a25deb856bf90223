package org.onrecord.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.eval.QuoteSets.Asked;
import org.onrecord.index.Encoder;

/**
 * Quote mode with a model's help on the public sets, the halves that nothing was tuned on: the gold answer in at most three
 * quotes (piaf); an answer claimed where people found one, and none claimed where they found none (nomiracl). Its main method prints the
 * figures alone.
 */
final class QuoteMeasure implements Measure {

    private static final String PIAF = "piaf";
    private static final String NOMIRACL = "nomiracl";

    public static void main(String[] none) throws IOException {
        new QuoteMeasure()
                .figures(EvalRun.ofSystemProperties())
                .forEach(figure -> System.out.printf("%s %.3f%n", figure.key(), figure.value()));
    }

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public List<String> sets() {
        return List.of(PIAF, NOMIRACL);
    }

    @Override
    public List<Figure> figures(EvalRun run) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (String model : run.models()) {
            try (Encoder encoder = run.encoder(model);
                    CachingEncoder sentences =
                            new CachingEncoder(encoder, run.cache().resolve("sentences"))) {
                QuoteSelector selector = new QuoteSelector(EvalRun.likeness(sentences));
                QuoteSets sets = new QuoteSets(run, encoder, selector, true);
                String name = EvalRun.nameOf(encoder);
                if (run.wants(PIAF) || run.wants(name())) {
                    figures.addAll(piaf(sets, "quotes, " + name));
                }
                if (run.wants(NOMIRACL) || run.wants(name())) {
                    figures.addAll(nomiracl(sets, name));
                }
            }
        }
        return figures;
    }

    /** Whether the quotes are shown as an answer, and not as what comes closest to one. */
    private static boolean claims(Asked asked) {
        return !asked.quotes().isEmpty() && asked.quotes().get(0).answers();
    }

    private static List<Figure> piaf(QuoteSets sets, String what) throws IOException {
        List<Asked> asked = new ArrayList<>();
        sets.piaf(asked::add);
        return List.of(
                new Figure(PIAF, what, "answer inside", share(asked, Asked::right)),
                new Figure(PIAF, what, "1-miss", share(asked, a -> !a.quotes().isEmpty())));
    }

    private static List<Figure> nomiracl(QuoteSets sets, String name) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (String language : List.of("fr", "en")) {
            List<Asked> some = new ArrayList<>();
            sets.nomiracl(language, true, some::add);
            List<Asked> none = new ArrayList<>();
            sets.nomiracl(language, false, none::add);
            String what = "quotes " + language + ", " + name;
            figures.add(new Figure(NOMIRACL, what, "1-miss", share(some, QuoteMeasure::claims)));
            figures.add(new Figure(NOMIRACL, what, "1-hallucination", share(none, a -> !claims(a))));
        }
        return figures;
    }

    private static double share(List<Asked> asked, Predicate<Asked> passed) {
        return (double) asked.stream().filter(passed).count() / asked.size();
    }
}
