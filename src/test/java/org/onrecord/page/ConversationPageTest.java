package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Conversations: following up, stopping, keeping, naming, exporting. */
class ConversationPageTest extends PageTest {

    @Test
    void followsUpInTheSameConversationAndShowsWhatWasSearched() {
        ask("Combien coûte le tramway ?");
        answered(1);

        ask("Et qui le dit ?");

        answered(2);
        assertThat(fake.asked.get(1).get("conversationId")).isEqualTo("c-1");
        assertThat(page.locator(".turn:last-child .searched q")).hasText("tramway du port Et qui le dit ?");
    }

    @Test
    void searchesAgainForTheWordsTheReaderEdits() {
        ask("Combien coûte le tramway ?");
        answered(1);

        page.locator(".searched .text-button").click();
        page.locator(".searched-form input").fill("budget du tramway");
        page.keyboard().press("Enter");

        answered(2);
        assertThat(fake.asked.get(1).get("question")).isEqualTo("budget du tramway");
        // In a conversation the service could take the words for a follow-up and search for more than they say.
        assertThat(fake.asked.get(1).get("conversationId")).isNull();
    }

    @Test
    void asksAgainWithinTheSameLimits() throws IOException {
        page.locator(".narrow summary").click();
        page.locator(".outlets input").fill("Valmer Herald");
        ask("Combien coûte le tramway ?");
        answered(1);
        page.locator(".narrow-fields .button").click();
        assertThat(page.locator(".narrow summary")).hasText("Narrow");

        page.locator(".turn .tool.wide").last().click();

        answered(2);
        assertThat(fake.asked.get(1).get("sources")).isEqualTo(List.of("Valmer Herald"));
        assertThat(exported("Export as Markdown")).contains("*only in Valmer Herald*");
    }

    @Test
    void goesOnAnsweringWhileTheReaderLooksAtTheLibraryOrChangesTheLanguage() {
        fake.sentences.drainPermits();
        ask("Combien coûte le tramway ?");
        fake.sentences.release(1);
        assertThat(page.locator(".sentences > *")).hasCount(1);

        page.locator(".rail-link").click();
        assertThat(page.locator(".library")).isVisible();
        fake.sentences.release(1);
        page.locator(".conversations a").click();
        assertThat(page.locator(".sentences > *")).hasCount(2);
        page.locator("[data-language=fr]").click();
        assertThat(page.locator(".foot .stop")).hasText("Arrêter");
        fake.sentences.release(1000);

        answered(1);
        assertThat(page.locator(".sentences > *")).hasCount(5);
        assertThat(page.locator(".turn")).hasCount(1);
    }

    @Test
    void copiesTheAnswerWithItsCitations() {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        ask("Combien coûte le tramway ?");
        answered(1);

        page.locator(".foot .copy").click();

        assertThat(page.locator(".foot .copy .icon-check")).isVisible();
        String copied = (String) page.evaluate("navigator.clipboard.readText()");
        assertThat(copied)
                .contains("«\u00a0" + FakeArticles.FIGURE_FR + "\u00a0» [1]")
                .contains("[3] “" + FakeArticles.FIGURE_EN
                        + "” — Tom Ashdown, Auditor puts harbour tram at 430 million, Valmer Herald, 6 March 2025")
                .contains("As of 10 March 2025");
    }

    @Test
    void stopsAndKeepsWhatWasVerified() {
        fake.sentences.drainPermits();
        ask("Combien coûte le tramway ?");
        fake.sentences.release(2);
        assertThat(page.locator(".sentences > *")).hasCount(2);

        page.locator(".foot .stop").click();

        assertThat(page.locator(".trouble.calm")).isVisible();
        assertThat(page.locator(".sentences > *")).hasCount(2);
        fake.sentences.release(1000);
        page.locator(".turn .tool.wide").click();
        answered(1);
    }

    @Test
    void saysWhyAQuestionWasRefused() {
        ask("please refuse this");

        assertThat(page.locator(".trouble")).containsText("question: refused by the test");
    }

    @Test
    void keepsConversationsOverAReload() {
        ask("Combien coûte le tramway ?");
        answered(1);

        page.reload();

        assertThat(page.locator(".turn .question")).hasText("Combien coûte le tramway ?");
        assertThat(page.locator(".quote blockquote").first()).containsText(FakeArticles.FIGURE_FR);
        assertThat(page.locator(".found-list > li")).hasCount(4);
    }

    @Test
    void renamesDeletesAndBringsBackAConversation() {
        ask("Combien coûte le tramway ?");
        answered(1);

        action("Rename");
        page.locator(".conversations form input").fill("Tram");
        page.keyboard().press("Enter");
        assertThat(page.locator(".conversations a")).hasText("Tram");
        action("Delete");
        assertThat(page.locator(".conversations a")).hasCount(0);
        page.locator(".conversations .undo button").click();

        assertThat(page.locator(".conversations a")).hasText("Tram");
        assertThat(page.locator(".turn .question")).hasText("Combien coûte le tramway ?");
    }

    @Test
    void exportsWithCitations() throws IOException {
        ask("Combien coûte le tramway ?");
        answered(1);

        String markdown = exported("Export as Markdown");
        String json = exported("Export as JSON");

        assertThat(markdown)
                .contains("## Combien coûte le tramway ?", "> «\u00a0" + FakeArticles.FIGURE_FR + "\u00a0» \\[1\\]");
        assertThat(markdown)
                .contains("Inès Corbeau, Le tramway du port dépasse son budget, Le Courrier de Valmer, 4 March 2025");
        assertThat(markdown)
                .contains("**The sources disagree — coût du tramway du port**\n\n> «")
                .contains("> “" + FakeArticles.FIGURE_EN + "” \\[3\\]");
        assertThat(json).contains("\"quote\": \"" + FakeArticles.FIGURE_FR + "\"", "\"start\":");
    }

    @Test
    void helpsWhenTheArchiveHasNothing() {
        ask("Who won the World Cup?");

        assertThat(page.locator(".no-evidence .headline").first()).hasText("Harbour works to begin in spring");
        page.locator(".no-evidence .headline").first().click();
        assertThat(page.locator(".panel .article-text")).containsText("begin in spring");
    }

    @Test
    void asksForNoMoreArticlesWhenNothingWasEvenNear() {
        ask("Good morning");
        answered(1);
        assertThat(page.locator(".hints li")).hasCount(2);

        ask("Who won the World Cup?");
        answered(2);

        assertThat(page.locator(".turn:last-child .hints li")).hasCount(4);
    }

    @Test
    void saysWhenAnAnswerIsDegradedPartialOrStale() {
        fake.stale = true;

        ask("degraded partial question");

        assertThat(page.locator(".degraded"))
                .containsText("The model took too long. The answer is made of quotes alone.");
        assertThat(page.locator(".answer")).containsText("Perhaps not a full answer");
        assertThat(page.locator(".freshness strong")).hasText("May be out of date");
    }

    private void answered(int turns) {
        assertThat(page.locator(".turn .freshness")).hasCount(turns);
    }

    private void action(String name) {
        page.locator(".conversations .current .tool").click();
        page.locator(".actions button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + name)))
                .click();
    }

    private String exported(String name) throws IOException {
        Download download = page.waitForDownload(() -> action(name));
        page.locator(".conversations .current .tool").click();
        return Files.readString(download.path());
    }
}
