package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.answer.Answer;
import org.onrecord.answer.AnswerListener;
import org.onrecord.answer.AnswerService;
import org.onrecord.answer.AskRequest;

/** Conversations that go from topic to topic through the sample articles, by words alone. */
class FollowUpSessionTest {

    @TempDir
    static Path data;

    private static OwnArchive own;

    @BeforeAll
    static void index() throws IOException {
        own = OwnArchive.in(data, new NoEncoder());
    }

    @AfterAll
    static void close() {
        own.close();
    }

    private final AnswerService service = OwnSets.answers(own.archive());
    private @Nullable String conversation;

    private Answer ask(String question) {
        Answer answer =
                service.answer(new AskRequest(question, conversation, null, null, Set.of(), null), AnswerListener.NONE);
        conversation = answer.conversationId();
        return answer;
    }

    private static List<String> found(Answer answer) {
        return answer.articles().stream()
                .limit(3)
                .map(found -> found.article().file())
                .toList();
    }

    @Test
    void leavesTheElectionForTheFloodAndComesBackToPeople() {
        ask("Who won the election in Port-Estrelle?");

        Answer flood = ask("What about the flood?");
        assertThat(flood.searchedFor()).isEqualTo("What about the flood?");
        assertThat(found(flood)).anyMatch(file -> file.contains("flood")).noneMatch(file -> file.contains("abrantel"));

        Answer died = ask("How many died?");
        assertThat(died.citations()).anyMatch(citation -> citation.quote().startsWith("Four people died"));

        ask("Who will be the next chief executive of Voltéane?");
        Answer age = ask("How old is he?");
        assertThat(age.searchedFor()).isEqualTo("How old is Tobias Lindqvarn, Voltéane?");
        assertThat(found(age).get(0)).contains("volteane-founder-steps-aside");
    }

    @Test
    void takesUpTheThingThatTheLastQuestionNamed() {
        ask("Comment s'est terminée la grève chez Voltéane ?");
        ask("Combien coûtera le terminal Nord ?");

        Answer opening = ask("Quand ouvrira-t-il ?");
        assertThat(opening.searchedFor()).isEqualTo("Quand ouvrira le terminal Nord ?");
        assertThat(found(opening).get(0)).contains("terminal-nord-455-millions");

        Answer rise = ask("Pourquoi cette hausse ?");
        assertThat(rise.searchedFor()).isEqualTo("Pourquoi cette hausse, le terminal Nord ?");
        assertThat(found(rise)).anyMatch(file -> file.contains("terminal-nord-455-millions"));

        assertThat(ask("Et la crue ?").searchedFor()).isEqualTo("Et la crue ?");
        assertThat(ask("Comment élit-on un maire ?").searchedFor()).isEqualTo("Comment élit-on un maire ?");
    }

    @Test
    void aWomanIsToldFromATeam() {
        ask("Qui a gagné l'élection à Port-Estrelle ?");

        Answer age = ask("Quel âge a-t-elle ?");

        assertThat(age.searchedFor()).isEqualTo("Quel âge a Inès Abrantel, Port-Estrelle ?");
        assertThat(found(age).get(0)).contains("abrantel-wins");
    }

    @Test
    void aLongQuestionOfItsOwnIsNoFollowUp() {
        ask("Who won the election in Port-Estrelle?");
        String question =
                "How many hectares of salt marsh would the North Terminal and its new quay cover according to the"
                        + " association Rive vivante, and how many hectares does the port itself say will be lost under the fill,"
                        + " given that it has promised to restore ninety on the other side of the estuary?";

        assertThat(ask(question).searchedFor()).isEqualTo(question);
    }
}
