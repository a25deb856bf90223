package org.onrecord.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.Answer;
import org.onrecord.answer.AnswerConfig;
import org.onrecord.answer.AnswerListener;
import org.onrecord.answer.AnswerService;
import org.onrecord.answer.AskRequest;
import org.onrecord.answer.Conversations;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.answer.receipt.Receipts;
import org.onrecord.article.Article;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Hit;
import org.onrecord.retrieval.SearchQuery;
import org.onrecord.retrieval.copies.Copies;

/** Measures the sets of our own on an {@link OwnArchive}. */
final class OwnSets {

    static final Set<String> BOTH = Set.of("tune", "held");
    private static final int TOP = 5;

    private OwnSets() {}

    /**
     * Lines that passed, of all.
     *
     * @param failed what did not, for people
     */
    record Share(int passed, int all, List<String> failed) {

        static Share of(List<String> failed, int all) {
            return new Share(all - failed.size(), all, failed);
        }

        double value() {
            return all == 0 ? 1 : (double) passed / all;
        }
    }

    /** By kind: the first article found is an expected one. */
    static Map<String, Share> time(Archive archive, Set<String> halves) throws IOException {
        Map<String, List<String>> failed = new TreeMap<>();
        Map<String, Integer> all = new HashMap<>();
        try (Archive.Session session = archive.open()) {
            for (JsonNode line : OwnArchive.lines("time.jsonl")) {
                if (halves.contains(line.get("half").asText())) {
                    String kind = line.get("kind").asText();
                    List<String> misses = failed.computeIfAbsent(kind, any -> new ArrayList<>());
                    all.merge(kind, 1, Integer::sum);
                    LocalDate asOf = LocalDate.parse(line.get("asOf").asText());
                    List<String> found = files(session.articles(
                            new SearchQuery(line.get("question").asText(), null, asOf, Set.of(), null), TOP));
                    if (found.isEmpty()
                            || !OwnArchive.texts(line.get("expected")).contains(found.get(0))) {
                        misses.add(line.get("id").asText() + ' '
                                + line.get("question").asText() + " → " + found);
                    }
                }
            }
        }
        Map<String, Share> shares = new TreeMap<>();
        failed.forEach((kind, misses) -> shares.put(kind, Share.of(misses, all.get(kind))));
        return shares;
    }

    /** Quote mode over an archive, with the settings as they come, at the time of {@link OwnArchive#NOW}. */
    static AnswerService answers(Archive archive) {
        return answers(archive, new QuoteSelector());
    }

    /** The same with another choice of quotes. */
    static AnswerService answers(Archive archive, QuoteSelector selector) {
        AnswerConfig config = EvalConfigs.of(AnswerConfig.class);
        AtomicInteger conversations = new AtomicInteger();
        return new AnswerService(
                archive,
                selector,
                null,
                8,
                config.answer().gate(),
                new Conversations(config.conversation(), Ticker.systemTicker()),
                new Receipts(config.receipt(), "eval", null, Ticker.systemTicker()),
                OwnArchive.NOW,
                () -> "c" + conversations.incrementAndGet());
    }

    /**
     * One of the expected articles is among the first five.
     *
     * @param followUp whether the last turn is asked in its conversation; else what it means is asked alone
     */
    static Share followUps(Archive archive, Set<String> halves, boolean followUp) throws IOException {
        List<String> failed = new ArrayList<>();
        int all = 0;
        AnswerService service = answers(archive);
        for (JsonNode line : OwnArchive.lines("follow-ups.jsonl")) {
            if (halves.contains(line.get("half").asText())) {
                all++;
                List<String> turns = followUp
                        ? OwnArchive.texts(line.get("turns"))
                        : List.of(line.get("standalone").asText());
                Answer answer = last(service, turns);
                List<String> found = answer.articles().stream()
                        .limit(TOP)
                        .map(article -> article.article().file())
                        .toList();
                if (found.stream().noneMatch(OwnArchive.texts(line.get("expected"))::contains)) {
                    failed.add(line.get("id").asText() + ' ' + turns + " as " + answer.searchedFor() + " → " + found);
                }
            }
        }
        return Share.of(failed, all);
    }

    /** A second question that stands alone is searched as it was asked. */
    static Share newTopics(Archive archive, Set<String> halves) throws IOException {
        List<String> failed = new ArrayList<>();
        int all = 0;
        AnswerService service = answers(archive);
        for (JsonNode line : OwnArchive.lines("new-topics.jsonl")) {
            if (halves.contains(line.get("half").asText())) {
                all++;
                List<String> turns = OwnArchive.texts(line.get("turns"));
                String searched = last(service, turns).searchedFor();
                if (!searched.equals(turns.get(1))) {
                    failed.add(line.get("id").asText() + ' ' + turns + " as " + searched);
                }
            }
        }
        return Share.of(failed, all);
    }

    /** The answer to the last turn of a conversation of its own. */
    static Answer last(AnswerService service, List<String> turns) {
        @Nullable String conversation = null;
        @Nullable Answer answer = null;
        for (String turn : turns) {
            answer =
                    service.answer(new AskRequest(turn, conversation, null, null, Set.of(), null), AnswerListener.NONE);
            conversation = answer.conversationId();
        }
        return Objects.requireNonNull(answer, "no turns");
    }

    /** Pairs of articles that are one text, as two file names in order. */
    static Set<List<String>> copies(List<Article> articles) {
        Copies copies = new Copies();
        Set<List<String>> pairs = new HashSet<>();
        for (List<Article> group : copies.groups(articles)) {
            pairs.addAll(pairs(group.stream().map(Article::file).toList()));
        }
        return pairs;
    }

    /** The planted pairs. */
    static Set<List<String>> plantedCopies(Set<String> halves) throws IOException {
        Set<List<String>> pairs = new HashSet<>();
        for (JsonNode line : OwnArchive.lines("copies.jsonl")) {
            if (line.get("relation").asText().equals("copies")
                    && halves.contains(line.get("half").asText())) {
                List<String> files = new ArrayList<>(OwnArchive.texts(line.get("copies")));
                files.add(line.get("earliest").asText());
                pairs.addAll(pairs(files));
            }
        }
        return pairs;
    }

    private static Set<List<String>> pairs(List<String> files) {
        Set<List<String>> pairs = new HashSet<>();
        for (String one : files) {
            for (String other : files) {
                if (one.compareTo(other) < 0) {
                    pairs.add(List.of(one, other));
                }
            }
        }
        return pairs;
    }

    /** Questions of all sets for which two of the first five articles are one text. */
    static List<String> topFivesWithCopies(Archive archive) throws IOException {
        Set<List<String>> planted = plantedCopies(BOTH);
        List<String> failed = new ArrayList<>();
        try (Archive.Session session = archive.open()) {
            for (JsonNode line : OwnArchive.lines("time.jsonl")) {
                String question = line.get("question").asText();
                List<String> found = files(session.articles(SearchQuery.of(question), TOP));
                if (pairs(found).stream().anyMatch(planted::contains)) {
                    failed.add(question + " → " + found);
                }
            }
        }
        return failed;
    }

    private static List<String> files(List<Hit> hits) {
        return hits.stream().map(hit -> hit.article().file()).toList();
    }
}
