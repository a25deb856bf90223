package org.onrecord.answer;

import java.util.List;
import org.onrecord.answer.Answer.Disagreement;
import org.onrecord.article.Citation;
import org.onrecord.retrieval.QuestionAnalysis;

/** Interim. */
final class Disagreements {
    private Disagreements() {}

    static List<Disagreement> among(QuestionAnalysis question, List<Citation> citations) {
        return List.of();
    }
}
