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
                    Why does the estimate differ from the budget?       | REASON
                    Pour quelles raisons le prix a-t-il monté ?         | REASON
                    What caused the delay?                              | REASON
                    panne du bac, quelle cause                          | REASON
                    Comment justifie-t-elle le nouveau budget ?         | OPEN
                    How did they get in when it was closed?             | OPEN
                    What happened to the man who was missing?           | OPEN
                    Is it true that they stop when the river is low?    | OPEN
                    Do you know how many people were hurt?              | NUMBER
                    Comment s'appelle le nouveau maire ?                | PERSON
                    Who paid the bill?                                  | PERSON
                    Quand le budget a-t-il été voté ?                   | DATE
                    Where the river burst its banks, how many drowned?  | NUMBER
                    Who said that the bridge would open?                | SPEECH
                    How old is the new mayor?                           | NUMBER
                    Quel âge a la nouvelle maire ?                      | NUMBER
                    Le budget a-t-il été voté ?                         | OPEN
                    Durée du conflit social ?                           | DURATION
                    À combien s'élève l'amende ?                        | MONEY
                    Combien coûtait le ticket du bac ?                  | MONEY
                    combien de monde contre le prix du stade            | NUMBER
                    How many people can afford the price?               | NUMBER
                    Combien d'argent la ville a-t-elle versé ?          | MONEY
                    Participation au second tour ?                      | PERCENT
                    What was the turnout in the run-off?                | PERCENT
                    What proportion of the staff walked out?            | PERCENT
                    How fast was the coach going?                       | NUMBER
                    poissons morts, quel poids au total ?               | NUMBER
                    opening date of the plant?                          | DATE
                    """)
    void readsTheQuestionWords(String question, AnswerType type) {
        assertThat(AnswerType.of(question)).isEqualTo(type);
    }
}
