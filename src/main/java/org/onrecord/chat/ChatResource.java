package org.onrecord.chat;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.onrecord.answer.AnswerListener;
import org.onrecord.answer.AnswerService;
import org.onrecord.answer.AskRequest;
import org.onrecord.answer.Sentence;
import org.onrecord.article.Citation;

/** Asks the archive. */
@Path("/api/chat")
@Tag(name = "Ask")
@Consumes(MediaType.APPLICATION_JSON)
public class ChatResource {

    private static final String NO_BODY = "Send a JSON object with a question.";

    private final AnswerService answers;

    ChatResource(AnswerService answers) {
        this.answers = answers;
    }

    /** The {@code start} event. */
    public record Start(String conversationId, String searchedFor) {}

    /** The {@code sentence} event. */
    public record Part(String text, List<ChatReply.CitationView> citations, String kind) {}

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(summary = "Ask a question; the whole answer at once, or as server-sent events when those are accepted")
    public ChatReply ask(@Valid @NotNull(message = NO_BODY) ChatRequest request) {
        return ChatReply.of(answers.answer(checked(request), AnswerListener.NONE));
    }

    @POST
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream(@Valid @NotNull(message = NO_BODY) ChatRequest request, @Context Sse sse) {
        AskRequest question = checked(request);
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(emitter -> emit(question, emitter, sse))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private void emit(AskRequest question, MultiEmitter<? super OutboundSseEvent> emitter, Sse sse) {
        try {
            ChatReply reply = ChatReply.of(answers.answer(question, new AnswerListener() {
                @Override
                public void started(String conversationId, String searchedFor) {
                    emitter.emit(event(sse, "start", new Start(conversationId, searchedFor)));
                }

                @Override
                public void sentence(Sentence sentence, List<Citation> citations) {
                    List<ChatReply.CitationView> views =
                            citations.stream().map(ChatReply.CitationView::of).toList();
                    emitter.emit(
                            event(sse, "sentence", new Part(sentence.text(), views, ChatReply.lower(sentence.kind()))));
                }
            }));
            emitter.emit(event(sse, "done", reply));
        } catch (RuntimeException e) {
            emitter.emit(event(sse, "problem", ProblemMapper.problem(e)));
        }
        emitter.complete();
    }

    private static OutboundSseEvent event(Sse sse, String name, Object data) {
        return sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(data)
                .build();
    }

    private static AskRequest checked(ChatRequest request) {
        AskRequest question = request.toDomain();
        Days.inOrder(question.from(), question.to());
        return question;
    }
}
