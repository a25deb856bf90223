package org.onrecord.index;

import java.util.Locale;

/**
 * What a cosine of a model means: those of one model lie between 0.3 and 0.9, those of another between 0.7 and 0.9.
 *
 * @param typical mean between questions and passages that have nothing to do with each other
 * @param spread standard deviation between all questions and all passages
 */
public record CosineScale(double typical, double spread) {

    /** For models that nobody has measured. */
    public static final CosineScale UNKNOWN = new CosineScale(.3, .1);

    /** Measured on French and English news and encyclopaedia, see docs/decisions/fusion.md. */
    private static final CosineScale E5 = new CosineScale(.75, .025);

    private static final CosineScale BGE = new CosineScale(.5, .055);

    /** The scale of a family of models, told by the model's name. */
    static CosineScale of(String modelName) {
        String name = modelName.toLowerCase(Locale.ROOT);
        if (name.contains("e5")) {
            return E5;
        }
        return name.contains("bge") ? BGE : UNKNOWN;
    }

    /** The cosine of two vectors of unit length, -1 to 1. */
    public static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    /** How many spreads a cosine stands above what is typical; 0 for one below it. */
    public double above(double cosine) {
        return Math.max(0, (cosine - typical) / spread);
    }
}
