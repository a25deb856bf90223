package org.onrecord.eval;

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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * One retrieval collection of the evaluation folder.
 *
 * @param documents text by id
 * @param queries text by id
 * @param relevant ids of the documents that answer a query, by its id
 */
record RetrievalSet(Map<String, String> documents, Map<String, String> queries, Map<String, Set<String>> relevant) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static RetrievalSet read(Path folder) throws IOException {
        Map<String, Set<String>> relevant = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("qrels.tsv"))) {
            String[] cells = line.split("\t", -1);
            if (!cells[0].equals("query-id") && Integer.parseInt(cells[2].strip()) > 0) {
                relevant.computeIfAbsent(cells[0], id -> new HashSet<>()).add(cells[1]);
            }
        }
        return new RetrievalSet(
                texts(folder.resolve("corpus.jsonl.gz")), texts(folder.resolve("queries.jsonl.gz")), relevant);
    }

    /** The first {@code queries} queries, all that answers them, and other documents up to {@code documents}. */
    RetrievalSet part(int queries, int documents) {
        Map<String, String> asked = new LinkedHashMap<>();
        this.queries.entrySet().stream().limit(queries).forEach(q -> asked.put(q.getKey(), q.getValue()));
        Set<String> kept = asked.keySet().stream()
                .flatMap(q -> relevant.getOrDefault(q, Set.of()).stream())
                .collect(Collectors.toSet());
        for (String id : this.documents.keySet()) {
            if (kept.size() < documents) {
                kept.add(id);
            }
        }
        Map<String, String> held = new LinkedHashMap<>(this.documents);
        held.keySet().retainAll(kept);
        return new RetrievalSet(held, asked, relevant);
    }

    /** nDCG@10 of one ranking, with relevance 0 or 1. */
    double ndcg(String query, List<String> ranking) {
        Set<String> wanted = relevant.getOrDefault(query, Set.of());
        double gain = 0;
        double ideal = 0;
        for (int rank = 0; rank < 10; rank++) {
            double discount = Math.log(2) / Math.log(rank + 2);
            gain += rank < ranking.size() && wanted.contains(ranking.get(rank)) ? discount : 0;
            ideal += rank < wanted.size() ? discount : 0;
        }
        return ideal == 0 ? 0 : gain / ideal;
    }

    /** 1 when something that answers the query is among the first {@code cut}, else 0. */
    double hit(String query, List<String> ranking, int cut) {
        Set<String> wanted = relevant.getOrDefault(query, Set.of());
        return ranking.stream().limit(cut).anyMatch(wanted::contains) ? 1 : 0;
    }

    private static Map<String, String> texts(Path file) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : lines(file)) {
            JsonNode node = JSON.readTree(line);
            String title = node.path("title").asText("");
            String text = node.path("text").asText();
            texts.put(node.path("_id").asText(), title.isEmpty() ? text : title + "\n\n" + text);
        }
        return texts;
    }

    private static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            in.lines().filter(l -> !l.isBlank()).forEach(lines::add);
        }
        return lines;
    }
}
