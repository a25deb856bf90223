package org.onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.answer.Conversations.Turn;

class FollowUpsTest {

    private static List<Turn> after(String question) {
        return List.of(new Turn(question, question, "…", Set.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Where is the Voltarine factory?          | And who is its CEO?      | Voltarine
                    Combien coûte le quai de Port-Aven ?     | Et quand ouvrira-t-il ?  | Port-Aven
                    What did Maud Kerbrat say?               | why?                     | Maud Kerbrat
                    Qui dirige l'usine Voltarine ?           | et en 2023 ?             | Voltarine
                    """)
    void aQuestionThatLeansGetsTheNamesItLeavesOut(String before, String question, String name) {
        assertThat(FollowUps.complete(question, after(before)))
                .startsWith(question)
                .contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Who runs the port of Eastmoor?",
        "Combien de bateaux pêchent à Saint-Alban ?",
        "Y a-t-il une grève à Corvigny ?"
    })
    void aQuestionThatStandsAloneStaysAsItIs(String question) {
        assertThat(FollowUps.complete(question, after("Where is the Voltarine factory?")))
                .isEqualTo(question);
    }

    @Test
    void theFirstQuestionStaysAsItIs() {
        assertThat(FollowUps.complete("And who is its CEO?", List.of())).isEqualTo("And who is its CEO?");
    }
}
