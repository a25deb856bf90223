package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    private static List<String> read(String text) {
        return Quantities.of(text).stream().flatMap(q -> q.readings().stream()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,5 milliard", "1.5 billion", "1 500 millions", "1\u00a0500 millions", "1\u202f500 millions",
                        "1,500 million", "1500 millions",
                "1 500 000 000", "1,500,000,000", "1.500.000.000", "$1.5bn", "1,5 Md€", "1.5-billion", "1 500 M€"
            })
    void readsOneAmountInAllItsForms(String written) {
        assertThat(read("Le pont coûte " + written + " en tout.")).containsExactly("1500000000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "23 000 | 23000",
                "23,000 | 23000",
                "23'000 | 23000",
                "23000 | 23000",
                "12,75 | 12.75",
                "12.75 | 12.75",
                "7 % | 7%",
                "7 per cent | 7%",
                "seven percent | 7%",
                "sept pour cent | 7%",
                "0,5 % | 0.5%",
                "un million | 1000000",
                "a million | 1000000",
                "Three thousand | 3000",
                "5 mille milliards | 5000000000000",
                "2 trillion | 2000000000000",
                "$20k | 20000",
                "£3m | 3000000"
            })
    void readsScalesSharesAndSeparators(String written, String read) {
        assertThat(read("It is " + written + ", they say")).containsExactly(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "45 boats",
                "in 2024",
                "sept marins",
                "a boat",
                "the 1990s",
                "rue 12bis",
                "the A4000 road",
                "v1.2.3.4",
                "500 m de long",
                "one man"
            })
    void leavesToTheWordsWhatIsWrittenInOneWay(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void takesOneGroupBehindAFullStopBothWays() {
        assertThat(read("1.500 pêcheurs")).containsExactly("1500", "1.5");
    }

    @Test
    void readsALongRowOfDigitsWithoutEffort() {
        assertThat(read("1".repeat(100_000))).isEmpty();
        assertThat(read("1 234 ".repeat(50_000))).hasSizeLessThanOrEqualTo(4_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 mars 2031",
                "March 12, 2031",
                "March 12 2031",
                "12 March 2031",
                "12th of March 2031",
                "2031-03-12",
                "12/03/2031",
                "12 MARS 2031"
            })
    void readsOneDayInAllItsForms(String written) {
        assertThat(WrittenDates.of("Le " + written + ", à midi")).containsExactly(List.of("2031-03-12", "--03-12"));
    }

    @Test
    void readsDaysWithoutAYear() {
        assertThat(WrittenDates.of("le 1er août, Aug. 2 and 3 déc."))
                .containsExactly(List.of("--08-01"), List.of("--08-02"), List.of("--12-03"));
        assertThat(WrittenDates.of("in March, 45 may 99, 2031-13-45, 12/2031")).isEmpty();
    }
}
