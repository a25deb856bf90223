package org.onrecord.parse.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.article.Published;
import org.onrecord.article.Published.Precision;

class DateTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2024-03-05                        | 2024-03-05 | DAY
                    2024-03-05T07:15:00Z              | 2024-03-05 | MINUTE
                    2024-03-05T23:15:00.000+0100      | 2024-03-05 | MINUTE
                    2024-03-05 07:15                  | 2024-03-05 | DAY
                    Tue, 05 Mar 2024 07:15:00 +0100   | 2024-03-05 | MINUTE
                    5 Mar 2024 07:15 GMT              | 2024-03-05 | MINUTE
                    mardi 5 mars 2024                 | 2024-03-05 | DAY
                    Publié le 1er août 2024 à 12h32   | 2024-08-01 | DAY
                    March 5, 2024                     | 2024-03-05 | DAY
                    Sept. 9, 2024                     | 2024-09-09 | DAY
                    the 3rd of June 2024              | 2024-06-03 | DAY
                    05/03/2024                        | 2024-03-05 | DAY
                    25.12.2024                        | 2024-12-25 | DAY
                    12/25/2024                        | 2024-12-25 | DAY
                    février 2024                      | 2024-02    | MONTH
                    2024-02                           | 2024-02    | MONTH
                    2024                              | 2024       | YEAR
                    20240305                          | 2024-03-05 | DAY
                    """)
    void readsDatesAsTheyAreWritten(String text, String iso, Precision precision) {
        // When
        Published read = DateText.read(text, false).orElseThrow();

        // Then
        assertThat(read.iso()).isEqualTo(iso);
        assertThat(read.precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @CsvSource({"31/02/2024", "yesterday", "99999", "2024-13-45", "12 monkeys 2024"})
    void refusesWhatIsNoDate(String text) {
        assertThat(DateText.read(text, false)).isEmpty();
    }

    @Test
    void putsTheMonthFirstWhereThatIsTheHabit() {
        assertThat(DateText.read("03/05/2024", true).orElseThrow().iso()).isEqualTo("2024-03-05");
    }
}
