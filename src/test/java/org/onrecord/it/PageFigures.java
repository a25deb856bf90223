package org.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.Browser;

/**
 * How quick the page is with a conversation of 500 messages and a library of 10,000 articles, on the packaged service:
 * {@code ./mvnw -q -Dquick package -DskipTests && ./mvnw -q -Dquick failsafe:integration-test failsafe:verify
 * -Dit.test=PageFigures}. Times are in milliseconds, in the browser's own
 * clock. Input delay is the Event Timing API's: from a real key stroke to the next frame painted (16 stands for less).
 */
@NullUnmarked
class PageFigures {

    private static final int ARTICLES = 10_000;
    private static final int TURNS = 250;
    private static final int KEYS = 40;
    private static final String COPY_TURNS = """
            (turns) => {
              const list = JSON.parse(localStorage.getItem('onrecord.conversations'));
              const turn = JSON.parse(localStorage.getItem('onrecord.turn.' + list[0].turns[0]));
              for (let i = 1; i < turns; i++) {
                localStorage.setItem('onrecord.turn.copy' + i, JSON.stringify({ ...turn, id: 'copy' + i, question: 'Question ' + i }));
                list[0].turns.push('copy' + i);
              }
              localStorage.setItem('onrecord.conversations', JSON.stringify(list));
            }
            """;
    private static final String WATCH_KEYS = """
            () => {
              window.strokes = [];
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) if (entry.name === 'keydown') window.strokes.push(entry.duration);
              }).observe({ type: 'event', durationThreshold: 16 });
            }
            """;
    private static final String WATCH_FRAMES = """
            () => {
              window.frames_ = [];
              let last = performance.now();
              const next = (now) => { window.frames_.push(now - last); last = now; window.framing = requestAnimationFrame(next); };
              window.framing = requestAnimationFrame(next);
            }
            """;
    /** Runs a click and waits for what it changes: the time until the frame after that. */
    private static final String UNTIL = """
            async ([click, changed]) => {
              const before = document.querySelector(changed)?.textContent;
              const start = performance.now();
              document.querySelector(click).click();
              while (document.querySelector(changed)?.textContent === before || !document.querySelector(changed)) await new Promise(requestAnimationFrame);
              await new Promise(requestAnimationFrame);
              return performance.now() - start;
            }
            """;

    @TempDir
    Path temp;

    private Page page;

    @Test
    void printsThem() throws Exception {
        Path documents = Files.createDirectories(temp.resolve("documents"));
        write(documents);
        try (Browser browser = Browser.launch();
                Service service = Service.start(documents, temp.resolve("data"), Map.of())) {
            service.await(
                    "/api/sync",
                    Duration.ofMinutes(10),
                    sync -> sync.path("pendingVectors").asInt() == 0);
            try (BrowserContext context = browser.chromium()
                    .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                            .setLocale("en-GB")
                            .setViewportSize(1440, 900))) {
                page = context.newPage();
                page.setDefaultTimeout(60_000);
                page.navigate(service.url());
                page.locator(".latest li").first().waitFor();
                say("first paint, cold", number("performance.getEntriesByName('first-contentful-paint')[0].startTime"));
                conversation();
                library();
            }
        }
    }

    private void conversation() {
        page.locator("#question").fill("How many crates did the quay of Eastmoor take in week 12?");
        page.keyboard().press("Enter");
        page.locator(".turn .freshness").waitFor();
        page.evaluate(COPY_TURNS, TURNS);
        page.reload();
        page.locator(".turn .question").last().waitFor();
        say("500 messages: opened, from navigation to the last answer", number("performance.now()"));
        page.evaluate(WATCH_KEYS);
        double slowest = 0;
        while (page.locator(".earlier").count() > 0) slowest = Math.max(slowest, until(".earlier", ".turns .question"));
        say("500 messages: 20 earlier questions, slowest page", slowest);
        slowest = 0;
        while (page.locator(".later").count() > 0) slowest = Math.max(slowest, until(".later", ".turns .question"));
        assertThat(page.locator(".turn .question").last().textContent()).isEqualTo("Question " + (TURNS - 1));
        say("500 messages: 20 later questions, slowest page", slowest);
        assertThat(page.locator(".turn").count()).isLessThanOrEqualTo(60);
        keys("500 messages", "#question");
        keys("500 messages, while they are searched", ".seek input");
        scroll("500 messages");
    }

    private void library() {
        say("10,000 articles: opened", until(".rail-link", ".articles tbody tr"));
        page.evaluate("window.strokes = []");
        double slowest = 0;
        for (int i = 0; i < 10; i++) slowest = Math.max(slowest, until(".pager button:last-child", ".library .count"));
        say("10,000 articles: next page, slowest of ten", slowest);
        scroll("10,000 articles");
        keys("10,000 articles, while the list is searched", ".library input[type=search]");
    }

    private void keys(String where, String field) {
        page.locator(field).first().click();
        page.evaluate("window.strokes = []");
        for (int i = 0; i < KEYS; i++) page.keyboard().press(i % 6 == 5 ? " " : "q");
        page.waitForTimeout(500);
        List<Double> strokes = sorted("window.strokes");
        double median = strokes.size() <= KEYS / 2 ? 16 : strokes.get(strokes.size() - KEYS / 2);
        say(where + ": input delay, median", median);
        say(where + ": input delay, slowest of " + KEYS, strokes.isEmpty() ? 16 : strokes.get(strokes.size() - 1));
    }

    private void scroll(String where) {
        page.mouse().move(700, 400);
        page.evaluate(WATCH_FRAMES);
        for (int i = 0; i < 60; i++) page.mouse().wheel(0, i < 30 ? -600 : 600);
        page.waitForTimeout(500);
        page.evaluate("cancelAnimationFrame(window.framing)");
        List<Double> frames = sorted("window.frames_");
        say(where + ": frame while scrolling, median", frames.get(frames.size() / 2));
        say(where + ": frame while scrolling, 95th percentile", frames.get(frames.size() * 95 / 100));
    }

    private double until(String click, String changed) {
        return ((Number) page.evaluate(UNTIL, List.of(click, changed))).doubleValue();
    }

    private double number(String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private List<Double> sorted(String script) {
        return ((List<?>) page.evaluate(script))
                .stream().map(one -> ((Number) one).doubleValue()).sorted().toList();
    }

    private static void say(String what, double millis) {
        System.out.printf(Locale.ROOT, "%-64s %6.0f ms%n", what, millis);
        assertThat(millis).as(what).isLessThan(5_000);
    }

    private static void write(Path folder) throws IOException {
        for (int i = 0; i < ARTICLES; i++) {
            Path file = folder.resolve("%03d/quay-%05d.txt".formatted(i / 100, i));
            Files.createDirectories(file.getParent());
            Files.writeString(file, """
                    Title: Quay report %d
                    Date: 20%02d-%02d-%02d
                    Source: %s

                    The quay of Eastmoor took in %d crates in week %d, the harbour office said.
                    """.formatted(
                    i,
                    10 + i % 16,
                    1 + i % 12,
                    1 + i % 28,
                    List.of("The Quay Herald", "Port Ledger", "Saltmarsh Post").get(i % 3),
                    1000 + i,
                    i));
        }
    }
}
