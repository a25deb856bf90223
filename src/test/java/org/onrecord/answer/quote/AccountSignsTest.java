package org.onrecord.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;

class AccountSignsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rise    | The berth fees will rise in May.             | 1
                    rise    | Les tarifs seront gelés sans augmenter.      | -1
                    rise    | Elle écarte toute hausse des tarifs.         | -1
                    rise    | She does not rule out a rise.                | 1
                    tram    | The tram has been cancelled by the council.  | -1
                    stay    | Le gardien quittera le club en juin.         | -1
                    stay    | The keeper will not leave the club.          | 1
                    close   | La raffinerie est de nouveau en service.     | -1
                    close   | The mill has nothing to do with it.          | 0
                    """)
    void aTextSaysAWordOrDeniesIt(String word, String text, int stance) {
        Token token = new Reading(word).tokens().get(0);

        assertThat(AccountSigns.stance(token, new Reading(text))).isEqualTo(stance);
    }
}
