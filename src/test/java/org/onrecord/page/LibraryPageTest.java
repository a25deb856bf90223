package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The library: adding, deleting with second thoughts, what was cut, what failed. */
class LibraryPageTest extends PageTest {

    @BeforeEach
    void openLibrary() {
        page.locator(".rail-link").click();
        assertThat(page.locator(".articles tbody tr")).hasCount(5);
    }

    @Test
    void takesDroppedFilesAndTellsWhichFailed() {
        JSHandle files = page.evaluateHandle("""
                () => {
                  const data = new DataTransfer();
                  data.items.add(new File(['Un article.'], 'nouveau.txt', { type: 'text/plain' }));
                  data.items.add(new File(['MZ'], 'virus.exe'));
                  return data;
                }
                """);

        page.dispatchEvent("#main", "drop", Map.of("dataTransfer", files));

        assertThat(upload("nouveau.txt")).containsText("in the archive");
        assertThat(upload("virus.exe")).containsText("This kind of file cannot be read.");
        assertThat(page.locator("tbody.inside")).containsText("nouveau.txt");
        assertThat(fake.requests).filteredOn("POST /api/articles"::equals).hasSize(2);
    }

    @Test
    void takesChosenFiles() {
        page.setInputFiles(
                "#files", new FilePayload("choix.txt", "text/plain", "Texte".getBytes(StandardCharsets.UTF_8)));

        assertThat(upload("choix.txt")).containsText("in the archive");
    }

    @Test
    void deletesOnlyAfterSecondThoughts() {
        page.clock().install();
        Locator delete = page.getByLabel("Delete “Le tramway du port dépasse son budget”");

        delete.click();
        assertThat(page.locator(".going .what"))
                .hasText("Le tramway du port dépasse son budget goes in a few seconds, with its file.");
        page.locator(".going .button").click();
        page.clock().fastForward(20_000);
        assertThat(delete).isFocused();
        assertThat(fake.requests).noneMatch(request -> request.startsWith("DELETE"));
        assertThat(fake.archive.find("tram-cout")).isPresent();
        delete.click();
        page.waitForResponse(
                reply -> reply.request().method().equals("DELETE"),
                () -> page.clock().fastForward(9_000));

        assertThat(page.locator(".going")).hasCount(0);
        assertThat(fake.archive.find("tram-cout")).isEmpty();
    }

    @Test
    void deletesAtOnceWhenThePageIsLeft() {
        page.getByLabel("Delete “Le tramway du port dépasse son budget”").click();

        page.navigate("about:blank");

        page.waitForCondition(() -> fake.archive.find("tram-cout").isEmpty());
        takeErrors();
    }

    @Test
    void makesUpForADeletionThatClosingTheBrowserCutOff() {
        deleteAndLoseTheBrowser("Le tramway du port dépasse son budget");
        assertThat(fake.archive.find("tram-cout")).isPresent();

        page.navigate(fake.url());

        page.waitForCondition(() -> fake.archive.find("tram-cout").isEmpty());
        page.waitForCondition(
                () -> page.evaluate("localStorage.getItem('onrecord.deleting')").equals("{}"));
        takeErrors();
    }

    @Test
    void letsATextBeThatIsNewerThanItsDeletionThatWasCutOff() {
        fake.archive.add(new FakeArchive.Item(
                "newer",
                "2099/newer.txt",
                "Newer",
                "Valmer Herald",
                "",
                "2099-01-01",
                "en",
                "news",
                "New.",
                List.of()));
        page.reload();
        deleteAndLoseTheBrowser("Newer");

        page.navigate(fake.url());

        page.waitForCondition(
                () -> page.evaluate("localStorage.getItem('onrecord.deleting')").equals("{}"));
        assertThat(fake.requests).contains("GET /api/articles/newer").doesNotContain("DELETE /api/articles/newer");
        takeErrors();
    }

    /** Like a browser that is gone before it sends its last request, twenty seconds ago. */
    private void deleteAndLoseTheBrowser(String title) {
        page.evaluate("""
                () => {
                  const send = window.fetch;
                  window.fetch = (path, how) => (how?.method === 'DELETE' ? new Promise(() => {}) : send(path, how));
                }
                """);
        page.getByLabel("Delete “" + title + "”").click();
        page.locator(".going").waitFor();
        page.navigate(fake.url() + "icon.svg");
        page.evaluate("""
                () => {
                  const asked = JSON.parse(localStorage.getItem('onrecord.deleting'));
                  for (const id of Object.keys(asked)) asked[id] -= 20000;
                  localStorage.setItem('onrecord.deleting', JSON.stringify(asked));
                }
                """);
    }

    @Test
    void saysWhenAFileTakesOtherArticlesWithIt() {
        fake.archive.add(new FakeArchive.Item(
                "feed-2",
                "2025/03/tram-audit.txt",
                "Depot sold",
                "Valmer Herald",
                "",
                "2025-03-07",
                "en",
                "news",
                "Sold.",
                List.of()));

        page.getByLabel("Delete “Auditor puts harbour tram at 430 million”").click();

        assertThat(page.locator(".going .what"))
                .hasText("The file 2025/03/tram-audit.txt goes in a few seconds, with all 2 articles in it.");
    }

    @Test
    void followsARunningSyncAsItHappens() throws IOException {
        page.waitForCondition(() -> fake.listeners() > 0);
        long polls = fake.requests.stream().filter("GET /api/sync"::equals).count();

        fake.progress = Map.of("done", 3, "total", 12, "file", "2025/03/nouveau.html");
        fake.tellSync();
        assertThat(page.locator(".sync-line")).containsText("Reading 3 of 12 · 2025/03/nouveau.html");
        assertThat(page.locator(".sync progress")).hasJSProperty("value", 3);
        assertThat(page.locator(".rail-status")).containsText("syncing");
        fake.progress = null;
        fake.tellSync();

        assertThat(page.locator(".sync-line")).containsText("synced");
        assertThat(page.locator(".sync progress")).isHidden();
        assertThat(fake.requests.stream().filter("GET /api/sync"::equals)).hasSize((int) polls);
    }

    @Test
    void remarksOnARowWhatTheServiceRemarksOnItsFile() throws IOException {
        fake.failures.add(Map.of(
                "file",
                "2024/port.pdf",
                "stage",
                "parse",
                "level",
                "warning",
                "reason",
                "Only 2,000,000 characters kept."));
        fake.revision++;
        page.waitForCondition(() -> fake.listeners() > 0);

        fake.tellSync();

        assertThat(page.locator("tr[data-article=port-2024] .note-line bdi"))
                .hasText("Only 2,000,000 characters kept.");
        assertThat(page.locator(".banner.files")).hasCount(0);
    }

    @Test
    void showsWhatWasCutPutsItBackAndCutsItAgain() {
        page.locator(".articles .headline").first().click();
        page.locator(".cuts summary").click();
        assertThat(page.locator(".cuts li").first()).containsText("Share bar");
        assertThat(page.locator(".cuts li").first()).containsText("Offrir l’article");

        page.locator(".cuts li .button").first().click();

        assertThat(page.locator(".cuts summary")).hasText("1 passage cut");
        assertThat(page.locator(".article-text")).containsText("Offrir l’article");
        page.locator(".restored .button").click();
        assertThat(page.locator(".cuts summary")).hasText("2 passages cut");
        assertThat(page.locator(".article-text")).not().containsText("Offrir l’article");
        assertThat(page.locator(".restored")).hasCount(0);
    }

    @Test
    void listsTheFilesThatFailedWithTheReason() {
        fake.failures.add(
                Map.of("file", "scan.pdf", "stage", "parse", "reason", "Encrypted: save it without a password."));

        page.locator(".sync .button").click();

        assertThat(page.locator(".banner.files")).containsText("1 file could not be read");
        assertThat(fake.requests).contains("POST /api/sync");
        assertThat(page.locator("tr[data-file='scan.pdf'] .col-state")).hasText("could not be read");
        assertThat(page.locator("tr[data-file='scan.pdf']")).containsText("Encrypted: save it without a password.");
        assertThat(page.locator("tr[data-file='2024/port.pdf'] .col-state")).hasText("in the archive");
    }

    @Test
    void listsTheFilesThatAreStillBeingReadAsTheyAre() throws IOException {
        page.waitForCondition(() -> fake.listeners() > 0);
        fake.unread = List.of("2025/neu.html", "2024/port.pdf");
        fake.progress = Map.of("done", 0, "total", 2, "file", "");

        fake.tellSync();

        assertThat(page.locator("tr.outside[data-file='2025/neu.html'] .col-state"))
                .hasText("being read");
        assertThat(page.locator("tr[data-article=port-2024] .col-state")).hasText("being read");
        fake.unread = List.of();
        fake.progress = null;
        fake.tellSync();
        assertThat(page.locator("tr.outside")).hasCount(0);
        assertThat(page.locator("tr[data-article=port-2024] .col-state")).hasText("in the archive");
    }

    @Test
    void leadsFromTheBannerToTheFilesOfOneState() throws IOException {
        fake.failures.add(Map.of("file", "scan.pdf", "stage", "parse", "reason", "Encrypted."));
        fake.failures.add(
                Map.of("file", "2024/port.pdf", "stage", "parse", "level", "warning", "reason", "Cut short."));
        page.waitForCondition(() -> fake.listeners() > 0);
        fake.tellSync();

        page.locator(".banner-link").click();

        assertThat(page.locator(".articles tbody tr")).hasCount(1);
        assertThat(page.locator(".articles tbody tr")).containsText("Encrypted.");
        page.getByLabel("State", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .selectOption("noted");
        assertThat(page.locator(".articles tbody tr")).containsText("Cut short.");
        page.locator("tr.outside .text-button").click();
        assertThat(page.locator("tr[data-article]")).hasCount(1);
        assertThat(page.locator("tr[data-article=port-2024] .col-state")).hasText("in, with a note");
    }

    @Test
    void findsByWordAndLanguage() {
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.SEARCHBOX,
                        new com.microsoft.playwright.Page.GetByRoleOptions().setName("Find an article"))
                .fill("tram");
        assertThat(page.locator(".articles tbody tr")).hasCount(2);

        page.locator(".library select").first().selectOption("en");

        assertThat(page.locator(".articles tbody tr")).hasCount(1);
    }

    @Test
    void completesAnOutletThatIsOnlyBegunAndKeepsTheListUntilThen() {
        Locator outlet = page.locator(".library-bar input[list]");
        outlet.pressSequentially("courr");
        page.waitForTimeout(400);
        assertThat(page.locator(".articles tbody tr")).hasCount(5);

        outlet.press("Enter");

        assertThat(outlet).hasValue("Le Courrier de Valmer");
        assertThat(page.locator(".articles tbody tr")).hasCount(2);
        outlet.fill("");
        assertThat(page.locator(".articles tbody tr")).hasCount(5);
    }

    private Locator upload(String file) {
        return page.locator(".upload").filter(new Locator.FilterOptions().setHasText(file));
    }
}
