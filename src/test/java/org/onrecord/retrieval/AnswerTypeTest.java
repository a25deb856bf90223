package org.onrecord.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTypeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Qui dirige le port d'Aven ?                         | PERSON
                    Who runs the port?                                  | PERSON
                    Quand le pont a-t-il rouvert ?                      | DATE
                    When did the bridge open?                           | DATE
                    Combien de salariés sont en grève ?                 | NUMBER
                    How many workers are on strike?                     | NUMBER
                    Combien a coûté le pont ?                           | MONEY
                    How much will the bridge cost?                      | MONEY
                    What is the maximum investment?                     | MONEY
                    Quel est le taux de participation ?                 | PERCENT
                    Combien de temps dureront les travaux ?             | DURATION
                    How long will the work take?                        | DURATION
                    Où se trouve l'usine ?                              | PLACE
                    Where is the factory?                               | PLACE
                    Pourquoi la grève continue-t-elle ?                 | REASON
                    Why does the strike go on?                          | REASON
                    Qu'a dit la maire de la crue ?                      | SPEECH
                    What did the mayor say about the flood?             | SPEECH
                    Parlez-moi de l'usine                               | OPEN
                    """)
    void readsTheQuestionWords(String question, AnswerType type) {
        assertThat(AnswerType.of(question)).isEqualTo(type);
    }
}
