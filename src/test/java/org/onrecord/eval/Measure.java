package org.onrecord.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Something that the scoreboard measures; add one to {@link Measures#ALL}. */
interface Measure {

    /** Short, for choosing it by {@code -Deval.only}. */
    String name();

    /** Folders under the data folder that must be there; the hashes of their files stand beside the floors. */
    List<String> sets();

    /** Where one of {@link #sets()} is. */
    default Path folder(EvalRun run, String set) {
        return run.data().resolve(set);
    }

    /** The figures, each of one of {@link #sets()}. */
    List<Figure> figures(EvalRun run) throws IOException;
}
