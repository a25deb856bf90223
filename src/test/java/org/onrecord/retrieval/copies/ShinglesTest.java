package org.onrecord.retrieval.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShinglesTest {

    private static final Shingles STORY =
            Shingles.of("Le conseil de Kervelan a voté mardi 45 millions d'euros pour la nouvelle digue du port.");

    @Test
    void aCopyWithAnotherFirstLineIsContained() {
        Shingles copy = Shingles.of("KERVELAN (ALP) – Le conseil de Kervelan a voté mardi 45 millions d’euros pour la"
                + " nouvelle digue du port.");

        assertThat(STORY.containment(copy)).isEqualTo(1);
        assertThat(copy.containment(STORY)).isEqualTo(1);
    }

    @Test
    void anotherStoryIsNot() {
        Shingles other = Shingles.of("La digue du port de Kervelan coûtera cher, prévient le conseil des pêcheurs.");

        assertThat(STORY.containment(other)).isLessThan(0.2);
    }

    @Test
    void textsOfOnePatternDifferInTheirNumbers() {
        Shingles monday = Shingles.of("Le vent soufflera à 40 km/h et la mer montera de 5 mètres à 11 heures.");
        Shingles tuesday = Shingles.of("Le vent soufflera à 70 km/h et la mer montera de 3 mètres à 12 heures.");

        assertThat(monday.commonNumbers(tuesday)).isZero();
        assertThat(monday.commonNumbers(monday)).isEqualTo(1);
    }

    @Test
    void aTextOfTwoWordsIsNoCopyOfAnything() {
        assertThat(Shingles.of("Deux mots").containment(Shingles.of("Deux mots")))
                .isZero();
    }
}
