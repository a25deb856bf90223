package org.onrecord.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.article.Published;

class ValueTest {

    private static final Published WRITTEN = Published.on(LocalDate.of(2026, 10, 3));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Le train roulait à 96 km/h.                 | COUNT km/h 96
                    It went at 60 mph.                          | COUNT km/h 96.5604
                    La récolte est de 310 000 hectolitres.      | COUNT litre 31000000
                    The region made 31 million litres.          | COUNT litre 31000000
                    Le TER de 7 h 42 est en retard.             |
                    Rovers won 3–1 on Saturday.                 |
                    A third of the water is lost.               | PERCENT part 33.333333
                    Le feu a pris le 8 mai, et non le 12.       | DATE 20260508, DATE 20260512
                    Le choc a eu lieu à 21 h 40.                | HOUR 1300
                    It struck at 9.40 p.m., in the dark.        | HOUR 1300
                    The siren went off at 1.40 in the morning.  | HOUR 100
                    Le trajet dure 2 h 40.                      |
                    It rang at 1.40 at night.                   | HOUR 100
                    It rang at 12.15 at night.                  | HOUR 15
                    It closes at 9 at night.                    | HOUR 1260
                    La récolte a été en 2025 très faible.       | DATE 20250000, YEAR 2025
                    Il ouvrira à l'été 2025.                    | DATE 20252200, YEAR 2025
                    It holds 38 million cubic metres.           | COUNT litre 38000000000
                    Le lac contient 38 millions de mètres cubes.| COUNT litre 38000000000
                    It lies 1.3 nautical miles off the coast.   | COUNT metre 2407.6
                    Il a fait 39,8 °C à l'ombre.                | COUNT degree 39.8
                    It opens in the spring of 2031.             | DATE 20312100, YEAR 2031
                    La nef rouvrira à Noël 2027.                | DATE 20271200, YEAR 2027
                    The flood last November killed six people.  | COUNT 6, DATE 20251100
                    PORTO (Wire) – Five people were hurt.       | COUNT 5
                    La ligne B. Trois ouvriers sont blessés.    | COUNT 3
                    The highest fine is 12,000 crowns.          | MONEY CRO 12000
                    Three crowns of gold were stolen.           | COUNT 3
                    Six Crown Court judges resigned.            | COUNT 6
                    Le billet coûte 19 livres en semaine.       | MONEY GBP 19
                    La bibliothèque a perdu 19 500 livres.      | COUNT 19500
                    """)
    void aTextStatesValuesInOneMeasure(String text, String expected) {
        // When
        List<Value> values = Value.in(new Reading(text), WRITTEN);

        // Then
        List<String> told = values.stream()
                .map(value -> (value.kind() + " " + value.unit()).strip() + " "
                        + value.number().stripTrailingZeros().toPlainString())
                .toList();
        assertThat(String.join(", ", told)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A third of the water is lost.   | It loses 33% of its water.       | true
                    Some 60,000 people came.        | There were 61,200 people.        | true
                    Some 60,000 people came.        | There were 64,000 people.        | false
                    There were 60,000 people.       | There were 61,200 people.        | false
                    It made 31 million litres.      | Elle a fait 310 000 hectolitres. | true
                    It opens in spring 2027.        | Elle ouvre en mai 2027.          | true
                    It opens in spring 2027.        | Elle ouvre à l'automne 2027.     | false
                    It opens in winter 2027.        | Elle ouvre en janvier 2027.      | true
                    It rang at 10.02 p.m. sharp.    | La sirène a sonné à 22 h 02.     | true
                    """)
    void roughlyToldValuesAgreeWithWhatTheyMayStandFor(String one, String other, boolean equal) {
        // When
        Value first = Value.in(new Reading(one), null).get(0);
        Value second = Value.in(new Reading(other), null).get(0);

        // Then
        assertThat(first.equalsInValue(second)).isEqualTo(equal);
    }
}
