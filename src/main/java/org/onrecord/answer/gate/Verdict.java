package org.onrecord.answer.gate;

/** What became of a sentence. */
public enum Verdict {
    /** All of it is in the articles; it may be shown. */
    SUPPORTED,
    /**
     * The articles say it, but as somebody's word, which the sentence passes over; or rules found no fault with it and cannot
     * prove it either. Not to be shown as it is; {@link Ruling#mayBeMarked} tells whether marked.
     */
    PARTLY,
    /** The articles do not say it; never show it. */
    UNSUPPORTED
}
