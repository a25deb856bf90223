package org.onrecord.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * A fresh server and a fresh browser profile for each test; any script error, any report of the Content-Security-Policy
 * and any request to another host fails it.
 */
@NullUnmarked
abstract class PageTest {

    /** What the browser would send to a {@code report-uri}, it also tells the page. */
    private static final String WATCH = """
            document.addEventListener('securitypolicyviolation', (event) =>
              window.policyViolated(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
            """;

    static final String COPY_TURNS = """
            (turns) => {
              const list = JSON.parse(localStorage.getItem('onrecord.conversations'));
              const turn = JSON.parse(localStorage.getItem('onrecord.turn.' + list[0].turns[0]));
              for (let i = 1; i < turns; i++) {
                const id = 'copy' + i;
                localStorage.setItem('onrecord.turn.' + id, JSON.stringify({ ...turn, id, question: 'Question ' + i }));
                list[0].turns.push(id);
              }
              localStorage.setItem('onrecord.conversations', JSON.stringify(list));
            }
            """;

    private static Browser browser;
    private final List<String> errors = new CopyOnWriteArrayList<>();
    FakeServer fake;
    BrowserContext context;
    Page page;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.launch();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) browser.close();
        browser = null;
    }

    @BeforeEach
    void openPage() throws IOException {
        fake = FakeServer.started();
        open(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    /** Opens the page in a new profile. */
    void open(com.microsoft.playwright.Browser.NewContextOptions options) {
        if (context != null) context.close();
        if (options.locale == null) options.setLocale("en-GB");
        context = browser.chromium()
                .newContext(options.setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.setDefaultTimeout(10_000);
        context.exposeFunction("policyViolated", what -> errors.add("policy: " + what[0]));
        context.addInitScript(WATCH);
        context.onRequest(request -> {
            if (!request.url().startsWith(fake.url()) && !request.url().startsWith("blob:" + fake.url()))
                errors.add("asked another host: " + request.url());
        });
        page = context.newPage();
        page.onPageError(error -> errors.add(error));
        page.navigate(fake.url());
    }

    @AfterEach
    void closePage() {
        if (context != null) context.close();
        context = null;
        if (fake != null) fake.close();
        Assertions.assertThat(errors).isEmpty();
    }

    /** The script errors and policy violations so far, which then no longer fail the test. */
    List<String> takeErrors() {
        List<String> taken = List.copyOf(errors);
        errors.clear();
        return taken;
    }

    void ask(String question) {
        page.locator("#question").fill(question);
        page.keyboard().press("Enter");
    }

    /** Asks, copies the turn until there are {@code turns} ("Question 1" is the second), and opens the page anew. */
    void longConversation(int turns) {
        ask("Combien coûte le tramway ?");
        page.locator(".turn .freshness").waitFor();
        page.evaluate(COPY_TURNS, turns);
        page.reload();
        page.locator(".turn .question").last().waitFor();
    }
}
