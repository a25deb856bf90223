package org.onrecord.eval;

import java.io.IOException;
import java.util.List;

/** Planted instructions that are flagged, and real pages that are rightly not. */
final class InstructionsMeasure implements Measure {

    private static final String PLANTED = "injections";
    private static final String PAGES = "article-extraction";

    @Override
    public String name() {
        return "instructions";
    }

    @Override
    public List<String> sets() {
        return List.of(PLANTED, PAGES);
    }

    @Override
    public List<Figure> figures(EvalRun run) throws IOException {
        InstructionsEval.Counts counts = InstructionsEval.count(run.data(), false);
        return List.of(
                new Figure(PLANTED, "flagged as suspicious", "share", (double) counts.flagged() / counts.planted()),
                new Figure(PAGES, "not flagged as suspicious", "share", 1 - (double) counts.wrong() / counts.pages()));
    }
}
