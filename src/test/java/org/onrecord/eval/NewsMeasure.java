package org.onrecord.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.eval.AnswerSets.Differences;
import org.onrecord.index.Encoder;

/**
 * Whole answers to the held halves of our sets of invented news, by words alone and with each model: the evidence in the first
 * three quotes, nothing claimed where no article answers, and where articles differ.
 */
final class NewsMeasure implements Measure {

    private static final Path SETS = Path.of("src/test/resources/eval");
    private static final String READS = "reads-held";
    private static final String DESKS = "desks-held";
    private static final String TOWNS = "towns-held";

    @Override
    public String name() {
        return "news";
    }

    @Override
    public List<String> sets() {
        return List.of(READS, DESKS, TOWNS);
    }

    @Override
    public Path folder(EvalRun run, String set) {
        return SETS.resolve(set);
    }

    @Override
    public List<Figure> figures(EvalRun run) throws IOException {
        List<Figure> figures = new ArrayList<>(measure(new NoEncoder(), "words"));
        for (String model : run.models()) {
            try (Encoder encoder = run.encoder(model);
                    CachingEncoder cached =
                            new CachingEncoder(encoder, run.cache().resolve("news"))) {
                figures.addAll(measure(cached, EvalRun.nameOf(encoder)));
            }
        }
        return figures;
    }

    private List<Figure> measure(Encoder encoder, String model) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (String set : sets()) {
            try (OwnArchive own = OwnArchive.in(Files.createTempDirectory("news"), encoder, SETS.resolve(set))) {
                AnswerSets answers = new AnswerSets(own, new QuoteSelector(EvalRun.likeness(encoder)));
                String lines = set.replace("-held", ".jsonl");
                String what = "answers, " + model;
                figures.add(new Figure(
                        set,
                        what,
                        "evidence quoted",
                        answers.questions(lines, "held", true).value()));
                if (!set.equals(DESKS)) {
                    figures.add(new Figure(
                            set,
                            what,
                            "none claimed",
                            answers.questions(lines, "held", false).value()));
                }
                if (!set.equals(READS)) {
                    Differences differences = answers.differences(lines, "held");
                    figures.add(new Figure(
                            set, what, "differences", (double) differences.found() / differences.differing()));
                    figures.add(
                            new Figure(set, what, "1-false", 1 - (double) differences.wrong() / differences.shown()));
                }
            }
        }
        return figures;
    }
}
