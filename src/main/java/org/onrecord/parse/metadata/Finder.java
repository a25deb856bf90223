package org.onrecord.parse.metadata;

import java.util.List;
import java.util.Optional;

/**
 * One idea of where something may be stated.
 *
 * @param <T> what is looked for
 */
@FunctionalInterface
public interface Finder<T> {

    Optional<T> find(Evidence evidence);

    /** Asks each in turn; the first answer stands. */
    static <T> Finder<T> firstOf(List<Finder<T>> finders) {
        return evidence ->
                finders.stream().flatMap(f -> f.find(evidence).stream()).findFirst();
    }
}
