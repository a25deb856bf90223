package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.onrecord.index.CosineScale;
import org.onrecord.index.Encoder;

class LikenessTest {

    @Test
    void countsSpreadsAboveWhatIsTypical() {
        Likeness likeness = Likeness.by(new Fake(), Duration.ofSeconds(20));

        List<Double> found = likeness.of("north", List.of("north", "north-east", "east"));

        assertThat(found.get(0)).isCloseTo(8, within(1e-6));
        assertThat(found.get(1)).isBetween(5.0, 5.1);
        assertThat(found.get(2)).isZero();
    }

    @Test
    void computesNoVectorTwice() {
        Fake encoder = new Fake();
        Likeness likeness = Likeness.by(encoder, Duration.ofSeconds(20));

        List<Double> first = likeness.of("north", List.of("east", "north"));
        List<Double> second = likeness.of("north", List.of("north", "north-east", "east", "north"));

        assertThat(encoder.encoded).containsExactly("east", "north", "north-east");
        assertThat(second).containsExactly(first.get(1), second.get(1), first.get(0), first.get(1));
    }

    @Test
    void tellsNothingWhenTheModelTakesTooLong() {
        Fake slow = new Fake();
        slow.go = new CountDownLatch(1);

        assertThat(Likeness.by(slow, Duration.ofMillis(1)).of("north", List.of("east")))
                .isEmpty();

        slow.go.countDown();
    }

    @Test
    void tellsNothingOfVectorsOfTwoModels() {
        Fake changing = new Fake();
        changing.changes = true;

        assertThat(Likeness.by(changing, Duration.ofSeconds(20)).of("north", List.of("east")))
                .isEmpty();
    }

    @Test
    void knowsOnlyTheLanguagesOfItsModel() {
        Likeness english = Likeness.by(new Fake(), Duration.ofSeconds(20));

        assertThat(english.knows("en")).isTrue();
        assertThat(english.knows("fr")).isFalse();
        Fake unmeasured = new Fake();
        unmeasured.scale = CosineScale.UNKNOWN;
        assertThat(Likeness.by(unmeasured, Duration.ofSeconds(20)).knows("en")).isFalse();
        assertThat(Likeness.none().knows("en")).isFalse();
        assertThat(Likeness.none().of("north", List.of("east"))).isEmpty();
    }

    /** Points where the words say. */
    private static final class Fake implements Encoder {

        private final List<String> encoded = new ArrayList<>();
        private CountDownLatch go = new CountDownLatch(0);
        private CosineScale scale = new CosineScale(.2, .1);
        private boolean changes;
        private int named;

        @Override
        public String modelId() {
            return changes ? "fake" + named++ : "fake";
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public boolean multilingual() {
            return false;
        }

        @Override
        public CosineScale scale() {
            return scale;
        }

        @Override
        public int maxPassageTokens() {
            return 100;
        }

        @Override
        public int tokens(String text) {
            return text.length();
        }

        @Override
        public float[] encodeQuery(String question) {
            return vector(question);
        }

        @Override
        public List<float[]> encodePassages(List<String> passages) {
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            encoded.addAll(passages);
            return passages.stream().map(Fake::vector).toList();
        }

        private static float[] vector(String text) {
            return switch (text) {
                case "north" -> new float[] {1, 0};
                case "east" -> new float[] {0, 1};
                default -> new float[] {(float) Math.sqrt(.5), (float) Math.sqrt(.5)};
            };
        }

        @Override
        public void close() {}
    }
}
