package org.onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.answer.Answer.Mode;
import org.onrecord.answer.Answer.Outcome;
import org.onrecord.answer.AnswerConfig.Checks.Gate;
import org.onrecord.answer.gate.Ruling;
import org.onrecord.answer.gate.Support;
import org.onrecord.answer.gate.Verdict;
import org.onrecord.answer.quote.Disagreements.Difference;
import org.onrecord.answer.quote.Disagreements.Type;
import org.onrecord.answer.quote.Quote;
import org.onrecord.article.Article;
import org.onrecord.article.Articles;
import org.onrecord.article.Kind;
import org.onrecord.article.Passage;
import org.onrecord.article.Span;
import org.onrecord.retrieval.Hit;

class AnswerDraftTest {

    private static final String TEXT = "The bridge is unsafe, the union said.";

    @Test
    void quotesTheArticleForASentenceWithoutItsSpeakerWhenStrict() {
        AnswerDraft draft = draft(Gate.STRICT);
        draft.ruled(ruling(Verdict.PARTLY, Kind.NEWS));
        assertThat(draft.sentences()).extracting(Sentence::text).containsExactly("“" + TEXT + "” (a.txt, undated)");
        assertThat(draft.refused()).isTrue();
        assertThat(draft.mode()).isEqualTo(Mode.MODEL);
    }

    @Test
    void marksASentenceThatIsNearItsSourceAndNotProvenWhenTold() {
        AnswerDraft draft = draft(Gate.MARK);
        draft.ruled(partly("unsure"));
        assertThat(draft.sentences())
                .extracting(Sentence::text)
                .containsExactly("The bridge is unsafe. (in the model’s words, compare the quote)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"attribution", "free", "quote unsure"})
    void quotesTheArticleForWhatARuleObjectsToAlsoWhenToldToMark(String reasons) {
        AnswerDraft draft = draft(Gate.MARK);
        draft.ruled(partly(reasons.split(" ")));
        assertThat(draft.sentences()).extracting(Sentence::text).containsExactly("“" + TEXT + "” (a.txt, undated)");
    }

    @Test
    void neverShowsWhatIsUnsupported() {
        AnswerDraft draft = draft(Gate.MARK);
        draft.ruled(ruling(Verdict.UNSUPPORTED, Kind.NEWS));
        assertThat(draft.sentences()).isEmpty();
    }

    @Test
    void quotesTheArticleInPlaceOfARefusedSentenceOnceASentenceHeld() {
        // Given
        AnswerDraft draft = draft(Gate.STRICT);

        // When
        draft.ruled(refused("The bridge is safe, the union said."));

        // Then
        assertThat(draft.sentences()).isEmpty();
        assertThat(draft.isEmpty()).isTrue();

        // When
        draft.ruled(ruling(Verdict.SUPPORTED, Kind.NEWS));
        draft.ruled(refused("The bridge is new, the union said."));

        // Then
        assertThat(draft.sentences())
                .extracting(Sentence::text)
                .containsExactly("“" + TEXT + "” (a.txt, undated)", "The bridge is unsafe.");
        assertThat(draft.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(draft.mode()).isEqualTo(Mode.MODEL);
    }

    @Test
    void quotesWhatIsNearToRefusedSentencesBeforeWhatTheQuestionChose() {
        // Given
        AnswerDraft draft = draft(Gate.STRICT);
        draft.ruled(refused("The bridge is safe, the union said."));

        // When
        draft.quotes(List.of());

        // Then
        assertThat(draft.sentences())
                .extracting(Sentence::text)
                .containsExactly("One article says:", "“" + TEXT + "” (a.txt, undated)");
        assertThat(draft.mode()).isEqualTo(Mode.QUOTE);
        assertThat(draft.outcome()).isEqualTo(Outcome.PARTIAL);
    }

    @Test
    void quotesNothingForARefusedSentenceThatNoArticleComesNearTo() {
        // Given
        AnswerDraft draft = draft(Gate.STRICT);
        Support far = new Support(
                ruling(Verdict.SUPPORTED, Kind.NEWS).supports().get(0).article(), new Span(0, 10), 0.4);
        draft.ruled(new Ruling(Verdict.UNSUPPORTED, "No.", List.of(), false, List.of("overlap"), List.of(far)));

        // When
        draft.quotes(List.of());

        // Then
        assertThat(draft.sentences()).isEmpty();
        assertThat(draft.isEmpty()).isTrue();
    }

    @Test
    void quotesAtMostFiveInPlaceOfRefusedSentencesAndCitesNoOther() {
        // Given
        AnswerDraft draft = draft(Gate.STRICT);
        draft.ruled(ruling(Verdict.SUPPORTED, Kind.NEWS));

        // When
        for (int end = 10; end < 20; end++) {
            Support support = new Support(
                    ruling(Verdict.SUPPORTED, Kind.NEWS).supports().get(0).article(), new Span(0, end), 1);
            draft.ruled(new Ruling(Verdict.UNSUPPORTED, "No.", List.of(), false, List.of("name"), List.of(support)));
        }

        // Then
        assertThat(draft.sentences()).hasSize(6);
        assertThat(draft.citations()).hasSize(6);
    }

    @Test
    void isPartialWhereNothingTakesThePlaceOfARefusedSentence() {
        AnswerDraft draft = draft(Gate.STRICT);
        draft.ruled(ruling(Verdict.SUPPORTED, Kind.NEWS));
        draft.ruled(ruling(Verdict.UNSUPPORTED, Kind.NEWS));
        assertThat(draft.outcome()).isEqualTo(Outcome.PARTIAL);
    }

    @Test
    void labelsWhatRestsOnOpinionSatireOrAdvertising() {
        for (Kind kind : List.of(Kind.OPINION, Kind.SATIRE, Kind.SPONSORED)) {
            AnswerDraft draft = draft(Gate.STRICT);
            draft.ruled(ruling(Verdict.SUPPORTED, kind));
            assertThat(draft.sentences())
                    .extracting(Sentence::text)
                    .containsExactly("The bridge is unsafe. (" + kind.name().toLowerCase(java.util.Locale.ROOT) + ")");
        }
    }

    @Test
    void saysOnceThatTwoSentencesDifferInSeveralValues() {
        AnswerDraft draft = draft(Gate.STRICT);
        Difference difference = new Difference(Type.DISAGREEMENT, List.of(quote("a"), quote("b")));

        draft.differences("Is it safe?", List.of(difference, difference));

        assertThat(draft.sentences())
                .filteredOn(s -> s.kind() == Sentence.Kind.LEAD)
                .hasSize(1);
        assertThat(draft.disagreements()).hasSize(1);
    }

    private static Quote quote(String id) {
        Article article = Articles.news(id, id + ".txt", "Bridge", TEXT, null, "en");
        Span span = new Span(0, TEXT.length());
        Hit hit = new Hit(article, new Passage(id, 0, span, TEXT), 1, Map.of());
        return new Quote(
                hit,
                span,
                new Quote.Signals(1, 1, 0, 1, 0, true, true),
                new Quote.Clues(0, 0, 0, false, false, 0),
                null,
                1,
                0);
    }

    private static Ruling refused(String text) {
        Support support = ruling(Verdict.SUPPORTED, Kind.NEWS).supports().get(0);
        return new Ruling(Verdict.UNSUPPORTED, text, List.of(), false, List.of("negation"), List.of(support));
    }

    private static Ruling partly(String... reasons) {
        Ruling ruling = ruling(Verdict.PARTLY, Kind.NEWS);
        return new Ruling(Verdict.PARTLY, ruling.text(), ruling.supports(), false, List.of(reasons), ruling.supports());
    }

    private static AnswerDraft draft(Gate gate) {
        return new AnswerDraft(AnswerListener.NONE, Phrases.of("en"), gate);
    }

    private static Ruling ruling(Verdict verdict, Kind kind) {
        Article article = new Article(
                "a", "a.txt", "Bridge", TEXT, null, null, null, null, "en", kind, null, null, List.of(), List.of());
        Support support = new Support(article, new Span(0, TEXT.length()), 1);
        List<Support> supports = verdict == Verdict.UNSUPPORTED ? List.of() : List.of(support);
        List<Support> instead = verdict == Verdict.PARTLY ? supports : List.of();
        return new Ruling(verdict, "The bridge is unsafe.", supports, false, List.of(), instead);
    }
}
