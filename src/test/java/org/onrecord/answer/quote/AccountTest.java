package org.onrecord.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.article.Article;
import org.onrecord.article.Articles;
import org.onrecord.article.Passage;
import org.onrecord.article.Span;
import org.onrecord.retrieval.Cognates;
import org.onrecord.retrieval.Hit;

class AccountTest {

    private static final Set<String> ASKED = Set.of("who", "runs", "the", "quays", "theatre");

    private static final Account EARLIER = account("Ludivine Sarrazac runs the Quays Theatre from September.");
    private static final Account LATER =
            account("It is Maud Ferrancy who runs the Quays Theatre, and not Ludivine Sarrazac.");

    @Test
    void namesAreThoseThatTheQuestionDoesNotSay() {
        assertThat(EARLIER.names()).containsExactlyInAnyOrder("ludivine", "sarrazac");
        assertThat(LATER.people()).containsExactlyInAnyOrder("ferrancy", "sarrazac");
    }

    @Test
    void whoIsQuotedIsNotWhoIsToldOf() {
        assertThat(account("The theatre is safe, said Hugo Lanterne.").names()).isEmpty();
    }

    @Test
    void aLaterArticleMustBringANameThatTheEarlierHasNot() {
        assertThat(EARLIER.isOutnamedBy(LATER)).isTrue();
        assertThat(LATER.isOutnamedBy(EARLIER)).isFalse();
    }

    private static Account account(String text) {
        Article article = Articles.news(text, "a.txt", "Theatre", text, null, "en");
        Span span = new Span(0, text.length());
        return Account.of(
                Quote.beside(new Hit(article, new Passage(article.id(), 0, span, text), 1, Map.of()), span),
                new Reading(text),
                ASKED,
                Set.of(Cognates.words(text).split(" ")));
    }
}
