package org.onrecord.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.Browser;

/**
 * A reader at the packaged service, on a copy of the sample articles and a hostile one. Any script error, any report of
 * the Content-Security-Policy and any request to another host fails a test.
 */
@NullUnmarked
class PageIT {

    private static final String WATCH = """
            document.addEventListener('securitypolicyviolation', (event) =>
              window.policyViolated(event.violatedDirective + ' ' + event.blockedURI));
            """;
    private static final String HOSTILE = """
            <html lang="en"><head><title>Ferry &lt;script&gt;window.pwned=1&lt;/script&gt; drill</title>
            <meta property="og:site_name" content="&lt;img src=x onerror=window.pwned=1&gt; Post"></head><body><article>
            <h1>Ferry &lt;script&gt;window.pwned=1&lt;/script&gt; drill</h1>
            <script>window.pwned = 1</script>
            <p onclick="window.pwned=1">The Quorvane ferry drill cost 9,100 crowns &lt;img src=x onerror=window.pwned=1&gt;
            according to <a href="javascript:window.pwned=1">the harbour office</a> of Quorvane.</p>
            <p>%s is the name of the Quorvane ferry in full, as its owners painted it on the hull last spring.</p>
            <p dir="rtl">\u0642\u0627\u0644\u062a \u0627\u0644\u0639\u0628\u0627\u0631\u0629 Quorvane \u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645 \u0648\u0628\u0627\u0644\u0628\u062d\u0631 \u0648\u0628\u0627\u0644\u0633\u0641\u0646.</p>
            <iframe src="https://elsewhere.example/"></iframe><img src="https://elsewhere.example/x.png">
            </article></body></html>
            """.formatted("W".repeat(400));

    @TempDir
    static Path temp;

    private static Path documents;
    private static Browser browser;
    private static Service service;

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.launch();
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        documents = temp.resolve("documents");
        try (var files = Files.walk(Path.of("documents"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = temp.resolve(file.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.writeString(documents.resolve("quorvane.html"), HOSTILE);
        service = Service.start(documents, temp.resolve("data"), Map.of());
    }

    @AfterAll
    static void stop() {
        if (service != null) service.close();
        if (browser != null) browser.close();
    }

    @BeforeEach
    void open() {
        context = browser.chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale("fr-FR"));
        context.exposeFunction("policyViolated", what -> errors.add("policy: " + what[0]));
        context.addInitScript(WATCH);
        context.onRequest(request -> {
            if (!request.url().startsWith(service.url() + "/")) errors.add("asked another host: " + request.url());
        });
        page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onPageError(errors::add);
        page.navigate(service.url());
    }

    @AfterEach
    void close() {
        if (context != null) context.close();
        assertThat(errors).isEmpty();
    }

    @Test
    void aReaderAsksAndSeesTheQuoteInItsArticle() {
        ask("Combien de lits seront supprimés selon le syndicat Santé solidaire ?");
        assertThat(page.locator("main")).containsText("54 lits");

        page.locator(".cite").first().click();

        assertThat(page.locator("mark").first()).containsText("54 lits seront supprimés");
        String shown = page.locator(".quote blockquote").first().textContent();
        assertThat(shown)
                .contains(String.join("", page.locator("mark.quoted-here").allTextContents()));
        assertThat(page.content()).doesNotContain("undefined");
    }

    @Test
    void keepsDraftAndConversationWhenTheServiceIsKilledAndComesBack() throws Exception {
        ask("Combien de lits seront supprimés selon le syndicat Santé solidaire ?");
        assertThat(page.locator(".turn .freshness")).hasCount(1);
        page.locator("#question").fill("Et quand la fusion");

        service.kill();
        assertThat(page.locator(".banner.gone")).isVisible();
        page.keyboard().type(" commence-t-elle ?");
        page.keyboard().press("Enter");
        assertThat(page.locator("#question")).hasValue("Et quand la fusion commence-t-elle ?");
        service = Service.start(
                documents, temp.resolve("data"), Map.of("QUARKUS_HTTP_PORT", String.valueOf(service.port())));
        assertThat(page.locator(".banner.gone")).hasCount(0);
        page.locator("#question").press("Enter");

        assertThat(page.locator(".turn .freshness")).hasCount(2);
        assertThat(page.locator(".turn .question").last()).hasText("Et quand la fusion commence-t-elle ?");
    }

    @Test
    void showsAHostileDocumentAsText() {
        ask("How much did the Quorvane ferry drill cost?");
        assertThat(page.locator(".quote blockquote").first()).containsText("9,100 crowns");

        page.locator(".found-list .headline").first().click();

        assertThat(page.locator(".panel .article-text")).containsText("W".repeat(400));
        assertThat(page.locator(".panel :is(script, img, iframe, a), #main .turn :is(script, img, iframe, a)"))
                .hasCount(0);
        assertThat(page.evaluate("typeof window.pwned")).isEqualTo("undefined");
        assertThat(page.locator(".panel-body").evaluate("one => one.scrollWidth - one.clientWidth"))
                .isEqualTo(0);
        page.keyboard().press("Escape");
        page.locator(".rail-link").click();
        assertThat(page.locator("tr[data-article]").filter(withText("quorvane.html")))
                .isVisible();
        assertThat(page.evaluate("typeof window.pwned")).isEqualTo("undefined");
    }

    @Test
    void addsPutsBackAndDeletesAndLeavesAFileUntouchedWhenDeletionIsUndone() throws IOException {
        Path file = documents.resolve("zz-essai.txt");
        page.locator(".rail-link").click();
        page.setInputFiles(
                "#files",
                new com.microsoft.playwright.options.FilePayload(
                        "zz-essai.txt", "text/plain", Files.readAllBytes(written())));
        assertThat(page.locator(".upload[data-state=done]")).containsText("zz-essai.txt");
        Locator row = page.locator("tr[data-article]").filter(withText("zz-essai.txt"));
        assertThat(row).isVisible();
        byte[] before = Files.readAllBytes(file);

        row.locator(".headline").click();
        page.locator(".cuts summary").click();
        String cut = page.locator(".cuts pre").first().textContent();
        page.locator(".cuts .button").first().click();
        assertThat(page.locator(".article-text")).containsText(cut);
        page.locator(".restored .button").click();
        assertThat(page.locator(".article-text")).not().containsText(cut);
        page.keyboard().press("Escape");
        row.locator(".col-act .tool").click();
        page.locator(".going .button").click();
        assertThat(row).isVisible();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        row.locator(".col-act .tool").click();
        assertThat(page.locator(".going")).isVisible();
        assertThat(page.locator(".going")).hasCount(0);

        assertThat(row).hasCount(0);
        assertThat(file).doesNotExist();
    }

    private static Path written() throws IOException {
        return Files.writeString(temp.resolve("essai.txt"), """
                Title: Le phare de Garlenne rallumé
                Date: 2026-10-12
                Source: L'Essai

                Le phare de Garlenne a été rallumé dimanche après onze ans de travaux, a annoncé la commune.

                Les visites reprendront au printemps, selon le gardien du phare, qui attend deux mille visiteurs par an.

                Partager sur Facebook
                Partager sur X
                """);
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private void ask(String question) {
        page.locator("#question").fill(question);
        page.keyboard().press("Enter");
    }
}
