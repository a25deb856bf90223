package org.onrecord.eval;

import java.io.IOException;
import java.util.List;

/** The article texts that our extractor gets out of real pages. */
final class ExtractionMeasure implements Measure {

    private static final String SET = "article-extraction";

    @Override
    public String name() {
        return "extraction";
    }

    @Override
    public List<String> sets() {
        return List.of(SET);
    }

    @Override
    public List<Figure> figures(EvalRun run) throws IOException {
        ShingleScore ours = ExtractionEval.run(run.data().resolve(SET));
        return List.of(
                new Figure(SET, "ours", "F1", ours.f1()), new Figure(SET, "ours", "mean page F1", ours.meanF1()));
    }
}
