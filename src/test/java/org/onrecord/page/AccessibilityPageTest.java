package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** axe-core on every screen: no violation, light and dark on a desk, dark on a phone. */
class AccessibilityPageTest extends PageTest {

    @TempDir
    Path temp;

    private final List<String> violations = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"LIGHT,1440,en-GB", "DARK,1440,fr-FR", "DARK,390,en-GB"})
    void hasNoViolationOnAnyScreen(ColorScheme scheme, int width, String locale) throws IOException {
        fake.failures.add(
                Map.of("file", "scan.pdf", "stage", "parse", "reason", "Encrypted.", "since", "2025-03-09T07:12:00Z"));
        open(new NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setLocale(locale));
        assertThat(page.locator(".latest li")).hasCount(4);
        check("welcome");

        ask("degraded partial tramway");
        assertThat(page.locator(".turn .freshness")).hasCount(1);
        page.locator(".found .days summary").click();
        page.locator(".narrow summary").click();
        check("answer");
        page.locator(".searched .text-button").click();
        check("edited search");
        page.locator(".cite").first().click();
        assertThat(page.locator("mark.quoted-here")).isVisible();
        page.locator(".cuts summary").click();
        check("article");
        page.locator(".cuts .button").first().click();
        assertThat(page.locator(".restored")).isVisible();
        check("cut put back");
        page.keyboard().press("Escape");
        ask("Who won the World Cup?");
        assertThat(page.locator(".no-evidence")).isVisible();
        check("no evidence");
        ask("please refuse");
        assertThat(page.locator(".trouble")).isVisible();
        check("refused");

        if (width < 900) page.locator("#topbar .tool").first().click();
        page.locator(".conversations .current .tool").click();
        check("conversation actions");
        page.locator(".actions button").first().click();
        check("renaming");
        page.keyboard().press("Escape");
        page.locator(".rail-link").click();
        assertThat(page.locator("tr[data-article]")).hasCount(5);
        assertThat(page.locator("tr.outside")).hasCount(1);
        page.setInputFiles("#files", new Path[] {file("lu.txt"), file("refused.exe")});
        assertThat(page.locator(".upload[data-state=failed]")).hasCount(1);
        assertThat(page.locator(".upload[data-state=done]")).hasCount(1);
        page.locator(".articles .col-act .tool").first().click();
        assertThat(page.locator(".going")).isVisible();
        check("library");
        page.evaluate("location.hash = '#/library/failed'");
        assertThat(page.locator("tr[data-article]")).hasCount(0);
        check("failed files");
        page.locator(".library input[type=search]").first().fill("no such words");
        assertThat(page.locator(".library .empty")).isVisible();
        check("nothing matches");
        page.navigate(fake.url() + "#/");
        longConversation(50);
        page.locator(".earlier").click();
        page.locator(".earlier").click();
        page.locator(".seek input").fill("tramway");
        assertThat(page.locator(".seek-list button")).hasCount(20);
        check("long conversation");
        fake.stop();
        page.evaluate("window.dispatchEvent(new Event('online'))");
        assertThat(page.locator(".banner.gone")).isVisible();
        check("service gone");
        fake.start();
        fake.archive.clear();
        page.navigate(fake.url() + "#/");
        page.reload();
        assertThat(page.locator(".welcome .button")).isVisible();
        check("empty archive");

        assertThat(violations).isEmpty();
    }

    private Path file(String name) throws IOException {
        return Files.writeString(temp.resolve(name), "Text.");
    }

    private void check(String screen) {
        new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> screen + ": " + rule.getId() + ": " + node.getHtml()))
                        .forEach(violations::add);
    }
}
