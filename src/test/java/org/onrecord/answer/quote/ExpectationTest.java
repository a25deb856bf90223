package org.onrecord.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.retrieval.AnswerType;

class ExpectationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Qui a gagné l'élection de Nordelle ?      | Avec 38 %, Luc Arbois est arrivé en tête au premier tour.  | false
                    Qui a gagné l'élection de Nordelle ?      | Au second tour, Luc Arbois a été élu avec 52 % des voix.   | true
                    Who won the election in Nordelle?         | The list of Ann Brook won 52 per cent of the vote.         | true
                    Who won the election in Nordelle?         | Ann Brook had led a week earlier.                          | false
                    Combien de jours a duré la grève ?        | Le manque à gagner est de 450 000 euros par jour.          | false
                    Combien de jours a duré la grève ?        | Dix-neuf jours plus tard, le piquet a été levé.            | true
                    How many days did the strike last?        | It stopped the plant for nineteen days.                    | true
                    """)
    void tellsWhatCouldAnswer(String question, String sentence, boolean met) {
        assertThat(Expectation.met(AnswerType.of(question), sentence, question)).isEqualTo(met);
    }
}
