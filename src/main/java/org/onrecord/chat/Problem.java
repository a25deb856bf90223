package org.onrecord.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An error as RFC 9457 has it.
 *
 * @param violations for a request that is not valid: what is wrong with which field
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Violation> violations) {

    /** What is wrong with one field of a request. */
    public record Violation(String field, String message) {}

    static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, List.of());
    }

    static Problem invalid(List<Violation> violations) {
        String detail = violations.stream()
                .map(violation -> violation.field() + ": " + violation.message())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        return new Problem("about:blank", "The request is not valid", 400, detail, violations);
    }
}
