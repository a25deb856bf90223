package org.onrecord.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.article.Published;
import org.onrecord.article.Published.Precision;

class TakenTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    What did the 40 injured people say?                    | 40 injured
                    Why was £80,000 paid to the campsite?                  | £80,000
                    Pourquoi 80 000 € au camping ?                         | 80 000 €
                    Pourquoi 40 % des salariés ?                           | 40 %
                    Pourquoi le pont inauguré en 1987 a-t-il fermé ?       | 1987
                    Pourquoi le directeur du musée a-t-il démissionné le 12 mai 2026 ? | 12 mai 2026
                    What happened in March 2026?                           |
                    Que s'est-il passé le 9 mai 2026 ?                     |
                    What was written between 3 and 9 May 2026?             |
                    Why were more than 40 people hurt?                     |
                    Why was he sent off in the second half?                |
                    Why did the 8 pm concert begin late?                   |
                    """)
    void aQuestionTakesFiguresAndDatesForGranted(String question, String taken) {
        assertThat(Taken.in(new Reading(question)).stream().map(Taken::written))
                .containsExactly(taken == null ? new String[0] : new String[] {taken});
    }

    @ParameterizedTest
    @CsvSource({"on 20 June, true", "on 20 June 2025, false", "on 21 June, false"})
    void aDateWithoutAYearIsThatOfTheArticle(String date, boolean stated) {
        Reading told = new Reading("The first crossing was put back to 20 June.");
        Value value = Value.in(told, new Published(LocalDate.of(2026, 4, 27), null, Precision.DAY))
                .get(0);

        Taken taken = Taken.in(new Reading("Why will the ferry cross first " + date + "?"))
                .get(0);
        assertThat(taken.isStatedBy(value, told)).isEqualTo(stated);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Le pont inauguré en 1987       | Il fut inauguré le 3 mai 1987.   | true
                    Le pont inauguré le 3 mai 1987 | Il fut inauguré en 1987.         | true
                    The 40 people who were hurt    | In all 40 workers were hurt.     | true
                    The 40 people who were hurt    | They closed 40 schools.          | true
                    """)
    void aTextCanNameTheSame(String question, String text, boolean named) {
        assertThat(Taken.in(new Reading(question)).get(0).isNamedIn(new Reading(text)))
                .isEqualTo(named);
    }
}
