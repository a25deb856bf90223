package org.onrecord.ingest;

import org.onrecord.article.Removed;
import org.onrecord.parse.restore.RestorationFile;
import org.onrecord.parse.restore.Restorations;

/** What a person decides about cuts: kept beside the articles, and in the index soon after. */
public final class Cuts {

    private final RestorationFile file;
    private final Runnable bell;

    /** Keeps decisions in {@code file}; {@code bell} is rung when one was made. */
    Cuts(RestorationFile file, Runnable bell) {
        this.file = file;
        this.bell = bell;
    }

    /** Puts back a cut in the file {@code key}, wherever its words were cut. */
    public void putBack(String key, Removed cut) {
        file.change(before -> before.with(key, cut));
        bell.run();
    }

    /** Cuts again all that was put back in the file {@code key}. */
    public void cutAgain(String key) {
        file.change(before -> before.without(key));
        bell.run();
    }

    Restorations current() {
        return file.current();
    }
}
