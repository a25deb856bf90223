package org.onrecord.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.index.CosineScale;
import org.onrecord.index.Reading;
import org.onrecord.retrieval.Likeness.Meaning;

class LikenessTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void countsSpreadsAboveWhatIsTypical() {
        Likeness likeness = Likeness.by(new Fake(), LONG);

        List<Double> found = likeness.of("north", "en", List.of("north", "north-east", "east")).stream()
                .map(Meaning::spreads)
                .toList();

        assertThat(found.get(0)).isCloseTo(8, within(1e-6));
        assertThat(found.get(1)).isBetween(5.0, 5.1);
        assertThat(found.get(2)).isZero();
    }

    @Test
    void computesNoVectorTwice() {
        Fake encoder = new Fake();
        Likeness likeness = Likeness.by(encoder, LONG);

        List<Meaning> first = likeness.of("north", "en", List.of("east", "north"));
        List<Meaning> second = likeness.of("north", "en", List.of("north", "north-east", "east", "north"));

        assertThat(encoder.encoded).containsExactly("east", "north", "north-east");
        assertThat(second).containsExactly(first.get(1), second.get(1), first.get(0), first.get(1));
    }

    @Test
    void tellsNothingWhenTheModelTakesTooLongButKeepsWhatItComputed() {
        Fake slow = new Fake();
        slow.inTime = 1;
        Likeness likeness = Likeness.by(slow, LONG);

        assertThat(likeness.of("north", "en", List.of("east", "north"))).isEmpty();
        assertThat(likeness.of("north", "en", List.of("east", "north"))).hasSize(2);
        assertThat(slow.encoded).containsExactly("east", "north");
    }

    @Test
    void takesWhatTheModelReadsWhereItReads() {
        Fake reading = new Fake();
        reading.reads = true;
        Likeness likeness = Likeness.by(reading, LONG);

        assertThat(likeness.of("north", "en", List.of("north", "east")))
                .containsExactly(new Meaning(8, 5.0, false), new Meaning(0, 4.0, false));
        assertThat(likeness.of("nord", "fr", List.of("nord", "est")))
                .containsExactly(new Meaning(0, 4.0, false), new Meaning(0, 3.0, false));
        reading.inTime = 1;
        assertThat(likeness.of("north", "en", List.of("north", "east"))).isEmpty();
        assertThat(reading.encoded).isEmpty();
    }

    @Test
    void tellsNothingOfVectorsOfTwoModels() {
        Fake changing = new Fake();
        changing.changes = true;

        assertThat(Likeness.by(changing, LONG).of("north", "en", List.of("east")))
                .isEmpty();
    }

    @Test
    void knowsOnlyTheLanguagesOfItsModel() {
        Fake unmeasured = new Fake();
        unmeasured.scale = CosineScale.UNKNOWN;

        assertThat(Likeness.by(new Fake(), LONG).of("north", "fr", List.of("east")))
                .isEmpty();
        assertThat(Likeness.by(unmeasured, LONG).of("north", "en", List.of("east")))
                .isEmpty();
        assertThat(Likeness.by(new Fake(), Duration.ZERO).of("north", "en", List.of("east")))
                .isEmpty();
        assertThat(Likeness.none().of("north", "en", List.of("east"))).isEmpty();
    }

    /** Points where the words say. */
    private static final class Fake extends FlatEncoder {

        private final List<String> encoded = new ArrayList<>();
        private CosineScale scale = new CosineScale(.2, .1);
        private int inTime = Integer.MAX_VALUE;
        private boolean changes;
        private boolean reads;
        private int named;

        @Override
        public String modelId() {
            return changes ? "fake" + named++ : "fake";
        }

        @Override
        public CosineScale scale() {
            return scale;
        }

        @Override
        public float[] encodeQuery(String question) {
            return vector(question);
        }

        @Override
        public List<float[]> encodePassages(List<String> passages) {
            encoded.addAll(passages);
            return passages.stream().map(Fake::vector).toList();
        }

        @Override
        public List<float[]> encodeFirst(List<String> texts, Duration patience) {
            return encodePassages(texts.subList(0, Math.min(inTime, texts.size())));
        }

        @Override
        public boolean reads() {
            return reads;
        }

        @Override
        public List<Reading> read(String question, List<String> texts, Duration patience) {
            return texts.stream()
                    .limit(inTime)
                    .map(text -> new Reading(text.equals(question) ? 1 : 0, text.length()))
                    .toList();
        }

        private static float[] vector(String text) {
            return switch (text) {
                case "north" -> new float[] {1, 0};
                case "east" -> new float[] {0, 1};
                default -> new float[] {(float) Math.sqrt(.5), (float) Math.sqrt(.5)};
            };
        }
    }
}
