package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.index.EmbeddingConfig.Pooling;

class EncoderModelTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @CsvSource({
        "multilingual-e5-base, 'query: ', 'passage: ', MEAN, 512, true",
        "e5-small-v2, 'query: ', 'passage: ', MEAN, 512, false",
        "BGE-small-en-v1.5, 'Represent this sentence for searching relevant passages: ', '', CLS, 512, false",
        "bge-m3, '', '', CLS, 512, true",
        "paraphrase-multilingual-MiniLM-L12-v2, '', '', MEAN, 128, true",
        "all-MiniLM-L6-v2, '', '', MEAN, 512, false",
        "some-encoder, '', '', MEAN, 512, false"
    })
    void tellsAFamilyByTheNameOfItsFolder(
            String folder, String query, String passage, Pooling pooling, int maxTokens, boolean multilingual) {
        assertThat(EncoderModel.guess(folder))
                .isEqualTo(new EncoderModel(folder, query, passage, pooling, maxTokens, multilingual));
    }

    @Test
    void namesEachThingThatChangesAVector() {
        EncoderModel model = new EncoderModel("m", "q", "p", Pooling.MEAN, 512, true);

        assertThat(model.id(HASH))
                .isEqualTo(new EncoderModel("m", "q", "p", Pooling.MEAN, 512, false).id(HASH))
                .isNotEqualTo(model.id("f".repeat(64)))
                .isNotEqualTo(new EncoderModel("m", "q2", "p", Pooling.MEAN, 512, true).id(HASH))
                .isNotEqualTo(new EncoderModel("m", "q", "", Pooling.MEAN, 512, true).id(HASH))
                .isNotEqualTo(new EncoderModel("m", "q", "p", Pooling.CLS, 512, true).id(HASH))
                .isNotEqualTo(new EncoderModel("m", "q", "p", Pooling.MEAN, 128, true).id(HASH));
    }
}
