package org.onrecord.answer.quote;

/**
 * What logistic regression learnt: a weight for each sign.
 *
 * @param bias the sum where no sign is there
 */
record Weights(double bias, double... signs) {

    /** The logarithm of the odds. */
    double sum(double[] values) {
        if (values.length != signs.length) {
            throw new IllegalArgumentException(values.length + " signs for " + signs.length + " weights");
        }
        double sum = bias;
        for (int i = 0; i < values.length; i++) {
            sum += signs[i] * values[i];
        }
        return sum;
    }

    /** The probability for a logarithm of odds, 0 to 1. */
    static double probability(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }
}
