package org.onrecord.parse.text;

/**
 * The chain of labels of a conditional random field with two labels, 0 for the article and 1 for debris: natural logarithms
 * of what speaks for each pair of neighbours and for the first label.
 */
record LineChain(double stay, double enter, double leave, double goOn, double firstArticle, double firstDebris) {

    /**
     * What is expected of one text.
     *
     * @param debris for each line the probability that it is debris
     * @param pairs expected number of pairs of neighbours, by label before and after
     * @param logSum logarithm of the sum over all sequences of labels
     */
    record Reading(double[] debris, double[][] pairs, double logSum) {}

    double[] scores() {
        return new double[] {stay, enter, leave, goOn, firstArticle, firstDebris};
    }

    /**
     * Sums over all sequences by the forward-backward algorithm.
     *
     * @param scores for each line what speaks for debris, at least one
     */
    Reading read(double[] scores) {
        int n = scores.length;
        double[][] moves = {{stay, enter}, {leave, goOn}};
        double[][] before = new double[n][2];
        double[][] after = new double[n][2];
        before[0][0] = firstArticle;
        before[0][1] = firstDebris + scores[0];
        for (int i = 1; i < n; i++) {
            for (int to = 0; to < 2; to++) {
                before[i][to] = sum(before[i - 1][0] + moves[0][to], before[i - 1][1] + moves[1][to]) + to * scores[i];
            }
        }
        for (int i = n - 2; i >= 0; i--) {
            for (int from = 0; from < 2; from++) {
                after[i][from] =
                        sum(moves[from][0] + after[i + 1][0], moves[from][1] + scores[i + 1] + after[i + 1][1]);
            }
        }
        double all = sum(before[n - 1][0], before[n - 1][1]);
        double[] debris = new double[n];
        double[][] pairs = new double[2][2];
        for (int i = 0; i < n; i++) {
            debris[i] = Math.exp(before[i][1] + after[i][1] - all);
            for (int pair = 0; i > 0 && pair < 4; pair++) {
                int from = pair / 2;
                int to = pair % 2;
                pairs[from][to] +=
                        Math.exp(before[i - 1][from] + moves[from][to] + to * scores[i] + after[i][to] - all);
            }
        }
        return new Reading(debris, pairs, all);
    }

    private static double sum(double a, double b) {
        return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
    }
}
