package org.onrecord.eval;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.onrecord.index.Encoder;
import org.onrecord.index.PassageFilter;
import org.onrecord.index.ScoredPassage;
import org.onrecord.index.Snapshot;
import org.onrecord.retrieval.Lexicon;
import org.onrecord.retrieval.Retriever;
import org.onrecord.retrieval.SearchQuery;

/** Articles found by headline or question, each stage of the search by itself and all together. */
final class RetrievalMeasure implements Measure {

    private static final int DEPTH = 200;
    private static final int CUT = 10;

    /** The sets, with the language of their documents. */
    private static final Map<String, String> SETS = new LinkedHashMap<>();

    static {
        SETS.put("ntrex-fr-fr", "fr");
        SETS.put("ntrex-en-en", "en");
        SETS.put("ntrex-en-fr", "fr");
        SETS.put("ntrex-fr-en", "en");
        SETS.put("piaf", "fr");
        SETS.put("orangesum-title", "fr");
    }

    @Override
    public String name() {
        return "retrieval";
    }

    @Override
    public List<String> sets() {
        return List.copyOf(SETS.keySet());
    }

    @Override
    public List<Figure> figures(EvalRun run) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (String model : run.models()) {
            try (Encoder encoder = run.encoder(model)) {
                for (String set : sets()) {
                    if (run.wants(set) || run.wants(name())) {
                        figures.addAll(measure(run, set, encoder));
                    }
                }
            }
        }
        return figures;
    }

    private static List<Figure> measure(EvalRun run, String name, Encoder model) throws IOException {
        RetrievalSet set = RetrievalSet.read(run.data().resolve(name));
        try (CachingEncoder encoder = new CachingEncoder(model, run.cache().resolve(name));
                EvalArchive archive = EvalArchive.of(name, set, SETS.get(name), encoder);
                Snapshot snapshot = archive.snapshot()) {
            Lexicon lexicon = Lexicon.bundled();
            Retriever retriever = new Retriever(encoder, lexicon, EvalConfigs.retrieval(), Clock.systemUTC());
            Map<String, Function<String, List<String>>> stages = new LinkedHashMap<>();
            stages.put(
                    "lexical",
                    query -> articles(snapshot.lexical(query, lexicon::ofQuestionWord, PassageFilter.NONE, DEPTH)));
            stages.put(
                    "semantic",
                    query -> articles(snapshot.semantic(encoder.encodeQuery(query), PassageFilter.NONE, DEPTH)));
            stages.put(
                    "fused",
                    query -> retriever.articles(snapshot, SearchQuery.of(query), CUT).stream()
                            .map(hit -> hit.article().id())
                            .toList());
            List<Figure> figures = new ArrayList<>();
            stages.forEach((stage, search) ->
                    figures.addAll(score(name, stage + ", " + EvalRun.nameOf(encoder), set, search)));
            figures.add(new Figure(
                    name,
                    "nearest found, " + EvalRun.nameOf(encoder),
                    "recall@10",
                    archive.recall(snapshot, set, encoder)));
            return figures;
        }
    }

    private static List<Figure> score(
            String name, String what, RetrievalSet set, Function<String, List<String>> search) {
        double first = 0;
        double found = 0;
        double gain = 0;
        for (Map.Entry<String, String> query : set.queries().entrySet()) {
            List<String> ranking = search.apply(query.getValue());
            first += set.hit(query.getKey(), ranking, 1);
            found += set.hit(query.getKey(), ranking, CUT);
            gain += set.ndcg(query.getKey(), ranking);
        }
        int queries = set.queries().size();
        return List.of(
                new Figure(name, what, "hit@1", first / queries),
                new Figure(name, what, "hit@10", found / queries),
                new Figure(name, what, "nDCG@10", gain / queries));
    }

    private static List<String> articles(List<ScoredPassage> passages) {
        return passages.stream()
                .map(scored -> scored.passage().articleId())
                .distinct()
                .toList();
    }
}
