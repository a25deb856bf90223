package org.onrecord.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.Browser;

/** A reader asks the packaged service on the sample articles and opens a citation. */
class PageIT {

    @TempDir
    Path temp;

    @Test
    void aReaderAsksAndSeesTheQuoteInItsArticle() throws Exception {
        try (Browser browser = Browser.launch();
                Service service = Service.start(Path.of("documents").toAbsolutePath(), temp.resolve("data"), Map.of());
                BrowserContext context = browser.chromium()
                        .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale("fr-FR"))) {
            com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
            Page page = context.newPage();
            page.navigate(service.url());

            page.locator("textarea")
                    .first()
                    .fill("Combien de lits seront supprimés selon le syndicat Santé solidaire ?");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("54 lits");
            page.locator("[data-citation], .citation button, button.citation, .cite")
                    .first()
                    .click();

            assertThat(page.locator("mark").first()).containsText("54 lits seront supprimés");
            Assertions.assertThat(page.content()).doesNotContain("undefined");
        }
    }
}
