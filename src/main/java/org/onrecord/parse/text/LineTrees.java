package org.onrecord.parse.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Gradient boosted decision trees (Friedman, "Greedy Function Approximation: A Gradient Boosting Machine", 2001) over {@link
 * LineSigns}: each leads a line to a leaf, and the leaves' sum is the logarithm of the odds that it is debris. Trained by
 * {@code DebrisTraining} in the test sources.
 *
 * @param trees of each its nodes, the root first
 */
record LineTrees(List<List<Node>> trees) {

    /**
     * A node of a tree.
     *
     * @param sign which sign is compared, -1 in a leaf
     * @param value the sign's bound, or what the leaf adds
     * @param below the node for signs below the bound
     * @param other the node for all others
     */
    record Node(int sign, float value, int below, int other) {}

    LineTrees {
        trees = trees.stream().map(List::copyOf).toList();
    }

    /** The natural logarithm of the odds that a line of these signs is debris. */
    double logOdds(float[] signs) {
        double sum = 0;
        for (List<Node> tree : trees) {
            Node node = tree.get(0);
            while (node.sign() >= 0) {
                node = tree.get(signs[node.sign()] < node.value() ? node.below() : node.other());
            }
            sum += node.value();
        }
        return sum;
    }

    static LineTrees read(DataInput in) throws IOException {
        List<List<Node>> trees = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            List<Node> tree = new ArrayList<>();
            for (int nodes = in.readShort(); nodes > 0; nodes--) {
                tree.add(new Node(in.readByte(), in.readFloat(), in.readShort(), in.readShort()));
            }
            trees.add(tree);
        }
        return new LineTrees(trees);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(trees.size());
        for (List<Node> tree : trees) {
            out.writeShort(tree.size());
            for (Node node : tree) {
                out.writeByte(node.sign());
                out.writeFloat(node.value());
                out.writeShort(node.below());
                out.writeShort(node.other());
            }
        }
    }
}
