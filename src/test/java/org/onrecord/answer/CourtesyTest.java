package org.onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourtesyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    bonjour                     | fr
                    Bonjour à tous !            | fr
                    Merci beaucoup.             | fr
                    Bonjour, merci !            | fr
                    Qui es-tu ?                 | fr
                    Que peux-tu faire ?         | fr
                    Bonjour, comment ça va ?    | fr
                    Bonjour à toutes et à tous  | fr
                    ça va ?                     | fr
                    Ça va bien, et vous ?       | fr
                    Salut ! Tu vas bien ?       | fr
                    Hello, ça va ?              | fr
                    Qui êtes-vous ?             | fr
                    Que sais-tu faire ?         | fr
                    Qu’est-ce que vous pouvez faire ? | fr
                    Bonjour, qu'est-ce que tu sais faire, s'il te plaît ? | fr
                    aide                        | fr
                    À l'aide !                  | fr
                    Pouvez-vous m'aider ?       | fr
                    Ok merci, au revoir et bonne soirée ! | fr
                    Non merci.                  | fr
                    À bientôt                   | fr
                    hello                       | en
                    Hello, how are you today?   | en
                    Hi! How's it going?         | en
                    who are you?                | en
                    Hello, who are you and what can you do? | en
                    help                        | en
                    ???                         | en
                    Can you help me, please?    | en
                    Great, thanks a lot!        | en
                    Thanks, goodbye             | en
                    Good bye and good night     | en
                    Hi there!                   | en
                    Hello, how does it work?    | en
                    Bonjour, comment ça marche ? | fr
                    Thank you so much           | en
                    What can you do?            | en
                    """)
    void knowsWhatNeedsNoArticle(String message, String language) {
        assertThat(Courtesy.language(message, false)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bonjour, combien coûte le pont ?",
                "Bonjour, comment va le maire ?",
                "Bonjour, ça va coûter combien ?",
                "Comment ça va finir à Port-Aven ?",
                "Hello, who is the mayor?",
                "Hi, how are you able to know the cost of the bridge?",
                "Merci, et combien cela coûte-t-il ?",
                "Thanks, and who said so?",
                "Que sais-tu de la grève ?",
                "What do you know about the strike?",
                "Qui est la maire ? Merci d'avance.",
                "Help me find the price of the ferry",
                "Pouvez-vous m'aider à trouver le prix du bac ?",
                "Et toi ?",
                "non",
                "a",
                "merci la maire",
                "Who are you voting for?",
                "Who said hello to the king?",
                "help for farmers",
                "aide aux agriculteurs",
                "strike"
            })
    void leavesQuestionsAlone(String message) {
        assertThat(Courtesy.language(message, false)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "How does it work?, en",
        "How does this work?, en",
        "Comment ça marche ?, fr",
        "?, en",
        "comment ça fonctionne, fr"
    })
    void takesWhatIsAskedOfEitherForAFollowUpOnceSomethingWasTold(String message, String language) {
        assertThat(Courtesy.language(message, false)).isEqualTo(language);
        assertThat(Courtesy.language(message, true)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Merci beaucoup.", "Thanks, goodbye"})
    void staysPoliteInTheMiddleOfAConversation(String message) {
        assertThat(Courtesy.language(message, true)).isNotNull();
    }
}
