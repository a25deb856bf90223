package org.onrecord.index;

import java.util.Locale;
import org.onrecord.index.EmbeddingConfig.Pooling;

/**
 * What has to be known of a sentence encoder beside its weights.
 *
 * @param name of the weights
 * @param queryPrefix put before a question
 * @param passagePrefix put before a passage
 * @param pooling how token vectors become one
 * @param maxTokens longest input, special tokens and prefix included
 * @param multilingual whether French and English vectors are comparable
 */
record EncoderModel(
        String name, String queryPrefix, String passagePrefix, Pooling pooling, int maxTokens, boolean multilingual) {

    static final EncoderModel BGE_SMALL_EN = new EncoderModel(
            "bge-small-en-v1.5-q",
            "Represent this sentence for searching relevant passages: ",
            "",
            Pooling.CLS,
            512,
            false);

    static final EncoderModel E5_SMALL =
            new EncoderModel("e5-small-v2-q", "query: ", "passage: ", Pooling.MEAN, 512, false);

    static final EncoderModel MULTILINGUAL_E5_SMALL =
            new EncoderModel("multilingual-e5-small-q", "query: ", "passage: ", Pooling.MEAN, 512, true);

    /** What the publishers of the known families of encoders prescribe, told by the name of the folder. */
    static EncoderModel guess(String folder) {
        String name = folder.toLowerCase(Locale.ROOT);
        boolean multilingual = name.contains("multilingual") || name.contains("bge-m3");
        if (name.contains("e5")) {
            return new EncoderModel(folder, "query: ", "passage: ", Pooling.MEAN, 512, multilingual);
        }
        if (name.contains("bge")) {
            String query = name.contains("-en") ? BGE_SMALL_EN.queryPrefix : "";
            return new EncoderModel(folder, query, "", Pooling.CLS, 512, multilingual);
        }
        // The multilingual MiniLM was trained on 128 tokens and gets worse beyond them.
        return new EncoderModel(
                folder, "", "", Pooling.MEAN, multilingual && name.contains("minilm") ? 128 : 512, multilingual);
    }

    /**
     * Names everything that changes a vector.
     *
     * @param weightsHash SHA-256 of the weights: two exports of one model do not give the same vectors
     */
    String id(String weightsHash) {
        String rest = String.join("|", queryPrefix, passagePrefix, pooling.name(), Integer.toString(maxTokens));
        return name + '@' + weightsHash.substring(0, 12) + '-' + Integer.toHexString(rest.hashCode());
    }
}
