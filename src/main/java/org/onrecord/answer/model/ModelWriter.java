package org.onrecord.answer.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.rag.DefaultRetrievalAugmentor;
import dev.langchain4j.rag.RetrievalAugmentor;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.service.AiServices;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.AnswerConfig;
import org.onrecord.answer.Conversations.Turn;
import org.onrecord.answer.gate.Evidence;
import org.onrecord.answer.gate.Ruling;
import org.onrecord.answer.gate.SentenceGate;
import org.onrecord.answer.gate.SentenceStream;

/**
 * Has the model write, and the gate judge:
 *
 * <ol>
 *   <li>give it the verified turns of the conversation, the question and the passages;
 *   <li>cut its words into sentences as they come;
 *   <li>judge each sentence against the passages;
 *   <li>pass on those that hold.
 * </ol>
 */
public final class ModelWriter {

    private static final int FEWEST_WORDS = 4;
    private static final String NO_EVIDENCE = "NO EVIDENCE";

    private final @Nullable StreamingChatModel streaming;
    private final @Nullable ChatModel atOnce;
    private final AnswerConfig.Model config;
    private final SentenceGate gate;
    private final ExecutorService executor;

    /**
     * A writer for one model.
     *
     * @param streaming used when given; else {@code atOnce}
     * @param executor where a model that does not stream is waited for
     */
    public ModelWriter(
            @Nullable StreamingChatModel streaming,
            @Nullable ChatModel atOnce,
            AnswerConfig.Model config,
            SentenceGate gate,
            ExecutorService executor) {
        this.streaming = streaming;
        this.atOnce = atOnce;
        this.config = config;
        this.gate = gate;
        this.executor = executor;
    }

    /**
     * Writes an answer.
     *
     * @param language {@code fr} or {@code en}
     * @param sink gets each sentence's ruling in order; says whether more are wanted
     * @return whether the model said that the passages do not answer
     * @throws ModelUnavailableException when the model fails; what the sink already has stays valid
     */
    public boolean write(
            String question, String language, List<Turn> turns, List<Evidence> passages, Predicate<Ruling> sink)
            throws ModelUnavailableException {
        Draft draft = new Draft(config.silence(), config.timeout());
        Runnable cancel = start(question, language, turns, passages, draft);
        SentenceStream sentences = new SentenceStream();
        StringBuilder all = new StringBuilder();
        try {
            for (String words = draft.next(); words != null; words = draft.next()) {
                all.append(words);
                if (!judge(sentences.feed(words), language, passages, sink)) {
                    return false;
                }
            }
            judge(sentences.finish().stream().filter(ModelWriter::isWhole).toList(), language, passages, sink);
            return all.toString().strip().startsWith(NO_EVIDENCE);
        } finally {
            cancel.run();
        }
    }

    /** What a broken connection leaves of a sentence says nothing. */
    private static boolean isWhole(String last) {
        return last.matches("(?s).*[.!?…][»”’\"')\\]\\s]*") || last.split("\\s+").length >= FEWEST_WORDS;
    }

    private boolean judge(List<String> sentences, String language, List<Evidence> passages, Predicate<Ruling> sink) {
        for (String sentence : sentences) {
            if (!sentence.startsWith(NO_EVIDENCE) && !sink.test(gate.judge(sentence, language, passages))) {
                return false;
            }
        }
        return true;
    }

    private Runnable start(String question, String language, List<Turn> turns, List<Evidence> passages, Draft draft) {
        AiServices<NewsAssistant> builder = AiServices.builder(NewsAssistant.class)
                .chatMemory(memory(turns))
                .retrievalAugmentor(augmentor(passages))
                .storeRetrievedContentInChatMemory(false);
        String name = language.equals("fr") ? "French" : "English";
        if (streaming != null) {
            AtomicReference<@Nullable StreamingHandle> handle = new AtomicReference<>();
            builder.streamingChatModel(streaming).build().stream(question, name)
                    .onPartialResponseWithContext((piece, context) -> {
                        handle.set(context.streamingHandle());
                        draft.add(piece.text());
                    })
                    .onCompleteResponse(done -> draft.end())
                    .onError(draft::fail)
                    .start();
            return () -> {
                StreamingHandle open = handle.get();
                if (open != null) {
                    open.cancel();
                }
            };
        }
        NewsAssistant assistant = builder.chatModel(atOnce).build();
        Future<?> running = executor.submit(() -> {
            try {
                draft.add(assistant.draft(question, name).content());
                draft.end();
            } catch (RuntimeException e) {
                draft.fail(e);
            }
        });
        return () -> running.cancel(true);
    }

    /** The turns; LangChain4j adds the instructions after them, and many chat templates take them in the first place only. */
    private static ChatMemory memory(List<Turn> turns) {
        ChatMemory memory = MessageWindowChatMemory.builder()
                .maxMessages(2 * turns.size() + 4)
                .alwaysKeepSystemMessageFirst(true)
                .build();
        for (Turn turn : turns) {
            memory.add(UserMessage.from(turn.question()));
            memory.add(AiMessage.from(turn.answer()));
        }
        return memory;
    }

    private static RetrievalAugmentor augmentor(List<Evidence> passages) {
        List<Content> contents = passages.stream()
                .map(e -> PassageInjector.tagged(
                        e.id(), e.article(), e.span().of(e.article().text())))
                .map(text -> Content.from(TextSegment.from(text)))
                .toList();
        return DefaultRetrievalAugmentor.builder()
                .contentRetriever(query -> contents)
                .contentInjector(new PassageInjector())
                .build();
    }
}
