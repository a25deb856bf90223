package org.onrecord.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.eval.QuoteSets.Asked;
import org.onrecord.index.Encoder;

/**
 * Quote mode on the public sets, the halves that nothing was tuned on: the gold answer in at most three quotes (piaf); a quote
 * where people found an answer, and none where they found none (nomiracl). It stands outside {@link Measures#ALL} until its
 * floors were measured; its main method prints the figures.
 */
final class QuoteMeasure implements Measure {

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
        return List.of("piaf", "nomiracl");
    }

    @Override
    public List<Figure> figures(EvalRun run) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (String model : run.models()) {
            try (Encoder encoder = run.encoder(model)) {
                String name = encoder.modelId().substring(0, encoder.modelId().indexOf('@'));
                QuoteSets sets = new QuoteSets(run, encoder, new QuoteSelector());
                List<Asked> piaf = new ArrayList<>();
                sets.piaf(piaf::add);
                figures.add(new Figure(
                        "piaf",
                        "quotes, " + name,
                        "answer inside",
                        share(piaf, asked -> asked.answerable() && asked.right())));
                for (String language : List.of("fr", "en")) {
                    List<Asked> some = new ArrayList<>();
                    sets.nomiracl(language, true, some::add);
                    List<Asked> none = new ArrayList<>();
                    sets.nomiracl(language, false, none::add);
                    String what = "quotes " + language + ", " + name;
                    figures.add(new Figure(
                            "nomiracl",
                            what,
                            "not missed",
                            share(some, asked -> !asked.quotes().isEmpty())));
                    figures.add(new Figure(
                            "nomiracl",
                            what,
                            "not hallucinated",
                            share(none, asked -> asked.quotes().isEmpty())));
                }
            }
        }
        return figures;
    }

    private static double share(List<Asked> all, java.util.function.Predicate<Asked> passed) {
        List<Asked> reported = all.stream().filter(asked -> !asked.tuning()).toList();
        return (double) reported.stream().filter(passed).count() / reported.size();
    }
}
