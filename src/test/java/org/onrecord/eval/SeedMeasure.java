package org.onrecord.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.answer.Answer;
import org.onrecord.answer.AnswerListener;
import org.onrecord.answer.AnswerService;
import org.onrecord.answer.AskRequest;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.index.Encoder;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Hit;
import org.onrecord.retrieval.SearchQuery;

/**
 * Our questions about the founding article, which lies among the samples and the planted corpus: whether the first passage
 * found says what is asked for, and whether an answer of quotes does. A line of {@code seed.jsonl} names the words that it
 * must hold; the article itself is not in the repository.
 */
final class SeedMeasure implements Measure {

    private static final String SET = "../seed";

    /** What stands behind the article in its file and belongs to the web page. */
    private static final String DEBRIS = "recent comments";

    @Override
    public String name() {
        return "seed";
    }

    @Override
    public List<String> sets() {
        return List.of(SET);
    }

    @Override
    public List<Figure> figures(EvalRun run) throws IOException {
        Path seed = run.data().resolve(SET).normalize();
        List<Figure> figures = new ArrayList<>(measure(seed, new NoEncoder(), "lexical"));
        for (String model : run.models()) {
            try (Encoder encoder = run.encoder(model);
                    CachingEncoder cached =
                            new CachingEncoder(encoder, run.cache().resolve("seed"))) {
                String name = EvalRun.nameOf(encoder);
                figures.addAll(measure(seed, cached, "fused, " + name));
            }
        }
        return figures;
    }

    private static List<Figure> measure(Path seed, Encoder encoder, String stage) throws IOException {
        List<JsonNode> lines = OwnArchive.lines("seed.jsonl");
        double article = 0;
        double passage = 0;
        double quoted = 0;
        double clean = 0;
        Path data = Files.createTempDirectory("seed");
        try (OwnArchive own = OwnArchive.in(data, encoder, seed);
                Archive.Session session = own.archive().open()) {
            AnswerService service = OwnSets.answers(own.archive(), new QuoteSelector(EvalRun.likeness(encoder)));
            for (JsonNode line : lines) {
                String question = line.get("question").asText();
                List<Hit> hits = session.passages(SearchQuery.of(question), 10);
                boolean first = !hits.isEmpty() && hits.get(0).article().file().startsWith(seed.getFileName() + "/");
                article += first ? 1 : 0;
                passage += first && holds(hits.get(0).passage().text(), line) ? 1 : 0;
                Answer answer =
                        service.answer(new AskRequest(question, null, null, null, Set.of(), null), AnswerListener.NONE);
                quoted += answer.citations().stream().anyMatch(c -> holds(c.quote(), line)) ? 1 : 0;
                clean += hits.stream().noneMatch(hit -> isDebris(hit.passage().text())) ? 1 : 0;
            }
        }
        int all = lines.size();
        return List.of(
                new Figure(SET, stage, "article@1", article / all),
                new Figure(SET, stage, "passage@1", passage / all),
                new Figure(SET, stage, "quoted", quoted / all),
                new Figure(SET, stage, "no debris", clean / all));
    }

    private static boolean isDebris(String passage) {
        return AnswerSets.bare(passage).contains(DEBRIS);
    }

    private static boolean holds(String text, JsonNode line) {
        String bare = AnswerSets.bare(text);
        return OwnArchive.texts(line.get("words")).stream().allMatch(word -> bare.contains(AnswerSets.bare(word)));
    }
}
