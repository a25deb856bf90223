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
                    """)
    void roughlyToldValuesAgreeWithWhatTheyMayStandFor(String one, String other, boolean equal) {
        // When
        Value first = Value.in(new Reading(one), null).get(0);
        Value second = Value.in(new Reading(other), null).get(0);

        // Then
        assertThat(first.equalsInValue(second)).isEqualTo(equal);
    }
}
