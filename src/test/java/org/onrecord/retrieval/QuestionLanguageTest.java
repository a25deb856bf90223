package org.onrecord.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "Combien coûte le nouveau quai ?, fr",
        "de combien l'action a bondi, fr",
        "How much does the new quay cost?, en",
        "who is the mayor of Saint-Alban, en",
        "What did Élodie Carvès say?, en",
        "Did Voltéane's strike end?, en",
        "Did Solène Carvès resign?, en",
        "Évacuations à Saint-Alban, fr",
        "Voltara, xx"
    })
    void functionWordsTellTheLanguage(String question, String language) {
        assertThat(QuestionLanguage.of(question, "xx")).isEqualTo(language);
    }
}
