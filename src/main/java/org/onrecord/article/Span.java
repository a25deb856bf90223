package org.onrecord.article;

/**
 * A half-open range of UTF-16 code units in one text, as {@link String#substring(int, int)} takes it.
 *
 * @param start first code unit, at least 0
 * @param end one past the last code unit, at least {@code start}
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    /** The part of {@code text} that this span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** This span seen from a text in which it starts {@code offset} code units later. */
    public Span shifted(int offset) {
        return new Span(start + offset, end + offset);
    }
}
