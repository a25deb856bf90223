package org.onrecord.index;

import java.util.List;
import org.onrecord.index.EmbeddingConfig.Pooling;

/**
 * What a layer of an encoder, or several, make of the tokens of one text.
 *
 * @param ids of the tokens, special ones among them
 * @param values the vectors one behind the other; a model that pools by itself gives a single one
 * @param dimension of a vector
 */
record TokenVectors(long[] ids, float[] values, int dimension) {

    /** Layers of one text, each token's vectors joined in their order. */
    static TokenVectors joined(List<TokenVectors> layers) {
        int dimension = layers.stream().mapToInt(TokenVectors::dimension).sum();
        int rows = layers.get(0).rows();
        float[] values = new float[rows * dimension];
        int at = 0;
        for (TokenVectors layer : layers) {
            for (int row = 0; row < rows; row++) {
                System.arraycopy(layer.values, row * layer.dimension, values, row * dimension + at, layer.dimension);
            }
            at += layer.dimension;
        }
        return new TokenVectors(layers.get(0).ids, values, dimension);
    }

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
