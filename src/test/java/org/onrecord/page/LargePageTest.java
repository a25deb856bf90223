package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A long conversation and a large archive stay responsive. Times are in milliseconds, in the browser's own clock. */
class LargePageTest extends PageTest {

    /** The time from the first of 20 key strokes to the frame that shows the last, by stroke. */
    private static final String TYPE = """
            async () => {
              const field = document.querySelector('#question, .library input[type=search]');
              const start = performance.now();
              for (let i = 0; i < 20; i++) {
                field.value += 'x';
                field.dispatchEvent(new Event('input', { bubbles: true }));
                await new Promise(requestAnimationFrame);
              }
              return (performance.now() - start) / 20;
            }
            """;

    private static final String SCROLL = """
            async () => {
              const thread = document.querySelector('.thread');
              const start = performance.now();
              for (let i = 0; i < 20; i++) {
                thread.scrollTop = i * thread.scrollHeight / 20;
                await new Promise(requestAnimationFrame);
              }
              return (performance.now() - start) / 20;
            }
            """;

    @Test
    void staysQuickInAConversationOfFiveHundredMessages() {
        longConversation(250);

        assertThat(page.locator(".turn .question").last()).hasText("Question 249");
        double ready = ready();
        while (page.locator(".earlier").count() > 0) page.locator(".earlier").click();
        assertThat(page.locator(".turn .question").first()).hasText("Combien coûte le tramway ?");
        assertThat(page.locator(".turn")).hasCount(60);
        double key = best(TYPE);
        double scroll = best(SCROLL);
        System.out.printf(
                "500 messages: opened in %.0f ms, %.1f ms a key stroke, %.1f ms a scroll step%n", ready, key, scroll);

        assertThat(List.of(key, scroll)).allMatch(time -> time < 100);
        assertThat(ready).isLessThan(3000);
    }

    @Test
    void staysQuickWithTenThousandArticles() {
        for (int i = 0; i < 10_000; i++) {
            fake.archive.items.add(new FakeArchive.Item(
                    "a" + i,
                    "a" + i + ".txt",
                    "Article " + i,
                    "Valmer Herald",
                    "",
                    "2024-05-01",
                    "en",
                    "news",
                    "Text " + i,
                    List.of()));
        }

        page.reload();
        page.locator(".rail-link").click();
        assertThat(page.locator(".articles tbody tr")).hasCount(50);
        double key = best(TYPE.replace("'x'", "''"));
        page.locator(".pager button").last().click();
        assertThat(page.locator(".library-bar .count")).hasText("51–100 of 10,005");
        System.out.printf("10,000 articles: %.1f ms a key stroke%n", key);

        assertThat(page.locator(".articles tbody tr")).hasCount(50);
        assertThat(key).isLessThan(100);
    }

    private double ready() {
        return number("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd");
    }

    /** The best of three: what the page costs, not what else the machine was doing. */
    private double best(String script) {
        return Math.min(number(script), Math.min(number(script), number(script)));
    }

    private double number(String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }
}
