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
                    hello                       | en
                    Hi there!                   | en
                    Thank you so much           | en
                    What can you do?            | en
                    """)
    void knowsWhatNeedsNoArticle(String message, String language) {
        assertThat(Courtesy.language(message)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bonjour, combien coûte le pont ?",
                "merci la maire",
                "Who are you voting for?",
                "Who said hello to the king?",
                "help for farmers",
                "aide aux agriculteurs",
                "?",
                "strike"
            })
    void leavesQuestionsAlone(String message) {
        assertThat(Courtesy.language(message)).isNull();
    }
}
