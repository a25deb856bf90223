package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.answer.model.ModelProblem;

/** Asking, streaming, and reading the source. */
class AskPageTest extends PageTest {

    @Test
    void asksAnExampleThatTheArchiveAnswers() {
        page.locator("[data-language=fr]").click();
        Locator examples = page.locator(".examples button");
        assertThat(examples).hasCount(3);
        assertThat(examples.first()).hasText("Que sait-on de « Le tramway du port dépasse son budget » ?");
        assertThat(examples.nth(1)).hasText("What is known about “Auditor puts harbour tram at 430 million”?");

        examples.first().focus();
        page.keyboard().press("Enter");

        assertThat(page.locator(".turn .freshness")).hasCount(1);
        assertThat(page.locator(".turn .question")).isFocused();
        assertThat(fake.asked.get(0).get("question"))
                .isEqualTo("Que sait-on de «\u00a0Le tramway du port dépasse son budget\u00a0»\u00a0?");
    }

    @Test
    void offersExamplesOnlyWhenTheArchiveIsAtRest() throws IOException {
        page.waitForCondition(() -> fake.listeners() > 0);
        fake.progress = Map.of("done", 3, "total", 12, "file", "2025/03/nouveau.html");
        page.reload();
        assertThat(page.locator(".latest li")).hasCount(4);
        assertThat(page.locator(".examples")).hasCount(0);
        assertThat(fake.requests).filteredOn("GET /api/examples"::equals).hasSizeLessThan(2);
        page.waitForCondition(() -> fake.listeners() > 1);

        fake.progress = null;
        fake.tellSync();

        assertThat(page.locator(".examples button")).hasCount(3);
    }

    @Test
    void offersNoExampleOfAnEmptyArchive() {
        fake.archive.clear();
        page.reload();

        assertThat(page.locator(".welcome .button")).isVisible();
        assertThat(page.locator(".examples")).hasCount(0);
    }

    @Test
    void givesAFingerRoomForEachExample() {
        open(new NewContextOptions().setViewportSize(390, 844));

        assertThat(page.locator(".examples button")).hasCount(3);
        for (Locator example : page.locator(".examples button").all()) {
            assertThat(example.boundingBox().height).isGreaterThanOrEqualTo(44);
        }
    }

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

    @ParameterizedTest
    @EnumSource(ModelProblem.class)
    void saysInThePagesLanguageWhatBecameOfTheModel(ModelProblem problem) {
        String code = problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
        page.locator("[data-language=fr]").click();

        ask("How much is the tram, degraded (" + code + ")");

        Locator note = page.locator(".note.degraded");
        assertThat(note).containsText("modèle");
        assertThat(note).not().containsText("service's words");
        assertThat(note)
                .containsText(problem == ModelProblem.ENDLESS ? "a été vérifié et reste affiché" : "que de citations.");
        if (problem == ModelProblem.UNSUPPORTED)
            assertThat(note).containsText("Le modèle a rédigé une réponse, mais les articles ne prouvent");
    }

    @Test
    void tellsAReasonThatItDoesNotKnowInTheWordsOfTheService() {
        ask("How much is the tram, degraded (constructor)");

        assertThat(page.locator(".note.degraded"))
                .hasText("No words of the model are in this answer. the model, in the service's words"
                        + " The answer is made of quotes alone.");
    }

    @Test
    void opensTheArticleAtTheQuoteAndGivesTheFocusBack() {
        ask("Combien coûte le tramway ?");
        Locator cite = page.locator(".cite").first();

        cite.click();

        assertThat(page.locator(".panel h2")).hasText("Le tramway du port dépasse son budget");
        assertThat(page.locator(".panel mark.quoted-here")).isInViewport();
        String marked = String.join("", page.locator(".panel mark.quoted-here").allTextContents());
        assertThat(marked).isEqualTo(FakeArticles.FIGURE_FR);
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
