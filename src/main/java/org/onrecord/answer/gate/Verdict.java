package org.onrecord.answer.gate;

/** What became of a sentence. */
public enum Verdict {
    SUPPORTED,
    PARTLY,
    UNSUPPORTED
}
