package org.onrecord.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CognatesTest {

    @ParameterizedTest
    @CsvSource({
        "investissement, investment",
        "président, president",
        "Construction, construisent",
        "inondation, inondations"
    })
    void formsOfOneWordAreAlike(String a, String b) {
        assertThat(Cognates.likeness(Cognates.fold(a), Cognates.fold(b))).isGreaterThanOrEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({"port, porte", "maire, mairie", "contre, control", "grève, great", "usine, using"})
    void strangersAreNot(String a, String b) {
        assertThat(Cognates.likeness(Cognates.fold(a), Cognates.fold(b))).isLessThan(0.8);
    }

    @ParameterizedTest
    @CsvSource({"Cœur, coeur", "ÉTÉ, ete", "façade, facade"})
    void foldingDropsCaseAccentsAndLigatures(String word, String folded) {
        assertThat(Cognates.fold(word)).isEqualTo(folded);
    }
}
