package org.onrecord.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.article.Published;
import org.onrecord.retrieval.Cognates;
import org.onrecord.retrieval.QuestionTerm;

class AskedDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    What happened on 18 September 2026?     | 2026-09-18 | The river rose.                      | happened
                    What happened on 18 September 2026?     | 2026-09-19 | The river rose.                      | happened
                    What happened on 18 September 2026?     | 2026-10-02 | The river rose.                      | happened 18 september 2026
                    What happened on 18 September 2026?     | 2026-10-02 | On 18 September the river rose.      | happened
                    Que s'est-il passé le 18 septembre ?    | 2026-09-21 | La rivière a débordé le 2026-09-18.  | passe
                    Que s'est-il passé en septembre 2026 ?  | 2026-09-30 | La rivière a débordé.                | passe
                    Que s'est-il passé en septembre 2026 ?  | 2026-10-02 | La rivière a débordé.                | passe septembre 2026
                    Combien de morts en 2026 ?              |            | Quatre morts.                        | morts 2026
                    Combien des 18 lits ?                   | 2026-09-18 | Des lits.                            | 18 lits
                    """)
    void aDateNeedNotBeRepeatedByAnArticleOfThatDay(String question, LocalDate day, String text, String open) {
        // Given
        List<QuestionTerm> terms = Arrays.stream(Cognates.fold(question).split("[^a-z0-9]+"))
                .filter(word -> word.length() > 3 || word.matches("\\d+"))
                .filter(word -> !Set.of("what", "combien").contains(word))
                .map(word -> new QuestionTerm(word, word, word, Set.of(), Set.of(), 1, true, false))
                .toList();

        // When
        List<QuestionTerm> left = AskedDates.of(question).open(terms, text, day == null ? null : Published.on(day));

        // Then
        assertThat(left).extracting(QuestionTerm::folded).containsExactly(open.split(" "));
    }
}
