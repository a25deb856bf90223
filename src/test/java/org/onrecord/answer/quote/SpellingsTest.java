package org.onrecord.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {

    @ParameterizedTest
    @CsvSource({
        "ambrosi, ambrosini, 2",
        "yann, yoann, 1",
        "tarhoum, tahroumi, 2",
        "doltan, daltan, 1",
        "same, same, 0",
        "'', abc, 3"
    })
    void countsLettersThatDiffer(String one, String other, int edits) {
        assertThat(Spellings.edits(one, other)).isEqualTo(edits);
        assertThat(Spellings.edits(other, one)).isEqualTo(edits);
    }

    @ParameterizedTest
    @CsvSource({
        "carole ambrosi, carole ambrosini, true",
        "marek doltan, marc daltan, true",
        "corinne dastrel, coralie dastrel, true",
        "hélène aubrivault, hélène aubrivet, true",
        "paul martin, pierre martin, false",
        "liberal democrat, liberal democrats, false",
        "paul martin, paul martin, false",
        "odile vassorge, renaud castellin, false"
    })
    void tellsSpellingsFromOtherPeople(String one, String other, boolean nearly) {
        assertThat(Spellings.isNearly(one, other)).isEqualTo(nearly);
    }
}
