package org.onrecord.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.index.Encoder;
import org.onrecord.retrieval.Likeness;

/** What quote mode shows of documents that contradict each other: true and false ones (rgb), and several answers (ramdocs). */
final class ConflictMeasure implements Measure {

    private static final String RGB = "rgb-en-fact";
    private static final String RAMDOCS = "ramdocs";

    @Override
    public String name() {
        return "conflicts";
    }

    @Override
    public List<String> sets() {
        return List.of(RGB, RAMDOCS);
    }

    @Override
    public List<Figure> figures(EvalRun run) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (String model : run.models()) {
            try (Encoder encoder = run.encoder(model);
                    CachingEncoder sentences =
                            new CachingEncoder(encoder, run.cache().resolve("sentences"))) {
                Likeness likeness = EvalRun.likeness(sentences);
                ConflictSets sets = new ConflictSets(run, new QuoteSelector(likeness));
                String what = "quotes, " + EvalRun.nameOf(encoder);
                if (run.wants(RGB) || run.wants(name())) {
                    ConflictSets.Rgb rgb = sets.rgb();
                    figures.add(
                            new Figure(RGB, what, "answer inside", rgb.right().value()));
                    figures.add(new Figure(RGB, what, "both inside", rgb.both().value()));
                    figures.add(new Figure(
                            RGB, what, "1-hallucination", rgb.refused().value()));
                }
                if (run.wants(RAMDOCS) || run.wants(name())) {
                    ConflictSets.Ramdocs ramdocs = sets.ramdocs();
                    figures.add(new Figure(
                            RAMDOCS, what, "all answers inside", ramdocs.gold().value()));
                    figures.add(
                            new Figure(RAMDOCS, what, "marked", ramdocs.marked().value()));
                    figures.add(new Figure(
                            RAMDOCS, what, "not marked", ramdocs.calm().value()));
                }
            }
        }
        return figures;
    }
}
