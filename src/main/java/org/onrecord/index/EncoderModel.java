package org.onrecord.index;

/**
 * What has to be known of a sentence encoder beside its weights.
 *
 * @param id names weights, pooling and prefixes
 * @param queryPrefix put before a question
 * @param passagePrefix put before a passage
 * @param pooling how token vectors become one
 * @param mostTokens longest input, special tokens included
 * @param multilingual whether French and English vectors are comparable
 */
record EncoderModel(
        String id, String queryPrefix, String passagePrefix, Pooling pooling, int mostTokens, boolean multilingual) {

    enum Pooling {
        CLS,
        MEAN
    }

    static final EncoderModel BGE_SMALL_EN = new EncoderModel(
            "bge-small-en-v1.5-q",
            "Represent this sentence for searching relevant passages: ",
            "",
            Pooling.CLS,
            512,
            false);
    static final EncoderModel E5_SMALL_V2 =
            new EncoderModel("e5-small-v2-q", "query: ", "passage: ", Pooling.MEAN, 512, false);
    static final EncoderModel MULTILINGUAL_E5_SMALL =
            new EncoderModel("multilingual-e5-small-q", "query: ", "passage: ", Pooling.MEAN, 512, true);
}
