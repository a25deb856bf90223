package org.onrecord.eval;

import java.util.List;

/** All that the scoreboard measures, in the order of its table. */
final class Measures {

    static final List<Measure> ALL = List.of(
            new RetrievalMeasure(),
            new SeedMeasure(),
            new RefusalMeasure(),
            new QuoteMeasure(),
            new ConflictMeasure(),
            new NewsMeasure(),
            new ExtractionMeasure(),
            new InstructionsMeasure());

    private Measures() {}
}
