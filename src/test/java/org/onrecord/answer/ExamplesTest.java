package org.onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.article.Article;
import org.onrecord.article.Kind;

class ExamplesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "fr|NEWS|Le bac reprend du service|Que sait-on de «\u00a0Le bac reprend du service\u00a0»\u00a0?",
                "en|LIVE|The ferry is back|What is known about “The ferry is back”?",
                "en|EXPLAINER|What is a spring tide?|What is a spring tide?",
                "en|EXPLAINER|A ferry? An explainer|-",
                "en|OPINION|The ferry is back|-",
                "en|SPONSORED|The ferry is back|-",
                "en|SATIRE|The ferry is back|-",
                "de|NEWS|Die Fähre ist zurück|-",
                "en|NEWS|scan-0042.pdf|-",
            })
    void asksAboutTitlesThatMakeAQuestion(String language, Kind kind, String title, @Nullable String question) {
        assertThat(Examples.question(article(language, kind, title))).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource({"110,true", "111,false"})
    void leavesOutWhatIsNotReadAtAGlance(int length, boolean asked) {
        String title = "a " + "b".repeat(length - 2);

        assertThat(Examples.question(article("en", Kind.NEWS, title)) != null).isEqualTo(asked);
    }

    private static Article article(String language, Kind kind, String title) {
        return new Article(
                "a1", "a.txt", title, "Text.", null, null, null, null, language, kind, null, null, List.of(),
                List.of());
    }
}
