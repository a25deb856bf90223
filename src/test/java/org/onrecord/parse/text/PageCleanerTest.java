package org.onrecord.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageCleanerTest {

    @Test
    void takesRunningHeadsAndPageNumbersOffAndKeepsThemApart() {
        // Given
        String text =
                "THE DALE POST - Monday 4 March 2024\nFlood gates to be raised in the lower town by June\nBy Ada Merrow\n"
                        + "The gates of the lower town will be raised by a metre, the\ncouncil said.\nThe Dale Post - Page 1\f"
                        + "THE DALE POST - Monday 4 March 2024\nThe work will cost four million and will be paid for by\nthe county.\n"
                        + "The Dale Post - Page 2";

        // When
        PageCleaner.Pages pages = PageCleaner.clean(text);

        // Then
        assertThat(pages.text())
                .isEqualTo("Flood gates to be raised in the lower town by June\n\nBy Ada Merrow\n\n"
                        + "The gates of the lower town will be raised by a metre, the council said.\n\n"
                        + "The work will cost four million and will be paid for by the county.");
        assertThat(pages.heads()).containsExactly("THE DALE POST - Monday 4 March 2024", "The Dale Post - Page 1");
    }

    @Test
    void rejoinsWordsBrokenAtLineEndsButNotCompounds() {
        // Given
        String text =
                "Le porte-parole du gouver-\nnement a parlé. Selon le porte-\nparole, tout va bien dans la ville.";

        // When / Then
        assertThat(PageCleaner.clean(text).text())
                .isEqualTo(
                        "Le porte-parole du gouvernement a parlé. Selon le porte-parole, tout va bien dans la ville.");
    }
}
