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
                    De combien les salaires augmentent-ils ?  | Le trajet du matin prend 40 minutes.                       | false
                    De combien les salaires augmentent-ils ?  | L'accord du 12 octobre vaut pour tous.                     | false
                    De combien les salaires augmentent-ils ?  | Ils augmentent de 5,2 % au mois d'octobre.                 | true
                    De combien le départ est-il retardé ?     | Il est retardé de quarante minutes.                        | true
                    How many people live on the island?       | The crossing takes an hour, or forty minutes by jet.       | false
                    How many people live on the island?       | Forty families live there.                                 | true
                    By how many votes did Ann Brook win?      | Her list won 52.7 per cent of the vote.                    | false
                    By how many votes did Ann Brook win?      | The gap was 1,206 votes.                                   | true
                    Combien de jours a duré la grève ?        | Le manque à gagner est de 450 000 euros par jour.          | false
                    Combien de jours a duré la grève ?        | Dix-neuf jours plus tard, le piquet a été levé.            | true
                    How many days did the strike last?        | It stopped the plant for nineteen days.                    | true
                    """)
    void tellsWhatCouldAnswer(String question, String sentence, boolean met) {
        assertThat(Expectation.met(AnswerType.of(question), sentence, question)).isEqualTo(met);
    }
}
