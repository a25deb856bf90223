package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** Language, theme, keyboard and small screens. */
class ComfortPageTest extends PageTest {

    @Test
    void speaksTheBrowsersLanguageAndSwitches() {
        open(new NewContextOptions().setLocale("fr-CA"));
        assertThat(page.locator("#question")).hasAttribute("placeholder", "Posez une question");

        page.locator("[data-language=en]").click();

        assertThat(page.locator("#question")).hasAttribute("placeholder", "Ask a question");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.reload();
        assertThat(page.locator(".rail-link")).hasText("Library");
    }

    @Test
    void keepsDraftAndAnswerWhenTheLanguageChanges() {
        ask("Combien coûte le tramway ?");
        assertThat(page.locator(".turn .freshness")).isVisible();
        page.locator("#question").fill("en cours");

        page.locator("[data-language=fr]").click();

        assertThat(page.locator("#question")).hasValue("en cours");
        assertThat(page.locator(".quote figcaption").first()).containsText("4 mars 2025");
        assertThat(page.locator(".disagreement h3")).hasText("Les sources se contredisent");
    }

    @Test
    void followsTheSystemsThemeAndSwitches() {
        open(new NewContextOptions().setColorScheme(ColorScheme.DARK));
        String dark = background();

        page.locator("[data-theme=light]").last().click();

        assertThat(background()).isNotEqualTo(dark).isEqualTo("rgb(255, 255, 255)");
        page.reload();
        assertThat(background()).isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void worksWithTheKeyboardAlone() {
        page.keyboard().type("Combien coûte le tramway ?");
        page.keyboard().press("Enter");
        assertThat(page.locator(".turn .freshness")).isVisible();

        shiftTabTo(".cite");
        page.keyboard().press("Enter");
        assertThat(page.locator("mark.quoted-here")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".cite:focus")).hasCount(1);
        tabTo("#question");
        page.keyboard().type("Et qui le dit ?");
        page.keyboard().press("Enter");
        assertThat(page.locator(".turn .freshness")).hasCount(2);
        page.reload();
        shiftTabTo(".rail-link");
        page.keyboard().press("Enter");
        assertThat(page.locator(".articles tbody tr")).hasCount(5);
        tabTo(".articles .col-act .tool");
        page.keyboard().press("Enter");
        assertThat(page.locator(".going .button")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator(".going")).hasCount(0);
        assertThat(page.locator(".articles .col-act .tool:focus")).hasCount(1);
    }

    @Test
    void reachesEveryControlOfAnAnswerAndItsConversationWithTheKeyboard() {
        page.keyboard().type("Combien coûte le tramway ?");
        page.keyboard().press("Enter");
        assertThat(page.locator(".turn .freshness")).isVisible();

        shiftTabTo(".found-list .headline");
        page.keyboard().press("Enter");
        assertThat(page.locator(".panel h2")).isVisible();
        page.keyboard().press("Escape");
        shiftTabTo(".found .days summary");
        page.keyboard().press("Enter");
        assertThat(page.locator(".found .day").first()).isVisible();
        shiftTabTo(".found select");
        page.keyboard().press("ArrowDown");
        shiftTabTo(".foot .tool.wide");
        shiftTabTo(".searched .text-button");
        page.keyboard().press("Enter");
        page.keyboard().type("budget du tramway");
        page.keyboard().press("Enter");
        assertThat(page.locator(".turn .freshness")).hasCount(2);
        assertThat(page.locator(".turn:last-child .question")).hasText("budget du tramway");

        page.locator("#question").focus();
        shiftTabTo("[data-theme=dark]");
        page.keyboard().press("Enter");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        shiftTabTo("[data-language=fr]");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-language=fr]")).isFocused();
        shiftTabTo(".conversations .tool");
        page.keyboard().press("Enter");
        assertThat(page.locator(".actions button").first()).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().type("Le tramway");
        page.keyboard().press("Enter");
        assertThat(page.locator(".conversations a")).hasText("Le tramway");
        assertThat(page.locator(".conversations a")).isFocused();
    }

    @Test
    void addsAnArticleWithTheKeyboardAlone() {
        // Playwright tells Chromium to hand over dialogues without waiting for it: asked only when the key is pressed,
        // a busy machine opens a real dialogue, which nobody answers.
        page.onFileChooser(chooser -> chooser.setFiles(new com.microsoft.playwright.options.FilePayload(
                "clavier.txt", "text/plain", "Texte".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        page.keyboard().press("Shift+Tab");
        shiftTabTo(".rail-link");
        page.keyboard().press("Enter");
        assertThat(page.locator(".articles tbody tr")).hasCount(5);
        tabTo(".drop .button");
        page.keyboard().press("Enter");

        assertThat(page.locator(".upload")).containsText("in the archive");
    }

    @Test
    void opensItsMenuOnAPhoneAndClosesItWithEscape() {
        open(new NewContextOptions().setViewportSize(390, 844));
        Locator menu = page.locator("#topbar .tool").first();
        assertThat(page.locator(".rail-link")).isHidden();

        menu.click();
        assertThat(page.locator(".rail-link")).isVisible();
        page.keyboard().press("Escape");

        assertThat(page.locator(".rail-link")).isHidden();
        assertThat(menu).isFocused();
    }

    @Test
    void leavesNothingToFocusBehindTheArticleOnAPhone() {
        open(new NewContextOptions().setViewportSize(390, 844));
        ask("Combien coûte le tramway ?");
        page.locator(".cite").first().click();
        assertThat(page.locator("mark.quoted-here")).isInViewport();

        assertThat(page.evaluate("document.getElementById('main').inert")).isEqualTo(true);
        page.keyboard().press("Escape");

        assertThat(page.locator(".cite").first()).isFocused();
    }

    private String background() {
        return (String) page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    }

    private void tabTo(String selector) {
        press("Tab", selector);
    }

    private void shiftTabTo(String selector) {
        press("Shift+Tab", selector);
    }

    private void press(String key, String selector) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press(key);
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) return;
        }
        throw new AssertionError(selector + " was not reached with " + key);
    }
}
