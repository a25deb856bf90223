package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Asking, streaming, and reading the source. */
class AskPageTest extends PageTest {

    @Test
    void showsTheQuotesWithOutletAndDate() {
        ask("Combien coûte le tramway ?");

        assertThat(page.locator(".quote blockquote").first()).containsText(FakeArticles.FIGURE_FR);
        assertThat(page.locator(".quote figcaption").first()).containsText("Le Courrier de Valmer");
        assertThat(page.locator(".quote figcaption").first()).containsText("4 March 2025");
        assertThat(page.locator(".disagreement")).containsText("430 million");
        assertThat(page.locator(".freshness")).containsText("As of 10 March 2025");
    }

    @Test
    void showsWhatDiffersOnceAndSideBySide() {
        ask("Combien coûte le tramway, twice?");

        assertThat(page.locator(".sentences > *")).hasCount(2);
        assertThat(page.locator(".sentences .lead")).hasText("Un article dit :");
        assertThat(page.locator(".disagreement h3"))
                .hasText(new String[] {"The sources disagree", "What changed since"});
        assertThat(page.locator(".disagreement .about")).hasCount(0);
        assertThat(page.locator(".disagreement").last().locator(".when"))
                .hasText(new String[] {"4 March 2025", "6 March 2025", "9 March 2025"});
    }

    @Test
    void opensTheArticleAtTheQuoteAndGivesTheFocusBack() {
        ask("Combien coûte le tramway ?");
        Locator cite = page.locator(".cite").first();

        cite.click();

        assertThat(page.locator(".panel h2")).hasText("Le tramway du port dépasse son budget");
        String marked = String.join("", page.locator(".panel mark.quoted-here").allTextContents());
        assertThat(marked).isEqualTo(FakeArticles.FIGURE_FR);
        assertThat(page.locator(".panel mark.quoted-here")).isInViewport();
        page.keyboard().press("Escape");
        assertThat(page.locator(".panel")).hasCount(0);
        assertThat(cite).isFocused();
    }

    @Test
    void showsEachSentenceAsSoonAsItIsVerified() {
        fake.sentences.drainPermits();
        ask("Combien coûte le tramway ?");
        fake.sentences.release(2);

        assertThat(page.locator(".sentences > *")).hasCount(2);
        assertThat(page.locator(".sentences")).hasAttribute("aria-live", "polite");
        assertThat(page.locator(".foot .stop")).isVisible();
        fake.sentences.release(100);
        assertThat(page.locator(".sentences > *")).hasCount(5);
        assertThat(page.locator(".foot .stop")).hasCount(0);
    }

    @Test
    void saysThatAQuestionIsAsLongAsItMayBe() {
        page.locator("#question").fill("a".repeat(1999));
        page.keyboard().type("bcd");

        assertThat(page.locator("#question")).hasValue("a".repeat(1999) + "b");
        assertThat(page.locator(".composer-hint")).hasText("A question has at most 2,000 characters.");
    }
}
