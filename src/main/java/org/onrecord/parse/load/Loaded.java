package org.onrecord.parse.load;

import java.util.List;

/**
 * What a file holds.
 *
 * @param drafts its articles, in order
 * @param warnings what in it could not be read, and why
 */
public record Loaded(List<Draft> drafts, List<String> warnings) {

    public Loaded {
        drafts = List.copyOf(drafts);
        warnings = List.copyOf(warnings);
    }

    static Loaded of(List<Draft> drafts) {
        return new Loaded(drafts, List.of());
    }
}
