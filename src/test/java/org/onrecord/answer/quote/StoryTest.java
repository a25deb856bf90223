package org.onrecord.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.article.Article;
import org.onrecord.article.Articles;
import org.onrecord.article.Published;

class StoryTest {

    private static final Article QUAKE = article(
            "a",
            "Earthquake in Tarsenia",
            "It struck eastern Tarsenia near Ilvarra on Monday.",
            LocalDate.of(2026, 3, 4));
    private static final Article TOLL = article(
            "b", "Séisme en Tarsénie", "Le séisme a frappé la Tarsénie, près d'Ilvarra.", LocalDate.of(2026, 3, 8));
    private static final Article VOTE = article(
            "c", "Tarsenia votes on pensions", "Voters in Tarsenia agreed to work longer.", LocalDate.of(2027, 2, 9));

    private final Story story = new Story(new Reading("How many people died in Tarsenia?"), List.of(QUAKE, TOLL, VOTE));

    @Test
    void articlesOfBothLanguagesAreOfOneStoryByTheirNames() {
        assertThat(story.isOne(QUAKE, TOLL)).isTrue();
    }

    @Test
    void oneCountryHasManyStories() {
        assertThat(story.isOne(QUAKE, VOTE)).isFalse();
    }

    private static Article article(String id, String title, String text, LocalDate day) {
        return Articles.news(id, id, title, text, Published.on(day), "en");
    }
}
