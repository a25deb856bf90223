package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotation marks, and the spaces that French puts before its marks. */
class TypographyPageTest extends PageTest {

    /** The marks of an element that stand on a lower line than the character before their space. */
    private static final String ALONE = """
            (element) => {
              const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
              const places = [];
              while (walk.nextNode())
                for (let i = 0; i < walk.currentNode.data.length; i++) places.push([walk.currentNode, i]);
              const char = (k) => places[k][0].data[places[k][1]];
              const bottom = (k) => {
                const range = document.createRange();
                range.setStart(places[k][0], places[k][1]);
                range.setEnd(places[k][0], places[k][1] + 1);
                return range.getBoundingClientRect().bottom;
              };
              const alone = [];
              for (let k = 2; k < places.length; k++) {
                const tight = ('»?!;:'.includes(char(k)) && char(k - 1) === ' ') || (char(k - 2) === '«' && char(k - 1) === ' ');
                if (tight && Math.abs(bottom(k) - bottom(k - 2)) > 8) alone.push(char(k - 2) + char(k - 1) + char(k));
              }
              return alone;
            }
            """;

    @Test
    void beginsNoLineWithAMarkAlone() {
        ask("Combien coûte le tramway ?");
        page.locator(".cite").first().click();
        Locator text = page.locator(".article-text");
        assertThat(text).containsText("à moitié finie »");

        int broken = 0;
        for (int width = 100; width < 420; width += 4) {
            text.evaluate("(element, width) => (element.style.width = width + 'px')", width);
            assertThat((List<?>) text.evaluate(ALONE)).as(width + " pixels").isEmpty();
            page.evaluate("document.querySelectorAll('.tight').forEach((one) => (one.style.whiteSpace = 'normal'))");
            broken += ((List<?>) text.evaluate(ALONE)).size();
            page.evaluate("document.querySelectorAll('.tight').forEach((one) => (one.style.whiteSpace = ''))");
        }

        assertThat(broken).as("marks alone without the rule").isPositive();
        assertThat(text.textContent()).contains(FakeArticles.MAYOR);
    }

    @Test
    void showsAQuoteInAQuoteWithBothPairsOfMarks() {
        ask("Combien coûte le tramway ?");

        assertThat(page.locator(".stated blockquote").textContent())
                .isEqualTo(
                        "«\u00a0“Nous n’ouvrirons pas une ligne à moitié finie”, a déclaré la maire, Solène Arvoy.\u00a0»");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fr|Il dit : « la “grande” barge ».|«\u00a0Il dit : “la ‘grande’ barge”.\u00a0»",
                "fr|« Oui »|«\u00a0“Oui”\u00a0»",
                "fr|sa “grande” barge|«\u00a0sa “grande” barge\u00a0»",
                "fr|le \"plan\" B|«\u00a0le “plan” B\u00a0»",
                "fr|La ligne ouvre en mai.|«\u00a0La ligne ouvre en mai.\u00a0»",
                "en|“Yes,” she said.|“‘Yes,’ she said.”",
                "en|He spoke of “a \"plan\"”.|“He spoke of ‘a ‘plan’’.”",
                "en|It is called « La Halle ».|“It is called « La Halle ».”",
                "en|The line opens in May.|“The line opens in May.”"
            })
    void putsEveryQuoteInTheMarksOfItsLanguage(String language, String quote, String shown) {
        Object said = page.evaluate(
                "async (citation) => (await import('/js/cite.js')).quoted(citation)",
                Map.of("language", language, "quote", quote));

        assertThat(said).isEqualTo(shown);
    }
}
