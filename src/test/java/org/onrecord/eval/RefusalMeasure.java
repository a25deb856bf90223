package org.onrecord.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.io.file.PathUtils;
import org.onrecord.answer.Answer;
import org.onrecord.answer.AnswerListener;
import org.onrecord.answer.AskRequest;
import org.onrecord.article.Article;

/**
 * NoMIRACL: each question with its ten passages as an archive of their own, answered in quote mode by words alone. The set
 * says whether any of the ten answers, not which; so there is no ranking to measure, only whether there is an answer. The two
 * figures of a language belong together: 1 − miss, and 1 − hallucination.
 */
final class RefusalMeasure implements Measure {

    private static final String SET = "nomiracl";

    @Override
    public String name() {
        return "refusal";
    }

    @Override
    public List<String> sets() {
        return List.of(SET);
    }

    @Override
    public List<Figure> figures(EvalRun run) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (String language : List.of("fr", "en")) {
            Path folder = run.data().resolve(SET);
            double answered = answered(folder.resolve(language + ".relevant.jsonl.gz"), language);
            double invented = answered(folder.resolve(language + ".non_relevant.jsonl.gz"), language);
            figures.add(new Figure(SET, "quote mode by words, " + language, "1-miss", answered));
            figures.add(new Figure(SET, "quote mode by words, " + language, "1-hallucination", 1 - invented));
        }
        return figures;
    }

    private static double answered(Path file, String language) throws IOException {
        List<JsonNode> questions = JsonLines.gzipped(file);
        int answered = 0;
        for (JsonNode question : questions) {
            List<Article> articles = new ArrayList<>();
            question.get("passages")
                    .forEach(text -> articles.add(QuoteArchive.article(
                            new QuoteArchive.Text("p" + articles.size(), text.asText(), null), language)));
            Path data = Files.createTempDirectory("refusal");
            try (SampleArchive archive = SampleArchive.of(data, articles)) {
                Answer answer = OwnSets.answers(archive.archive())
                        .answer(
                                new AskRequest(question.get("question").asText(), null, null, null, Set.of(), null),
                                AnswerListener.NONE);
                answered += answer.outcome() == Answer.Outcome.ANSWERED ? 1 : 0;
            }
            PathUtils.deleteDirectory(data);
        }
        return (double) answered / questions.size();
    }
}
