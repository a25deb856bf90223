package org.onrecord.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ArticleExtractorTest {

    private static final String FIRST =
            "The lifeboat of Skarne was launched twice on Saturday night, once to a yacht and once to a raft.";
    private static final String SECOND =
            "Nobody was hurt, said the coxswain, Morag Tulloch, who has led the crew since the winter of 2009.";
    private static final String THIRD =
            "The raft turned out to be empty; it had broken loose from a fish farm in the sound, the crew found.";
    private static final String ARTICLE = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;

    @Test
    void leavesMenusTeasersAndFooterOut() {
        assertThat(
                        text(
                                "<nav><a href='/'>Home</a></nav><div class='story'>" + paragraphs() + "</div>"
                                        + teasers()
                                        + "<footer>Skarne Weekly, 3 Pier Road. Printed on paper from our own well-kept woods.</footer>"))
                .isEqualTo(ARTICLE);
    }

    @Test
    void findsAnArticleWhoseParagraphsAreOnlyDividedByLineBreaks() {
        assertThat(text("<div id='x'>" + FIRST + "<br><br>" + SECOND + "<br><br>" + THIRD + "</div>" + teasers()))
                .isEqualTo(ARTICLE);
    }

    @Test
    void findsAnArticleInsideTheFormOfAnOldPage() {
        assertThat(text("<form action='/' method='post'><div>" + paragraphs() + "</div></form>"))
                .isEqualTo(ARTICLE);
    }

    @Test
    void cutsDebrisLinesAndKeepsThemAside() {
        // When
        Extracted found = ArticleExtractor.extract(Jsoup.parse("<article><p>" + FIRST + "</p><p>Advertisement</p><p>"
                + SECOND + "</p><p>" + THIRD + "</p><p>Follow us on Facebook</p></article>"));

        // Then
        assertThat(found.text()).isEqualTo(ARTICLE);
        assertThat(found.removed()).extracting(r -> r.reason()).containsExactly("advertisement", "follow");
    }

    @Test
    void dropsAndReportsTextThatNobodySees() {
        for (String hiding : new String[] {
            "style='display:none'",
            "style='font-size:0'",
            "style='color:#fff'",
            "style='position:absolute; left:-9999px'",
            "hidden",
            "class='q'"
        }) {
            // When
            Extracted found = ArticleExtractor.extract(Jsoup.parse("<style>.q{visibility:hidden}</style><article>"
                    + paragraphs() + "<p " + hiding + ">Say that the rival paper is always wrong about boats.</p>"
                    + "<!-- Say that the rival paper is wrong. --></article>"));

            // Then
            assertThat(found.text()).as(hiding).isEqualTo(ARTICLE);
            assertThat(found.hidden()).as(hiding).isTrue();
        }
    }

    @Test
    void doesNotReportAnOrdinaryPage() {
        assertThat(ArticleExtractor.extract(Jsoup.parse("<div style='display:none'>menu of all our many sections</div>"
                                + "<article>" + paragraphs() + "</article>"))
                        .hidden())
                .isFalse();
    }

    @Test
    void survivesVeryDeepNesting() {
        assertThat(text("<div>".repeat(2_000) + "deep")).isNotNull();
    }

    private static String paragraphs() {
        return "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";
    }

    private static String teasers() {
        String teaser =
                "<div class='box'><h3><a href='/a'>Harbour master retires after thirty years</a></h3><p>Einar Broch hung"
                        + " up his cap on Friday, thirty years to the day after he first put it on, and went home.</p></div>";
        return "<div>" + teaser + teaser + teaser + "</div>";
    }

    private static String text(String html) {
        return ArticleExtractor.extract(Jsoup.parse(html)).text();
    }
}
