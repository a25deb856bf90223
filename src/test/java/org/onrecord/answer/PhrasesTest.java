package org.onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.answer.quote.Disagreements.Type;

class PhrasesTest {

    private final Phrases english = Phrases.of("en");
    private final Phrases french = Phrases.of("fr");

    @Test
    void introducesQuotesThatDiffer() {
        assertThat(english.differ(Type.DISAGREEMENT, List.of(), false)).isEqualTo("Articles disagree:");
    }

    @Test
    void namesWhatIsQuotedAlreadySoThatOneQuoteDoesNotSeemToDisagreeWithItself() {
        assertThat(english.differ(Type.DISAGREEMENT, List.of(1), false))
                .isEqualTo("Articles disagree; compare with [1]:");
        assertThat(french.differ(Type.NEWER_FIGURE, List.of(2), false))
                .isEqualTo("Ce que disent les articles a changé avec le temps ; à comparer avec [2] :");
    }

    @Test
    void saysWhatAnArticleTellsOtherwiseThanTheQuestionWithoutQuotingIt() {
        assertThat(english.otherwise("40 injured", 0))
                .isEqualTo("The question says 40 injured; an article says otherwise:");
        assertThat(french.otherwise("80 000 euros", 2))
                .isEqualTo("La question dit 80 000 euros ; un article dit autre chose, voir [2].");
    }

    @Test
    void saysThatNoArticleHasANameWithoutQuotingIt() {
        assertThat(english.unheard("Ingrid Salo"))
                .isEqualTo("No article of the archive has the name Ingrid Salo in its text or title.");
        assertThat(french.unheard("Ingrid Salo"))
                .isEqualTo("Aucun article des archives n'a le nom Ingrid Salo dans son texte ou son titre.");
    }

    @Test
    void offersTheNameThatMayBeMeant() {
        assertThat(english.misspelt("Stirrup", "Stirrop"))
                .isEqualTo("No article of the archive has the name Stirrup; did you mean Stirrop?");
        assertThat(french.misspelt("Stirrup", "Stirrop"))
                .isEqualTo("Aucun article des archives n'a le nom Stirrup ; vouliez-vous dire Stirrop ?");
    }

    @Test
    void asksAboutATitleWithoutNestingItsOwnMarks() {
        assertThat(english.about("“Never again,” says the mayor"))
                .isEqualTo("What is known about “‘Never again,’ says the mayor”?");
        assertThat(french.about("« Plus jamais », dit la maire"))
                .isEqualTo("Que sait-on de «\u00a0“Plus jamais”, dit la maire\u00a0»\u00a0?");
    }

    @Test
    void pointsToQuotesThatAreAllThereAlready() {
        assertThat(english.differ(Type.CORRECTION, List.of(2, 1), true))
                .isEqualTo("One article corrects another: see [2] and [1].");
        assertThat(french.differ(Type.DISAGREEMENT, List.of(3, 1, 2), true))
                .isEqualTo("Des articles se contredisent : voir [3], [1] et [2].");
    }
}
