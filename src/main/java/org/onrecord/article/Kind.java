package org.onrecord.article;

/** What sort of text an article is; a reader must never take one for another. */
public enum Kind {
    NEWS,
    OPINION,
    SPONSORED,
    SATIRE,
    LIVE,
    EXPLAINER
}
