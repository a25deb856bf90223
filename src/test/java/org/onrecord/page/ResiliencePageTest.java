package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The service goes, forgets, comes back; articles change under an answer. */
class ResiliencePageTest extends PageTest {

    @Test
    void keepsTheDraftWhileTheServiceIsGoneAndGoesOnWhenItIsBack() throws IOException {
        page.locator("#question").fill("Combien coûte le tramway ?");

        fake.stop();
        page.evaluate("window.dispatchEvent(new Event('online'))");
        assertThat(page.locator(".banner.gone")).containsText("Reconnecting");
        page.locator("#question").press("Enter");
        assertThat(page.locator("#question")).hasValue("Combien coûte le tramway ?");
        fake.start();
        assertThat(page.locator(".banner.gone")).hasCount(0);
        page.locator("#question").press("Enter");

        assertThat(page.locator(".turn .freshness")).isVisible();
    }

    @Test
    void givesTheQuestionBackWhenTheServiceDiesInTheMiddle() throws IOException {
        fake.sentences.drainPermits();
        ask("Combien coûte le tramway ?");
        fake.sentences.release(1);
        assertThat(page.locator(".sentences > *")).hasCount(1);

        fake.stop();

        assertThat(page.locator(".trouble")).containsText("went away");
        assertThat(page.locator("#question")).hasValue("Combien coûte le tramway ?");
        fake.sentences.release(1000);
        fake.start();
        assertThat(page.locator(".banner.gone")).hasCount(0);
        page.locator(".turn .tool.wide").last().click();
        assertThat(page.locator(".turn .freshness")).isVisible();
    }

    @Test
    void keepsTheDraftOverAReload() {
        page.locator("#question").fill("À moitié écrit");

        page.reload();

        assertThat(page.locator("#question")).hasValue("À moitié écrit");
    }

    @Test
    void goesOnWhenTheServiceHasForgottenTheConversation() {
        ask("Combien coûte le tramway ?");
        assertThat(page.locator(".turn .freshness")).hasCount(1);

        fake.forgets = true;
        ask("Et qui le dit ?");

        assertThat(page.locator(".turn .freshness")).hasCount(2);
        assertThat(fake.asked).hasSize(3);
        assertThat(fake.asked.get(2).get("conversationId")).isNull();
    }

    @Test
    void saysWhenTheQuotedArticleHasGone() {
        ask("Combien coûte le tramway ?");
        assertThat(page.locator(".turn .freshness")).isVisible();
        fake.archive.remove("tram-cout");

        page.locator(".cite").first().click();

        assertThat(page.locator(".panel .empty")).containsText("no longer in the archive");
        assertThat(page.locator(".panel blockquote")).hasText(FakeArticles.FIGURE_FR);
    }

    @Test
    void marksTheWordsWhereTheyStandNowWhenTheArticleHasChanged() {
        ask("Combien coûte le tramway ?");
        assertThat(page.locator(".turn .freshness")).isVisible();
        fake.archive.restore("tram-cout", 0);

        page.locator(".cite").first().click();

        assertThat(page.locator(".panel .note")).containsText("has changed");
        assertThat(String.join("", page.locator("mark.quoted-here").allTextContents()))
                .isEqualTo(FakeArticles.FIGURE_FR);
    }

    @Test
    void warnsOfAStaleArchive() {
        fake.stale = true;

        page.evaluate("window.dispatchEvent(new Event('online'))");

        assertThat(page.locator(".banner.stale")).containsText("may be out of date");
    }

    @Test
    void tellsHowToBeginWithAnEmptyArchive() {
        fake.archive.clear();

        page.reload();

        assertThat(page.locator(".welcome h1")).hasText("There is nothing to ask yet");
        page.locator(".welcome .button").click();
        assertThat(page.locator(".library .drop")).isVisible();
    }
}
