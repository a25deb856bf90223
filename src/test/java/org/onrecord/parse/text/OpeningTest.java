package org.onrecord.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {

    private static final String HEADLINE = "Orlay : le bac reprend du service";
    private static final String PARAGRAPH = "Le bac d'Orlay a repris lundi ses traversées, neuf mois après la crue.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le Courrier d'Orlay, 23 octobre 2026",
                "La Dépêche de la Vaire, mercredi 21 octobre 2026",
                "Northgate Ledger, 23 October 2026",
                "NORTHGATE LEDGER | October 23, 2026",
                "The Orlay & Vaire Post – Friday, 23 October 2026, 7:15"
            })
    void cutsAHeadlineAndALineOfOutletAndDate(String outlet) {
        for (String head : new String[] {HEADLINE + "\n" + outlet, outlet + "\n\n" + HEADLINE}) {
            // Given
            String text = "\n" + head + "\n\n" + PARAGRAPH + "\n";

            // When
            Opening opening = Opening.of(text).orElseThrow();
            Cleaned cleaned = PlainTextCleaner.clean(text, opening);

            // Then
            assertThat(opening.title()).isEqualTo(HEADLINE);
            assertThat(opening.outletAndDate()).isEqualTo(outlet);
            assertThat(cleaned.text()).isEqualTo("\n" + PARAGRAPH + "\n");
            assertThat(cleaned.restored()).isEqualTo(text);
        }
    }

    @Test
    void keepsWhatStandsBetween() {
        String text = HEADLINE + "\nPar Inès Tarabelle\nLe Courrier d'Orlay, 23 octobre 2026\n\n" + PARAGRAPH;

        Cleaned cleaned = PlainTextCleaner.clean(text, Opening.of(text).orElseThrow());

        assertThat(cleaned.text()).isEqualTo("Par Inès Tarabelle\n" + PARAGRAPH);
        assertThat(cleaned.restored()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How the bridge at Orlay fell on Monday, 5 October 2026",
                "Comment le pont est tombé, lundi 5 octobre 2026",
                "Lundi, 5 octobre 2026",
                "Publié le 5 octobre 2026",
                "Le Courrier d'Orlay, octobre 2026"
            })
    void leavesOtherLinesWithDatesAlone(String line) {
        assertThat(Opening.of(line + "\n" + HEADLINE + "\n" + PARAGRAPH)).isEmpty();
        assertThat(Opening.of(HEADLINE + "\n" + line + "\n" + PARAGRAPH)).isEmpty();
    }

    @Test
    void leavesATextWithoutAHeadlineOrWithoutMoreAlone() {
        assertThat(Opening.of("Le Courrier d'Orlay, 23 octobre 2026\n" + PARAGRAPH + "\n" + PARAGRAPH))
                .isEmpty();
        assertThat(Opening.of(HEADLINE + "\nLe Courrier d'Orlay, 23 octobre 2026\n"))
                .isEmpty();
    }
}
