package org.onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.article.Article;
import org.onrecord.article.Citation;
import org.onrecord.article.Span;

/** Numbers the citations of one answer; the same words of the same article keep their number. */
final class CitationBook {

    private final List<Citation> citations = new ArrayList<>();

    /** The number of these words, new or known. */
    Citation cite(Article article, Span span, double score, int copies) {
        for (Citation known : citations) {
            if (isOf(known.id(), article, span)) {
                return known;
            }
        }
        return add(article, span, score, copies);
    }

    /** The same, or the first whose words hold these: what is there already need not be quoted again. */
    Citation citeWithin(Article article, Span span, double score, int copies) {
        for (Citation known : citations) {
            if (known.article().id().equals(article.id()) && known.span().contains(span)) {
                return known;
            }
        }
        return add(article, span, score, copies);
    }

    private Citation add(Article article, Span span, double score, int copies) {
        Citation citation = new Citation(citations.size() + 1, article, span, score, copies);
        citations.add(citation);
        return citation;
    }

    /** Whether {@code id} is the number of these words. */
    boolean isOf(int id, Article article, Span span) {
        Citation known = citations.get(id - 1);
        return known.article().id().equals(article.id()) && known.span().equals(span);
    }

    List<Citation> all() {
        return List.copyOf(citations);
    }
}
