package org.onrecord.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.onrecord.article.Article;
import org.onrecord.article.ArticleId;
import org.onrecord.retrieval.Lexicon;
import org.onrecord.split.PassageSplitter;

/**
 * Lexical search alone on the public sets: hit@1, hit@10 and nDCG@10 of articles by their best passage. Run with
 * {@code -Deval.data=} the folder of the sets; each argument is a line of weights to try, as {@link LexicalWeights} lists them, none the default.
 */
final class LexicalBench {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SETS = List.of(
            "orangesum-title:fr", "ntrex-fr-fr:fr", "ntrex-en-en:en", "ntrex-en-fr:fr", "ntrex-fr-en:en", "piaf:fr");

    private static final Translator TRANSLATOR = Lexicon.bundled()::ofQuestionWord;

    private LexicalBench() {}

    public static void main(String[] arguments) throws IOException {
        List<LexicalWeights> candidates = new ArrayList<>();
        for (String argument : arguments) {
            float[] w = new float[11];
            String[] parts = argument.split(",");
            for (int i = 0; i < w.length; i++) {
                w[i] = Float.parseFloat(parts[i]);
            }
            candidates.add(new LexicalWeights(w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], (int) w[8], w[9], w[10]));
        }
        if (candidates.isEmpty()) {
            candidates.add(LexicalWeights.DEFAULT);
        }
        Path data = Path.of(System.getProperty("eval.data"));
        String only = System.getProperty("sets", ".*");
        for (String set : SETS.stream().filter(s -> s.matches(only)).toList()) {
            String name = set.split(":")[0];
            Path folder = Files.createTempDirectory("lexical");
            try (EmbeddingCache cache = EmbeddingCache.open(folder);
                    ArchiveIndex index = ArchiveIndex.open(folder, "none", 1, cache)) {
                fill(index, data.resolve(name), set.split(":")[1]);
                for (LexicalWeights weights : candidates) {
                    System.out.println(name + " " + measure(index, data.resolve(name), weights) + " " + weights);
                }
            }
        }
    }

    private static void fill(ArchiveIndex index, Path set, String language) throws IOException {
        PassageSplitter splitter = new PassageSplitter(text -> 1 + text.length() / 4, 500);
        try (IndexUpdate update = index.begin()) {
            for (JsonNode document : lines(set.resolve("corpus.jsonl.gz"))) {
                Article article = Archive.article(
                        document.get("_id").asText(),
                        language,
                        "",
                        null,
                        document.get("text").asText());
                update.put(Archive.entry(article), List.of(new IndexedArticle(article, splitter.split(article))));
            }
            update.commit();
        }
    }

    private static String measure(ArchiveIndex index, Path set, LexicalWeights weights) throws IOException {
        Map<String, Set<String>> relevant = new HashMap<>();
        List<String> qrels = Files.readAllLines(set.resolve("qrels.tsv"));
        for (String line : qrels.subList(1, qrels.size())) {
            String[] parts = line.split("\t");
            relevant.computeIfAbsent(parts[0], q -> new LinkedHashSet<>()).add(ArticleId.of(parts[1], null));
        }
        double first = 0;
        double tenth = 0;
        double gain = 0;
        List<JsonNode> queries = lines(set.resolve("queries.jsonl.gz"));
        long start = System.nanoTime();
        try (LuceneSnapshot snapshot = index.openSnapshot()) {
            Search search = new Search(snapshot.view(), weights);
            for (JsonNode query : queries) {
                Set<String> found = new LinkedHashSet<>();
                search.lexical(query.get("text").asText(), TRANSLATOR, PassageFilter.NONE, 100)
                        .forEach(hit -> found.add(hit.passage().articleId()));
                List<String> ranked = found.stream().limit(10).toList();
                Set<String> gold = relevant.get(query.get("_id").asText());
                double dcg = 0;
                double ideal = 0;
                for (int i = 0; i < 10; i++) {
                    double discount = Math.log(2) / Math.log(i + 2);
                    dcg += i < ranked.size() && gold.contains(ranked.get(i)) ? discount : 0;
                    ideal += i < gold.size() ? discount : 0;
                }
                first += !ranked.isEmpty() && gold.contains(ranked.get(0)) ? 1 : 0;
                tenth += ranked.stream().anyMatch(gold::contains) ? 1 : 0;
                gain += dcg / ideal;
            }
        }
        int n = queries.size();
        return String.format(
                "%.3f %.3f %.4f  %.1f ms", first / n, tenth / n, gain / n, (System.nanoTime() - start) / 1e6 / n);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }
}
