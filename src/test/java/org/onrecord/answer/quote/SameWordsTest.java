package org.onrecord.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The bridge over the Tarn reopened on Monday after nine months. | The bridge over the Tarn has reopened on Monday after nine months. | true
                    Le pont a rouvert lundi, après neuf mois de travaux.           | Le pont a rouvert lundi.                                         | true
                    The final was played at the river stadium in Brackwell.        | The final was played at the river stadium in Harrowmere.         | false
                    La rivière a atteint 6,24 mètres au pont dans la nuit.         | La rivière a atteint 6,42 mètres au pont dans la nuit.           | false
                    Le pont a rouvert lundi, après neuf mois de travaux.           | La grève continue à l'usine de batteries.                        | false
                    """)
    void aNameOrAFigureMakesAnotherSentence(String one, String other, boolean alike) {
        assertThat(SameWords.areAlike(one, other)).isEqualTo(alike);
        assertThat(SameWords.areAlike(other, one)).isEqualTo(alike);
    }
}
