package org.onrecord.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.article.Articles;
import org.onrecord.article.Published;

class ScopeTest {

    private static final Published WRITTEN = Published.on(LocalDate.of(2026, 2, 3));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    31 people were hurt                    | 12 people are still in hospital         | true
                    Last year 3 million people flew        | It plans to reach 5 million by 2032     | true
                    Last year 3 million people flew        | En 2025, 3,2 millions ont volé          | false
                    18,400 children had the first dose     | 7,200 have received the second          | true
                    She leads with 43% in a survey         | She won 46% of the vote                 | true
                    Il y a eu cinq morts                   | The toll is seven dead                  | false
                    Ils sont 18 % de moins qu'en 2025      | Il y en aura 310 en 2026                | false
                    """)
    void whatIsLeftAndOtherYearsAreOtherThings(String one, String other, boolean elsewhere) {
        assertThat(of(one).isElsewhere(of(other))).isEqualTo(elsewhere);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    La crue a fait trois morts et deux disparus | trois morts | false
                    La crue a fait trois morts et deux disparus | deux disparus | true
                    Cent dix-huit postes ont disparu            | Cent dix-huit postes ont disparu | false
                    """)
    void onlyWhatIsSaidOfAValueTellsWhetherItIsLeft(String clause, String near, boolean left) {
        // When
        Scope scope = Scope.of(clause, near, new Reading(clause), WRITTEN);

        // Then
        assertThat(scope.parts().contains("left")).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A survey showed that the crack is longer    | false
                    She went to the polls on Sunday             | false
                    An opinion poll puts her at 43%             | true
                    """)
    void onlyAPollIsAPoll(String text, boolean polled) {
        assertThat(of(text).parts().contains("polled")).isEqualTo(polled);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    La crue a fait trois morts et deux disparus | 0 | La crue a fait trois morts
                    La crue a fait trois morts et deux disparus | 1 | et deux disparus
                    Twelve men and women are still missing      | 0 | Twelve men and women are still missing
                    """)
    void whatIsSaidOfAValueEndsWhereAnotherFigureBegins(String text, int value, String near) {
        // Given
        Reading reading = new Reading(text);

        // When
        String said =
                Scope.near(reading, reading.tokens(), Value.in(reading, WRITTEN).get(value));

        // Then
        assertThat(said).isEqualTo(near);
    }

    private static Scope of(String text) {
        return Scope.of(text, new Reading(text), WRITTEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Les sondages au fond du puits ont déçu.          | false
                    Les sondages lui donnent 43 %.                   | true
                    """)
    void aPollTellsShares(String text, boolean polled) {
        // When
        Scope scope = of("Le maire est content").in(Articles.news("a", "a.txt", "Au fond", text, WRITTEN, "fr"));

        // Then
        assertThat(scope.parts().contains("polled")).isEqualTo(polled);
    }
}
