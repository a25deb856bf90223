package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import java.util.List;
import org.junit.jupiter.api.Test;

class InnerLayersTest {

    private static final byte[] MODEL = ModelFiles.bundled("bge-small-en-v1.5-q.onnx");
    private static final long[] TEXT = {101, 1996, 2958, 2003, 2701, 102};

    @Test
    void areShownBesideTheLastOneWhichStaysAsItWas() throws Exception {
        try (OnnxSession plain = OnnxSession.of(MODEL, List.of());
                OnnxSession shown = OnnxSession.of(MODEL, List.of(InnerLayers.output(8), InnerLayers.output(5)))) {
            List<TokenVectors> layers = shown.layers(TEXT);

            assertThat(shown.showsInner()).isTrue();
            assertThat(layers).hasSize(3).allMatch(layer -> layer.rows() == TEXT.length && layer.dimension() == 384);
            assertThat(layers.get(0).values()).isEqualTo(plain.last(TEXT).values());
            assertThat(layers.get(1).values()).isNotEqualTo(layers.get(0).values());
            assertThat(layers.get(2).values()).isNotEqualTo(layers.get(1).values());
        }
    }

    @Test
    void areNotShownWhereTheGraphHasNoSuchNodes() throws Exception {
        try (OnnxSession session = OnnxSession.of(MODEL, List.of("/encoder/layer.99/output"))) {
            assertThat(session.showsInner()).isFalse();
            assertThat(session.last(TEXT).rows()).isEqualTo(TEXT.length);
        }
        assertThatThrownBy(() -> OnnxSession.of(new byte[100], List.of("x"))).isInstanceOf(OrtException.class);
    }

    @Test
    void joinTheVectorsOfEachToken() {
        TokenVectors one = new TokenVectors(new long[] {7, 8}, new float[] {1, 2, 3, 4}, 2);
        TokenVectors other = new TokenVectors(new long[] {7, 8}, new float[] {5, 6}, 1);

        TokenVectors joined = TokenVectors.joined(List.of(one, other));

        assertThat(joined.values()).containsExactly(1, 2, 5, 3, 4, 6);
        assertThat(joined.dimension()).isEqualTo(3);
        assertThat(joined.ids()).containsExactly(7, 8);
    }
}
