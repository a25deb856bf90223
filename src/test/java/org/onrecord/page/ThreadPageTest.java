package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** A long conversation: a window of it stands on the page, all of it can be reached and found. */
class ThreadPageTest extends PageTest {

    @Test
    void foldsAwayLaterQuestionsWhereEarlierOnesAreUnfolded() {
        longConversation(90);
        assertThat(turns()).hasCount(20);
        assertThat(page.locator(".earlier")).hasText("Show 20 of 70 earlier questions");

        for (int i = 0; i < 3; i++) page.locator(".earlier").click();

        assertThat(turns()).hasCount(60);
        assertThat(question(0)).hasText("Question 10");
        assertThat(page.locator(".earlier")).hasText("Show 10 earlier questions");
        assertThat(page.locator(".later")).hasText("Show 20 later questions");
        page.locator(".later").click();
        assertThat(turns()).hasCount(60);
        assertThat(question(0)).hasText("Question 30");
        assertThat(question(59)).hasText("Question 89");
        assertThat(page.locator(".later")).hasCount(0);
    }

    @Test
    void keepsWhatIsReadWhereItIsWhilePagesComeAndGo() {
        longConversation(90);
        for (int i = 0; i < 2; i++) page.locator(".earlier").click();
        page.locator(".thread").evaluate("one => one.scrollTop = 0");
        double before = top("Question 30");

        page.locator(".earlier").click();

        assertThat(top("Question 30")).isCloseTo(before, within(2.0));
        page.locator(".later").scrollIntoViewIfNeeded();
        before = top("Question 69");
        page.locator(".later").click();
        assertThat(top("Question 69")).isCloseTo(before, within(2.0));
    }

    @Test
    void movesTheWindowWithTheKeyboardAndPutsTheFocusOnWhatIsNew() {
        longConversation(70);

        for (int i = 0; i < 3; i++) {
            page.locator(".earlier").focus();
            page.keyboard().press("Enter");
        }
        assertThat(question(0)).isFocused();
        assertThat(question(0)).hasText("Combien coûte le tramway ?");
        page.locator(".later").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".question:focus")).hasText("Question 60");
        page.locator(".earlier").click();
        page.locator(".newest").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator(".question:focus")).hasText("Question 69");
        assertThat(turns()).hasCount(20);
    }

    @Test
    void findsWhatIsFoldedAwayAndOpensIt() {
        longConversation(90);
        page.locator(".seek input").fill("COMBIEN coute");
        assertThat(page.locator(".seek-list button")).hasCount(1);
        assertThat(page.locator("#announcer")).hasText("1 question found");

        page.locator(".seek-list button").focus();
        page.keyboard().press("Enter");

        assertThat(question(0)).hasText("Combien coûte le tramway ?");
        assertThat(question(0)).isFocused();
        assertThat(question(0)).isInViewport();
        page.locator(".seek input").fill("no such words");
        assertThat(page.locator(".seek-list")).hasText("Nothing in this conversation has these words");
    }

    @Test
    void returnsToTheEndForANewQuestionAndFoldsTheOldestAway() {
        longConversation(61);
        for (int i = 0; i < 3; i++) page.locator(".earlier").click();
        assertThat(page.locator(".later")).hasText("Show 1 later question");

        ask("Et qui le dit ?");

        assertThat(question(-1)).hasText("Et qui le dit ?");
        assertThat(question(-1)).isInViewport();
        assertThat(page.locator(".later")).hasCount(0);
        assertThat(turns()).hasCount(21);
    }

    @Test
    void goesOnWithAnAnswerThatIsFoldedAwayMeanwhile() {
        longConversation(90);
        fake.sentences.drainPermits();
        ask("Combien coûte le tramway ?");
        fake.sentences.release(1);
        assertThat(page.locator(".turn:last-child .sentences > *")).hasCount(1);

        for (int i = 0; i < 3; i++) page.locator(".earlier").click();
        assertThat(page.locator(".foot .stop")).hasCount(0);
        fake.sentences.release(1);
        page.locator(".newest").click();
        assertThat(page.locator(".turn:last-child .sentences > *")).hasCount(2);
        fake.sentences.release(1000);

        assertThat(page.locator(".turn:last-child .freshness")).isVisible();
        assertThat(page.locator(".turn:last-child .sentences > *")).hasCount(5);
    }

    private Locator turns() {
        return page.locator(".turn");
    }

    private Locator question(int index) {
        return page.locator(".turn .question").nth(index);
    }

    /** Where the question stands in the window, in pixels. */
    private double top(String question) {
        Locator place = page.locator(".question")
                .filter(new Locator.FilterOptions().setHasText(java.util.regex.Pattern.compile("^" + question + "$")));
        return ((Number) place.evaluate("one => one.getBoundingClientRect().top")).doubleValue();
    }
}
