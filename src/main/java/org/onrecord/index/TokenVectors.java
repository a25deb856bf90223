package org.onrecord.index;

import org.onrecord.index.EmbeddingConfig.Pooling;

/**
 * The last layer of an encoder for one text.
 *
 * @param ids of the tokens, special ones among them
 * @param values the vectors one behind the other; a model that pools by itself gives a single one
 * @param dimension of a vector
 */
record TokenVectors(long[] ids, float[] values, int dimension) {

    int rows() {
        return values.length / dimension;
    }

    /**
     * The one vector of the text, of unit length.
     *
     * @throws IllegalStateException when it has no direction
     */
    float[] pooled(Pooling pooling) {
        float[] sum = new float[dimension];
        int pooled = pooling == Pooling.CLS ? 1 : rows();
        for (int row = 0; row < pooled; row++) {
            for (int i = 0; i < dimension; i++) {
                sum[i] += values[row * dimension + i];
            }
        }
        double square = 0;
        for (float value : sum) {
            square += (double) value * value;
        }
        if (!(square > 0) || Double.isInfinite(square)) {
            throw new IllegalStateException("the embedding model gave a vector without a direction");
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < dimension; i++) {
            sum[i] /= length;
        }
        return sum;
    }
}
