package org.onrecord.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.article.Citation;

/**
 * The open conversations, in memory. Only what was verified and sent is remembered, with the articles it came from, so that
 * the words of a withdrawn article are forgotten with it.
 */
public final class Conversations {

    private static final int ID_CHARACTERS = 64;

    private final Cache<String, List<Turn>> byId;
    private final int turns;

    /** Keeps what the settings allow; {@code ticker} tells how time passes. */
    public Conversations(AnswerConfig.Conversation config, Ticker ticker) {
        this.turns = config.turns();
        this.byId = Caffeine.newBuilder()
                .maximumSize(config.most())
                .expireAfterAccess(config.keep())
                .ticker(ticker)
                .build();
    }

    /**
     * A question and its answer.
     *
     * @param searchedFor the question, completed
     * @param answer the verified text that was sent
     * @param articleIds the articles cited
     * @param citations what the answer showed
     */
    public record Turn(
            String question, String searchedFor, String answer, Set<String> articleIds, List<Citation> citations) {
        public Turn {
            articleIds = Set.copyOf(articleIds);
            citations = List.copyOf(citations);
        }
    }

    /** Begins a conversation under a new id. */
    public String begin(String id) {
        byId.put(id, List.of());
        return id;
    }

    /**
     * The turns so far, oldest first.
     *
     * @throws UnknownConversationException when it was never begun here or is forgotten
     */
    public List<Turn> turns(String id) {
        List<Turn> known = id.length() > ID_CHARACTERS ? null : byId.getIfPresent(id);
        if (known == null) {
            throw new UnknownConversationException(id.substring(0, Math.min(ID_CHARACTERS, id.length())));
        }
        return known;
    }

    /** Adds a turn; the oldest are forgotten beyond the number set. */
    public void add(String id, String question, String searchedFor, Answer answer) {
        Set<String> articles =
                answer.citations().stream().map(c -> c.article().id()).collect(Collectors.toSet());
        Turn turn = new Turn(question, searchedFor, answer.text(), articles, answer.citations());
        byId.asMap().compute(id, (any, before) -> {
            List<Turn> all = new ArrayList<>(before == null ? List.of() : before);
            all.add(turn);
            return List.copyOf(all.subList(Math.max(0, all.size() - Math.max(1, turns)), all.size()));
        });
    }
}
