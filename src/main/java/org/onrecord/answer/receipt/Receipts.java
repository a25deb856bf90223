package org.onrecord.answer.receipt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.Answer;
import org.onrecord.answer.AnswerConfig;
import org.onrecord.answer.Sentence;
import org.onrecord.article.ArticleId;
import org.onrecord.article.Citation;
import org.onrecord.retrieval.Archive;

/**
 * Receipts of the latest answers, in memory only: nothing of them is written to disk, and whoever needs one for longer keeps
 * it, since it can be checked without the service.
 */
public final class Receipts {

    private static final List<String> VERBATIM = List.of("verbatim", "offsets");
    private static final List<String> GATE =
            List.of("support", "numbers", "dates", "names", "negation", "attribution", "quotations");

    private final Cache<String, Receipt> byId;
    private final String pipeline;
    private final @Nullable String model;

    /**
     * Keeps what the settings allow.
     *
     * @param pipeline names what makes articles of files
     * @param model name of the language model, null when none is set
     * @param ticker tells how time passes
     */
    public Receipts(AnswerConfig.Receipt config, String pipeline, @Nullable String model, Ticker ticker) {
        this.byId = Caffeine.newBuilder()
                .maximumSize(config.most())
                .expireAfterWrite(config.keep())
                .ticker(ticker)
                .build();
        this.pipeline = pipeline;
        this.model = model;
    }

    /** Writes the receipt of an answer that {@code session} gave. */
    public Receipt write(Answer answer, Archive.Session session, Instant now) {
        List<Receipt.Said> said = new ArrayList<>();
        for (Sentence sentence : answer.sentences()) {
            said.add(new Receipt.Said(
                    ArticleId.hash(sentence.text()),
                    lower(sentence.kind()),
                    sentence.citations(),
                    checks(sentence, answer.mode())));
        }
        Receipt receipt = new Receipt(
                answer.id(),
                now,
                answer.question(),
                answer.searchedFor(),
                answer.freshness().asOf(),
                answer.freshness().corpusRevision(),
                lower(answer.outcome()).replace('_', '-'),
                lower(answer.mode()),
                answer.language(),
                answer.mode() == Answer.Mode.MODEL ? model : null,
                answer.degradedText(),
                session.modelId(),
                pipeline,
                said,
                answer.citations().stream().map(c -> source(c, session)).toList(),
                answer.disagreements().stream()
                        .map(d ->
                                new Receipt.Differing(d.about(), lower(d.type()).replace('_', ' '), d.citations()))
                        .toList());
        byId.put(answer.id(), receipt);
        return receipt;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> checks(Sentence sentence, Answer.Mode mode) {
        List<String> checks = new ArrayList<>();
        if (sentence.kind() == Sentence.Kind.QUOTE) {
            checks.addAll(VERBATIM);
        }
        if (sentence.kind() != Sentence.Kind.LEAD && mode == Answer.Mode.MODEL) {
            checks.addAll(GATE);
        }
        return checks;
    }

    private static Receipt.Source source(Citation citation, Archive.Session session) {
        var article = citation.article();
        return new Receipt.Source(
                citation.id(),
                article.id(),
                article.file(),
                session.fileHash(article.file()).orElse(""),
                ArticleId.hash(article.text()),
                citation.span().start(),
                citation.span().end(),
                ArticleId.hash(citation.quote()),
                article.title(),
                article.sourceOrFile(),
                article.author(),
                article.published() == null ? null : article.published().iso(),
                article.language(),
                lower(article.kind()));
    }

    /** The receipt of an answer with the quotes that still stand; empty when it was never written here or is forgotten. */
    public Optional<ObjectNode> find(String answerId, Archive.Session session) {
        return Optional.ofNullable(byId.getIfPresent(answerId))
                .map(receipt -> ReceiptJson.of(receipt, source -> quote(source, session)));
    }

    /** The quoted words, if the archive still has them where they stood. */
    private static @Nullable String quote(Receipt.Source source, Archive.Session session) {
        return session.article(source.articleId())
                .filter(article -> source.end() <= article.text().length())
                .map(article -> article.text().substring(source.start(), source.end()))
                .filter(words -> ArticleId.hash(words).equals(source.quoteSha256()))
                .orElse(null);
    }
}
