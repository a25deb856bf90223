package org.onrecord.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Pictures of every screen into {@code target/screenshots}, and the two of the README into {@code docs/images}:
 * {@code ./mvnw -q -Dquick test -Dtest=Screenshots}.
 */
class Screenshots {

    private static final Path FOLDER = Path.of("target/screenshots");
    private static final Map<String, String> README = Map.of(
            "desktop-light-en-article.png", "page-article.png",
            "desktop-dark-fr-answer.png", "page-answer-dark.png");
    private static final Path IMAGES = Path.of("docs/images");
    private static final int[] DESKTOP = {1440, 900};
    private static final int[] PHONE = {390, 844};

    @Test
    void takesEveryScreen() throws IOException {
        try (Browser browser = Browser.launch();
                FakeServer fake = FakeServer.started()) {
            fake.archive.remove("hostile");
            furnish(fake.archive);
            fake.lastSync = Instant.now().minusSeconds(130).toString();
            fake.failures.add(Map.of(
                    "file",
                    "2025/02/scan-conseil.pdf",
                    "stage",
                    "parse",
                    "reason",
                    "The PDF is encrypted; save it without a password.",
                    "since",
                    "2025-03-09T07:12:00Z"));
            series(browser, fake, "desktop-light-en", DESKTOP, ColorScheme.LIGHT, "en-GB");
            series(browser, fake, "desktop-dark-fr", DESKTOP, ColorScheme.DARK, "fr-FR");
            series(browser, fake, "phone-light-fr", PHONE, ColorScheme.LIGHT, "fr-FR");
            series(browser, fake, "phone-dark-en", PHONE, ColorScheme.DARK, "en-GB");
            fake.failures.clear();
            fake.archive.clear();
            try (BrowserContext context = context(browser, DESKTOP, ColorScheme.LIGHT, "en-GB")) {
                Page page = opened(context, fake);
                shoot(page, "desktop-light-en", "empty-archive");
                page.locator(".rail-link").click();
                shoot(page, "desktop-light-en", "empty-library");
            }
        }
    }

    private static void furnish(FakeArchive archive) {
        String[][] rows = {
            {"Trois mille vélos en libre-service d’ici l’été", "Le Courrier de Valmer", "2025-03-08", "fr", "news"},
            {"What a harbour tram is for", "Valmer Herald", "2025-02-27", "en", "explainer"},
            {"La halle aux grains rouvre ses portes", "Ouest Métropole", "2025-02-21", "fr", "news"},
            {"Live: council votes on the depot", "Valmer Herald", "2025-02-18", "en", "live"},
            {"Votre quartier mérite un balcon sur la mer", "Ouest Métropole", "2025-02-11", "fr", "sponsored"},
        };
        for (int i = 0; i < rows.length; i++) {
            String[] row = rows[i];
            String text = row[0] + ". ".repeat(900 + 700 * i);
            archive.add(new FakeArchive.Item(
                    "extra" + i,
                    row[2].substring(0, 7).replace('-', '/') + "/piece-" + i + ".html",
                    row[0],
                    row[1],
                    "",
                    row[2],
                    row[3],
                    row[4],
                    text,
                    List.of()));
        }
    }

    private static void series(
            Browser browser, FakeServer fake, String name, int[] size, ColorScheme scheme, String locale)
            throws IOException {
        try (BrowserContext context = context(browser, size, scheme, locale)) {
            Page page = opened(context, fake);
            shoot(page, name, "welcome");
            page.locator(".banner.files .tool").click();
            ask(page, "Combien coûtera le tramway du port ?");
            shoot(page, name, "answer");
            page.locator(".disagreement").scrollIntoViewIfNeeded();
            shoot(page, name, "answer-end");
            page.locator(".thread").evaluate("one => one.scrollTop = 0");
            page.locator(".cite").first().click();
            page.locator("mark.quoted-here").waitFor();
            shoot(page, name, "article");
            page.locator(".cuts summary").click();
            page.locator(".cuts").scrollIntoViewIfNeeded();
            shoot(page, name, "cuts");
            page.keyboard().press("Escape");
            ask(page, "Et who won the World Cup?");
            shoot(page, name, "no-evidence");
            page.locator(".narrow summary").click();
            page.locator(".outlets input").fill("Valmer Herald");
            ask(page, "degraded partial tramway ?");
            page.locator(".turn:last-child .searched .text-button").click();
            shoot(page, name, "degraded-narrowed-editing");
            page.keyboard().press("Escape");
            page.locator(".narrow-fields .button").click();
            page.locator(".narrow summary").click();
            if (size == PHONE) {
                page.locator("#topbar .tool").first().click();
                shoot(page, name, "menu");
                page.locator(".rail-link").click();
            } else page.locator(".rail-link").click();
            page.locator(".articles tbody tr").first().waitFor();
            shoot(page, name, "library");
            fake.unread = List.of("2025/03/nouveau-pont.html", "2025/03/budget-annexe.docx");
            fake.progress = Map.of("done", 34, "total", 120, "file", "2025/03/nouveau-pont.html");
            fake.tellSync();
            page.locator(".sync progress").waitFor();
            page.locator("[data-state=reading]").first().waitFor();
            page.setInputFiles("#files", new FilePayload[] {
                new FilePayload("virus.exe", "application/octet-stream", new byte[] {77, 90}),
                new FilePayload("communique.txt", "text/plain", "Texte".getBytes(StandardCharsets.UTF_8))
            });
            page.locator(".upload[data-state=failed]").waitFor();
            page.locator(".articles .col-act .tool").nth(1).click();
            shoot(page, name, "uploading");
            page.locator(".going .button").click();
            fake.progress = null;
            fake.unread = List.of();
            fake.archive.remove("up-communique.txt");
            fake.tellSync();
            page.evaluate("location.hash = '#/'");
            page.locator(".welcome").waitFor();
            page.evaluate(PageTest.COPY_TURNS, 70);
            page.evaluate("location.hash = '#/c/' + JSON.parse(localStorage.getItem('onrecord.conversations'))[0].id");
            for (int i = 0; i < 3; i++) page.locator(".earlier").click();
            page.locator(".seek input").fill("Question 1");
            page.locator(".seek-list button").first().waitFor();
            page.locator(".thread").evaluate("one => one.scrollTop = 0");
            shoot(page, name, "long-conversation");
            page.locator(".later").scrollIntoViewIfNeeded();
            page.locator(".turn").last().locator(".freshness").waitFor();
            page.locator(".later").scrollIntoViewIfNeeded();
            shoot(page, name, "long-conversation-end");
            page.evaluate("location.hash = '#/'");
            page.locator(".welcome").waitFor();
            page.locator("#question").fill("Une question en cours");
            fake.stop();
            page.evaluate("window.dispatchEvent(new Event('online'))");
            page.locator(".banner.gone").waitFor();
            shoot(page, name, "server-gone");
            fake.start();
        }
    }

    private static BrowserContext context(Browser browser, int[] size, ColorScheme scheme, String locale) {
        return browser.chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(size[0], size[1])
                        .setColorScheme(scheme)
                        .setLocale(locale)
                        .setReducedMotion(ReducedMotion.REDUCE));
    }

    private static Page opened(BrowserContext context, FakeServer fake) {
        Page page = context.newPage();
        page.navigate(fake.url());
        page.locator(".latest li, .welcome .button").first().waitFor();
        return page;
    }

    private static void ask(Page page, String question) {
        page.locator("#question").fill(question);
        page.keyboard().press("Enter");
        page.locator(".turn:last-child .freshness").waitFor();
    }

    private static void shoot(Page page, String series, String screen) throws IOException {
        Path picture = FOLDER.resolve(series + "-" + screen + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        String kept = README.get(picture.getFileName().toString());
        if (kept != null) Files.copy(picture, IMAGES.resolve(kept), StandardCopyOption.REPLACE_EXISTING);
    }
}
