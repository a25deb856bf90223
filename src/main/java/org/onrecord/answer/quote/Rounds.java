package org.onrecord.answer.quote;

import java.util.Locale;
import java.util.Set;

/** Which round of a vote a statement is of, by its passage and the title of its article: each has figures of its own. */
final class Rounds {

    private static final Set<String> FIRST = Set.of("premier tour", "first round");
    private static final Set<String> SECOND = Set.of("second tour", "second round", "run-off", "runoff");

    private Rounds() {}

    /** Whether the one is of the first round and the other of the second. */
    static boolean differ(Statement one, Statement other) {
        return isFirst(one) && isSecond(other) || isSecond(one) && isFirst(other);
    }

    private static boolean isFirst(Statement statement) {
        return says(statement, FIRST) && !says(statement, SECOND);
    }

    private static boolean isSecond(Statement statement) {
        return says(statement, SECOND);
    }

    private static boolean says(Statement statement, Set<String> names) {
        String text = (statement.article().title()
                        + ' '
                        + statement.quote().hit().passage().text())
                .toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(text::contains);
    }
}
