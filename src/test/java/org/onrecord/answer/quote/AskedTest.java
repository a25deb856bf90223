package org.onrecord.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.retrieval.AnswerType;
import org.onrecord.retrieval.QuestionAnalysis;

class AskedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    How many Dunmarrow children had a jab?              | COUNT            | children |
                    How many died in the crash?                         | COUNT            |          |
                    Combien la ville compte-t-elle d'électeurs ?        | COUNT            | électeurs |
                    À quelle vitesse roulait le train ?                 | COUNT            |          | km/h
                    Combien de temps le pont a-t-il été fermé ?         | COUNT            | temps    | day minute month
                    How long was the bridge shut?                       | COUNT            |          | day metre minute month
                    What proportion of staff walked out?                | PERCENT          |          |
                    How much of its water does it lose?                 | PERCENT          |          |
                    What does a household pay for water?                | MONEY            |          |
                    What pushed up the bill?                            |                  |          |
                    What was the name of the driver?                    |                  |          |
                    À quelle heure l'alarme a-t-elle sonné ?            | HOUR             |          |
                    What time did the siren go off?                     | HOUR             |          |
                    La fissure est longue de combien ?                  | COUNT            |          | metre
                    By how much did the bill rise?                      | COUNT MONEY PERCENT |       |
                    How hot was it on 3 July?                           | COUNT            |          | degree
                    How much water does the lake hold?                  | COUNT            |          | kilogram litre
                    Quel âge a la victime ?                             | COUNT            |          | month
                    What was the average rent in the old town?          | MONEY            |          |
                    Quelle somme a été volée ?                          | MONEY            |          |
                    La ville va-t-elle payer une rançon ?               |                  |          |
                    Will students have to pay the rise in fees?         |                  |          |
                    """)
    void aQuestionTellsWhatKindOfValueItAsksFor(String question, String kinds, String counted, String units) {
        // When
        Asked asked = Asked.of(new QuestionAnalysis(question, "en", AnswerType.of(question), List.of()));

        // Then
        assertThat(asked.kinds()).extracting(Enum::name).containsExactlyInAnyOrder(words(kinds));
        assertThat(asked.counted()).extracting(Token::surface).containsExactly(words(counted));
        assertThat(new TreeSet<>(asked.units())).containsExactly(words(units));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Is the bridge still closed?                         | true
                    La bibliothèque va-t-elle fermer ?                  | true
                    Est-ce que le pont est ouvert ?                     | true
                    Qu'est-ce qui a provoqué l'incendie ?               | false
                    Quelle somme la ville donne-t-elle ?                | false
                    Comment les détenus sont-ils sortis ?               | false
                    How did they get out?                               | false
                    """)
    void aQuestionForYesOrNoIsToldByItsForm(String question, boolean whether) {
        // When
        Asked asked = Asked.of(new QuestionAnalysis(question, "en", AnswerType.of(question), List.of()));

        // Then
        assertThat(asked.whether()).isEqualTo(whether);
    }

    private static String[] words(String list) {
        return list == null ? new String[0] : list.split(" ");
    }
}
