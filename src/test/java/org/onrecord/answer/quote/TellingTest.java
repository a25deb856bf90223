package org.onrecord.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.answer.gate.reading.Reading;

class TellingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Doris Emmet, 83, who lost her savings, wept.         | true
                    La conductrice, âgée de 29 ans, se tait.             | true
                    Un homme de 71 ans est porté disparu.                | true
                    Une récolte de 310 000 hectolitres est attendue.     | false
                    The court says that 130 investors lost money.        | false
                    """)
    void anAgeIsNoCount(String text, boolean age) {
        assertThat(Telling.isAge(first(text), new Reading(text))).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The quota was raised by 8 per cent.        | true
                    La fréquentation est en hausse de 8 %.     | true
                    The quota is 8 per cent of the catch.      | false
                    Le maximum relevé était de 6,42 mètres.    | false
                    """)
    void byHowMuchSomethingChangedIsNotWhatItIs(String text, boolean change) {
        assertThat(Telling.isChange(first(text), new Reading(text))).isEqualTo(change);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Nous avons écrit jeudi 14 mars que la ligne ouvrirait.   | true
                    The firm announced on 10 June that it would open.        | true
                    La ligne ouvrira le 14 mars.                             | false
                    Le phare doit rouvrir au public le 28 juin.              | false
                    """)
    void theDayOfSayingIsNotTheDayItHappens(String text, boolean saying) {
        assertThat(Telling.isDayOfSaying(first(text), new Reading(text))).isEqualTo(saying);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Rowan Teasdale, 34, denies it.                           | true
                    That was wrong; she is 43.                               | true
                    The driver, a man of 58, was found sober.                | true
                    The club is 58 points behind.                            | false
                    The band sold 43 records.                                | false
                    """)
    void aNumberAloneMayBeAnAge(String text, boolean age) {
        assertThat(Telling.isBareAge(first(text), new Reading(text))).isEqualTo(age);
    }

    private static Value first(String text) {
        return Value.in(new Reading(text), null).get(0);
    }
}
