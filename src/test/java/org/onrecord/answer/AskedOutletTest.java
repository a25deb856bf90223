package org.onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedOutletTest {

    private static final Map<String, String> OUTLETS = Map.of(
            "Eastmoor Gazette", "The Eastmoor Gazette",
            "L'Écho de l'Orvelle", "L'Écho de l'Orvelle",
            "Quotidien de l'Estrelle", "Le Quotidien de l'Estrelle",
            "Saltmarsh Wire", "Saltmarsh Wire",
            "notes-2026.txt", "notes-2026.txt");

    private static Optional<AskedOutlet> read(String question) {
        return AskedOutlet.in(question, name -> Optional.ofNullable(OUTLETS.get(name)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What did the Eastmoor Gazette say about the dam?|The Eastmoor Gazette|the dam?",
                "How many dead did the Eastmoor Gazette report?|The Eastmoor Gazette|How many dead?",
                "According to the Eastmoor Gazette, who closed the bridge?|The Eastmoor Gazette|who closed the bridge?",
                "Who closed the bridge, according to Saltmarsh Wire?|Saltmarsh Wire|Who closed the bridge,?",
                "What does notes-2026.txt say about the ferry?|notes-2026.txt|the ferry?",
                "Selon L'Écho de l'Orvelle, combien de ponts sont fermés ?|L'Écho de l'Orvelle|combien de ponts sont fermés ?",
                "Que dit L'Écho de l'Orvelle de la crue ?|L'Écho de l'Orvelle|la crue ?",
                "Qu'a écrit le Quotidien de l'Estrelle sur le port ?|Le Quotidien de l'Estrelle|le port ?",
                "Que lit-on sur le port dans le Quotidien de l'Estrelle ?"
                        + "|Le Quotidien de l'Estrelle|Que lit-on sur le port  ?"
            })
    void isReadWithWhatIsAskedOfIt(String question, String name, String topic) {
        assertThat(read(question)).hasValueSatisfying(asked -> {
            assertThat(asked.name()).isEqualTo(name);
            assertThat(asked.topic()).isEqualToIgnoringWhitespace(topic);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why did the Eastmoor Gazette close its office?",
                "Who bought the Eastmoor Gazette?",
                "What did the mayor say about the dam?",
                "What did the Northgate Ledger say about the dam?",
                "Combien d'abonnés a L'Écho de l'Orvelle ?"
            })
    void isNotReadWhereItIsTheSubjectOrNotOfTheArchive(String question) {
        assertThat(read(question)).isEmpty();
    }

    @Test
    void leavesTheQuestionWholeWhereNothingElseIsAsked() {
        assertThat(read("What did the Eastmoor Gazette say?").map(AskedOutlet::topic))
                .contains("What did the Eastmoor Gazette say?");
    }
}
