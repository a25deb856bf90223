package org.onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.answer.Conversations.Turn;
import org.onrecord.article.Article;
import org.onrecord.article.Articles;
import org.onrecord.article.Citation;
import org.onrecord.article.Span;
import org.onrecord.retrieval.Cognates;
import org.onrecord.retrieval.QuestionTerm;

class FollowUpsTest {

    private static final Set<String> SMALL = Set.of(
            ("a about and au cette combien d de des did do does du en et how i il in is it its l la le les many of on quand"
                            + " que qui quel quelle say she the to was were they what when where which who whom why will pourquoi")
                    .split(" "));

    private final FollowUps followUps = new FollowUps(FollowUpsTest::words);

    private static List<QuestionTerm> words(String question) {
        return Stream.of(question.split("[^\\p{L}\\p{N}-]+"))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word.toLowerCase(Locale.ROOT)))
                .map(word -> new QuestionTerm(word, Cognates.fold(word), word, Set.of(), Set.of(), 1, true, false))
                .toList();
    }

    private static Turn answered(String question) {
        return turn(question, "It was said so.");
    }

    private static Turn turn(String question, String... quotes) {
        Article article = Articles.news("a", "a.txt", "", String.join("\n", quotes), null, "en");
        List<Citation> citations = Stream.of(quotes)
                .map(quote -> {
                    int start = article.text().indexOf(quote);
                    return new Citation(1, article, new Span(start, start + quote.length()), 1, 0);
                })
                .toList();
        return new Turn(question, question, "…", Set.of("a"), citations);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Where is the Voltarine factory?                | And who is its CEO?        | Who is the Voltarine factory's CEO?
                    Combien coûte le quai de Port-Aven ?           | Et quand ouvrira-t-il ?    | Quand ouvrira le quai de Port-Aven ?
                    Combien de cas de fièvre de Corlay ?           | Comment se transmet-elle ? | Comment se transmet la fièvre de Corlay ?
                    What did Maud Kerbrat say?                     | why?                       | Why, Maud Kerbrat?
                    Qui est Maud Kerbrat ?                         | Qui l'a remplacée ?        | Qui l'a remplacée, Maud Kerbrat ?
                    Combien de tonnes à la criée d'Arvel en 2030 ? | et en 2029 ?               | Combien de tonnes à la criée d'Arvel en 2029 ?
                    Combien de tonnes à la criée d'Arvel en 2030 ? | et en mars 2029 ?          | En mars 2029, tonnes criée Arvel ?
                    Combien de tonnes à la criée d'Arvel en juin ? | et en juillet ?            | En juillet, tonnes criée Arvel ?
                    What does Clara Vauthier want?                 | And Hugo Delmas?           | What does Hugo Delmas want?
                    Where is the Voltarine factory?                | So?                        | Where is the Voltarine factory?
                    Where is the Voltarine factory?                | tell me more about it      | Tell me more about the Voltarine factory
                    Combien coûte le quai de Port-Aven ?           | Pourquoi cette hausse ?    | Pourquoi cette hausse, le quai de Port-Aven ?
                    Which lighthouse did Orsel buy?                | How high is it?            | How high is the lighthouse, Orsel?
                    Who pays the staff of the Voltarine mill?      | Until when?                | Until when, pays staff Voltarine mill?
                    How many died in Orsel?                        | Who were they?             | Who were they, died Orsel?
                    Quand ferme le quai de Port-Aven ?             | Et à partir de quand ?     | À partir de quand, ferme quai Port-Aven ?
                    Qui a visité la digue ?                        | Combien de mètres a-t-elle perdus ? | Combien de mètres a-t-elle perdus, visité digue ?
                    """)
    void aQuestionThatLeansGetsWhatItLeavesOut(String before, String question, String completed) {
        assertThat(followUps.complete(question, List.of(answered(before))).text())
                .isEqualTo(completed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    How old is he?       | How old is Anton Brask, Tellmark?
                    What is her salary?  | What is Ilse Vandrel's salary, Tellmark?
                    Quel âge a-t-elle ?  | Quel âge a Ilse Vandrel, Tellmark ?
                    """)
    void aPronounMeansWhoeverOfTheQuotesItFits(String question, String completed) {
        Turn turn = turn(
                "Who leads Tellmark?",
                "Ilse Vandrel hands Tellmark over to the treasurer, Anton Brask, in May.",
                "Ms Vandrel said so. Mr Brask, 51, agreed.");
        assertThat(followUps.complete(question, List.of(turn)).text()).isEqualTo(completed);
    }

    @Test
    void aPronounForAPersonReachesBehindATurnAboutSomethingElse() {
        Turn person = turn("Who is Anton Brask?", "Anton Brask is a treasurer. Mr Brask is 51.");
        assertThat(followUps
                        .complete("Where was he born?", List.of(person, answered("Why is the ferry late?")))
                        .text())
                .isEqualTo("Where was Anton Brask born?");
    }

    @Test
    void aPersonWhomAPronounMeansIsNotSearchedTogetherWithAnother() {
        Turn turn = turn("Who follows Ilse Vandrel?", "Anton Brask follows her. Mr Brask is 51.");
        assertThat(followUps.complete("How old is he?", List.of(turn)).text()).isEqualTo("How old is Anton Brask?");
    }

    @Test
    void aTurnThatTheArchiveHasNothingOnIsNotCarriedOn() {
        assertThat(followUps
                        .complete("Why is the ferry late?", List.of(turn("Will it rain in Paris tomorrow?")))
                        .text())
                .isEqualTo("Why is the ferry late?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    What about the flood?            | What about the flood?
                    Et la crue ?                     | Et la crue ?
                    And the turnout?                 | The turnout, won election Port-Aven?
                    """)
    void aNewTopicIsToldFromAnotherSideOfTheOldOneByTheArticlesCited(String question, String completed) {
        Turn turn = turn("Who won the election in Port-Aven?", "Maud Kerbrat won; turnout was 54 per cent.");
        assertThat(followUps.complete(question, List.of(turn)).text()).isEqualTo(completed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Who runs the port of Eastmoor?
                    Combien de bateaux pêchent à Saint-Alban ?
                    Y a-t-il une grève à Corvigny ?
                    Comment élit-on un maire ?
                    What is a factory?
                    When the factory of Eastmoor closed, who bought it?
                    Pourquoi l'alerte de Corvigny est-elle partie en retard ?
                    Le maire de Corvigny est-il responsable de la fissure ?
                    How many people who worked at the cannery before it burnt down found other jobs nearby, and which companies hired them first?
                    """)
    void aQuestionThatStandsAloneStaysAsItIs(String question) {
        assertThat(followUps
                        .complete(question, List.of(turn("Where is the Voltarine factory?", "The factory's mayor")))
                        .text())
                .isEqualTo(question);
    }

    @Test
    void whatIsAddedDoesNotPileUp() {
        // Given
        String searched = "Who was sacked by Harlow Rovers?";
        List<Turn> turns = List.of(answered(searched));

        // When
        for (String question : List.of("And who took over?", "Why?", "By whom?", "And why?")) {
            searched = followUps.complete(question, turns).text();
            turns = List.of(answered(searched));
        }

        // Then
        assertThat(searched.split(" ").length).isLessThanOrEqualTo(6);
        assertThat(searched).contains("Rovers").doesNotContain("  ").doesNotContain("(");
    }

    @Test
    void theFirstQuestionStaysAsItIs() {
        assertThat(followUps.complete("And who is its CEO?", List.of()).text()).isEqualTo("And who is its CEO?");
    }
}
