package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a document or an answer says, the page shows it as text. */
class HostilePageTest extends PageTest {

    private static final String FOREIGN =
            "#main :is(script, img, iframe, object, embed, style, link, a[href^=javascript]),"
                    + " #panel :is(script, img, iframe, object, embed, style, link, a)";

    @Test
    void showsMarkupInAnswerAndArticleAsText() {
        ask("hostile");
        assertThat(page.locator(".turn .freshness")).isVisible();
        assertThat(page.locator(".lead")).hasText("<img src=x onerror=window.pwned=1>");
        assertThat(page.locator(".quote blockquote").first()).containsText("<script>window.pwned=1</script>");

        page.locator(".cite").first().click();

        assertThat(page.locator(".panel h2")).hasText("<img src=x onerror=\"window.pwned=1\"> Title");
        assertThat(page.locator(".article-text")).containsText("[click](javascript:window.pwned=1)");
        page.locator(".cuts summary").click();
        assertThat(page.locator(".cuts pre")).hasText("<svg onload=\"window.pwned=1\">");
        assertThat(page.locator(FOREIGN)).hasCount(0);
        assertThat(page.evaluate("typeof window.pwned")).isEqualTo("undefined");
    }

    @Test
    void doesNotLetHugeWordsWidenTheColumn() {
        open(new NewContextOptions().setViewportSize(360, 740));
        ask("hostile");
        assertThat(page.locator(".turn .freshness")).isVisible();
        assertThat(overflow("#main .thread")).isZero();

        page.locator(".cite").first().click();

        assertThat(page.locator(".article-text")).isVisible();
        assertThat(overflow(".panel-body")).isZero();
    }

    @Test
    void showsHostileNamesInTheLibraryAsText() {
        page.locator(".rail-link").click();

        Locator row = page.locator(".articles tr[data-article=hostile]");

        assertThat(row).containsText("<b>Evil</b> Daily");
        assertThat(page.locator(FOREIGN)).hasCount(0);
    }

    @Test
    void runsUnderAPolicyThatReportsInlineScript() {
        page.evaluate("""
                () => new Promise((reported) => {
                  document.addEventListener('securitypolicyviolation', reported);
                  document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.pwned = 1' }));
                }).then(() => null)
                """);

        assertThat(page.evaluate("typeof window.pwned")).isEqualTo("undefined");
        assertThat(takeErrors()).singleElement().asString().startsWith("policy: script-src-elem inline");
    }

    @Test
    void doesNotLetRightToLeftTextTurnWhatStandsBesideIt() {
        fake.archive.add(new FakeArchive.Item(
                "rtl",
                "rtl.txt",
                "\u202eEVIL \u0645\u0631\u062d\u0628\u0627",
                "\u202eOutlet",
                "",
                "2025-01-03",
                "ar",
                "news",
                "\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645.",
                List.of()));
        page.locator(".rail-link").click();
        Locator row = page.locator("tr[data-article=rtl]");

        assertThat(row).isVisible();
        assertThat(row.locator(".headline bdi")).hasCount(1);
        assertThat(row.locator(".col-outlet bdi")).hasCount(1);
        assertThat(row.locator(".col-date")).hasText("3 Jan 2025");
        row.locator(".headline").click();

        assertThat(page.locator(".article-text p")).hasAttribute("dir", "auto");
        assertThat(page.locator(".article-text p").evaluate("one => getComputedStyle(one).direction"))
                .isEqualTo("rtl");
        assertThat(page.locator(".panel-bar").evaluate("one => getComputedStyle(one).direction"))
                .isEqualTo("ltr");
    }

    private int overflow(String selector) {
        return (int) page.locator(selector).evaluate("one => one.scrollWidth - one.clientWidth");
    }
}
