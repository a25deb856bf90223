package org.onrecord.parse.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageFinderTest {

    private static final LanguageFinder FINDER = new LanguageFinder();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fr  | Le conseil municipal a voté lundi soir le budget de la commune, malgré l'opposition de trois élus.
                    en  | The town council voted on Monday evening for the budget, against the wishes of three members.
                    fr  | La grève continue à l'usine.
                    en  | The strike at the plant goes on.
                    fr  | Le CEO de la start-up a présenté son business plan lors du meeting de lundi à Lyon, devant la presse.
                    de  | Der Stadtrat hat am Montagabend den Haushalt der Gemeinde gegen drei Stimmen verabschiedet.
                    und | 42
                    und | Ok.
                    """)
    void tellsFrenchAndEnglishFromAParagraph(String language, String text) {
        assertThat(FINDER.find(text)).isEqualTo(language);
    }
}
