package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Asking part of the archive, and looking at part of what was found. */
class NarrowPageTest extends PageTest {

    @Test
    void narrowsByDateAndOutlet() {
        page.locator(".narrow summary").click();
        page.locator(".narrow-fields input[type=date]").first().fill("2025-03-01");
        page.locator(".outlets input").fill("Valmer Herald, Le Courrier de Valmer");

        ask("Combien coûte le tramway ?");

        answered(1);
        assertThat(fake.asked.get(0).get("from")).isEqualTo("2025-03-01");
        assertThat(fake.asked.get(0).get("sources")).isEqualTo(List.of("Valmer Herald", "Le Courrier de Valmer"));
        assertThat(page.locator(".narrowed")).hasText("from 1 March 2025only in Valmer Herald, Le Courrier de Valmer");
    }

    @Test
    void offersTheOutletsOfTheArchiveAndCompletesOneThatIsOnlyBegun() {
        page.locator(".narrow summary").click();
        assertThat(page.locator("#narrow-outlets option")).hasCount(3);
        Locator outlets = page.locator(".outlets input");
        outlets.fill("Valmer Herald, courr");
        assertThat(page.locator("#narrow-outlets option").first())
                .hasAttribute("value", "Valmer Herald, <b>Evil</b> Daily");

        ask("Combien coûte le tramway ?");
        answered(1);

        assertThat(fake.asked.get(0).get("sources")).isEqualTo(List.of("Valmer Herald", "Le Courrier de Valmer"));
        assertThat(outlets).hasValue("Valmer Herald, Le Courrier de Valmer");
    }

    @Test
    void offersToAskTheWholeArchiveWhenOnlyPartOfItWasAskedInVain() {
        page.locator(".narrow summary").click();
        page.locator(".outlets input").fill("Valmer Herald");
        ask("Who won the World Cup?");
        answered(1);

        page.locator(".widen").click();

        answered(2);
        assertThat(fake.asked.get(1).get("sources")).isNull();
        assertThat(page.locator(".turn:last-child .widen")).hasCount(0);
    }

    @Test
    void sortsAndFiltersTheFoundArticles() {
        ask("Combien coûte le tramway ?");
        answered(1);
        Locator found = page.locator(".found-list > li");
        assertThat(found).hasCount(4);
        assertThat(page.locator(".timeline circle")).hasCount(4);

        page.locator(".found select").nth(0).selectOption("oldest");
        assertThat(found.first()).containsText("Harbour works");
        page.locator(".found select").nth(1).selectOption("Valmer Herald");
        assertThat(found).hasCount(2);
        page.locator(".found .days summary").click();
        page.locator(".found input[type=date]").first().fill("2025-01-01");

        assertThat(found).hasCount(1);
        assertThat(found).containsText("Auditor puts harbour tram");
    }

    private void answered(int turns) {
        assertThat(page.locator(".turn .freshness")).hasCount(turns);
    }
}
