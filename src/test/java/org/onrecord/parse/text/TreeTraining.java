package org.onrecord.parse.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.onrecord.parse.text.DebrisTraining.Marked;
import org.onrecord.parse.text.LineTrees.Node;

/**
 * Trains {@link LineTrees} with XGBoost.
 *
 * @param signs of each line
 * @param labels 1 for debris, 0 for the article
 */
record TreeTraining(List<float[]> signs, List<Float> labels) {

    private static final int TREES = 400;
    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry("objective", "binary:logistic"),
            Map.entry("base_score", 0.5),
            Map.entry("tree_method", "hist"),
            Map.entry("grow_policy", "lossguide"),
            Map.entry("max_depth", 0),
            Map.entry("max_leaves", 31),
            Map.entry("eta", 0.03),
            Map.entry("lambda", 1),
            Map.entry("min_child_weight", 4),
            Map.entry("subsample", 0.7),
            Map.entry("colsample_bynode", 0.3),
            Map.entry("seed", 0));

    /** @param chain trained on other articles */
    static TreeTraining of(List<Marked> articles, LineModel chain) {
        List<float[]> signs = new ArrayList<>();
        List<Float> labels = new ArrayList<>();
        List<Marked> all = new ArrayList<>(articles);
        all.addAll(DebrisMixing.shortened(articles));
        for (Marked article : all) {
            Outline outline = article.outline();
            LineSigns of = new LineSigns(outline, chain.logOdds(outline));
            for (int i = 0; i < outline.size(); i++) {
                signs.add(of.of(i));
                labels.add(article.isDebris(i) ? 1f : 0f);
            }
        }
        return new TreeTraining(signs, labels);
    }

    static TreeTraining join(List<TreeTraining> parts) {
        return new TreeTraining(
                parts.stream().flatMap(part -> part.signs.stream()).toList(),
                parts.stream().flatMap(part -> part.labels.stream()).toList());
    }

    LineTrees train() throws Exception {
        int width = signs.get(0).length;
        float[] table = new float[signs.size() * width];
        float[] said = new float[labels.size()];
        for (int i = 0; i < said.length; i++) {
            System.arraycopy(signs.get(i), 0, table, i * width, width);
            said[i] = labels.get(i);
        }
        DMatrix matrix = new DMatrix(table, said.length, width, Float.NaN);
        matrix.setLabel(said);
        Booster booster = XGBoost.train(matrix, SETTINGS, TREES, Map.of(), null, null);
        List<List<Node>> trees = new ArrayList<>();
        for (String tree : booster.getModelDump((String) null, false, "json")) {
            List<Node> nodes = new ArrayList<>();
            add(nodes, new ObjectMapper().readTree(tree));
            trees.add(nodes);
        }
        return new LineTrees(trees);
    }

    /** Adds a node and all below it, and says where it stands. */
    private static int add(List<Node> nodes, JsonNode node) {
        int at = nodes.size();
        if (node.has("leaf")) {
            nodes.add(new Node(-1, (float) node.get("leaf").asDouble(), 0, 0));
            return at;
        }
        nodes.add(null);
        int[] next = new int[2];
        for (JsonNode child : node.get("children")) {
            next[child.get("nodeid").equals(node.get("yes")) ? 0 : 1] = add(nodes, child);
        }
        nodes.set(
                at,
                new Node(
                        Integer.parseInt(node.get("split").asText().substring(1)),
                        (float) node.get("split_condition").asDouble(),
                        next[0],
                        next[1]));
        return at;
    }
}
