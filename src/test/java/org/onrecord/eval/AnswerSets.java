package org.onrecord.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.onrecord.answer.Answer;
import org.onrecord.answer.AnswerListener;
import org.onrecord.answer.AnswerService;
import org.onrecord.answer.AskRequest;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.article.Citation;
import org.onrecord.eval.OwnSets.Share;

/** Measures what answers say of the sets of our own: whether they answer, and where articles differ. */
final class AnswerSets {

    private static final int QUOTES = 3;

    private final AnswerService service;
    private final Set<List<String>> copies;
    private final String differing;
    private final Map<String, Answer> answers = new HashMap<>();

    /** Answers from {@code own}, of which copies count as one text. */
    AnswerSets(OwnArchive own) {
        this(own, "disagreement.jsonl");
    }

    /** The same with another set of lines about where articles differ. */
    AnswerSets(OwnArchive own, String differing) {
        this(own, differing, new QuoteSelector());
    }

    /** The same with another choice of quotes. */
    AnswerSets(OwnArchive own, QuoteSelector selector) {
        this(own, "disagreement.jsonl", selector);
    }

    private AnswerSets(OwnArchive own, String differing, QuoteSelector selector) {
        this.differing = differing;
        copies = OwnSets.copies(own.articles());
        service = OwnSets.answers(own.archive(), selector);
    }

    /** The answer to a question that begins a conversation; the archive does not change, so it is asked once. */
    Answer ask(String question) {
        return answers.computeIfAbsent(
                question,
                asked -> service.answer(new AskRequest(asked, null, null, null, Set.of(), null), AnswerListener.NONE));
    }

    /**
     * Disagreements shown with both values, each from its file, and the right type.
     *
     * @param differ whether to ask those that differ; else those that do not, which pass when none is reported between the
     *     two files
     */
    Share disagreements(String half, boolean differ) throws IOException {
        List<String> failed = new ArrayList<>();
        int all = 0;
        for (JsonNode line : OwnArchive.lines(differing)) {
            boolean none = line.get("type").asText().equals("none");
            if (none == differ || !line.get("half").asText().equals(half)) {
                continue;
            }
            all++;
            Answer answer = ask(line.get("question").asText());
            boolean passed = none
                    ? answer.disagreements().stream().noneMatch(d -> isBetween(line, d, answer))
                    : answer.disagreements().stream().anyMatch(d -> isShown(line, d, answer));
            if (!passed) {
                failed.add(line + "\n" + told(answer));
            }
        }
        return Share.of(failed, all);
    }

    /**
     * What is shown to differ in answers to a set of whole archives.
     *
     * @param differing questions to which two articles give different values
     * @param found those of them where two such values are shown
     * @param typed those of the found where the type is right too
     * @param shown differences shown in all answers
     * @param wrong those of the shown that are between no such values
     */
    record Differences(int differing, int found, int typed, int shown, int wrong) {}

    /** The differences shown in the answers to one half of {@code set}. */
    Differences differences(String set, String half) throws IOException {
        int differing = 0;
        int found = 0;
        int typed = 0;
        int shown = 0;
        int wrong = 0;
        for (JsonNode line : OwnArchive.lines(set)) {
            if (!line.get("half").asText().equals(half)) {
                continue;
            }
            List<JsonNode> apart = new ArrayList<>();
            line.get("differs").forEach(apart::add);
            Answer answer = ask(line.get("question").asText());
            List<Answer.Disagreement> told = answer.disagreements();
            shown += told.size();
            wrong += (int) told.stream()
                    .filter(d -> apart.stream().noneMatch(pair -> isBetweenValues(pair, d, answer)))
                    .count();
            boolean acrossFiles = apart.stream()
                    .anyMatch(pair ->
                            !pair.get("a").get("file").equals(pair.get("b").get("file")));
            if (acrossFiles) {
                differing++;
                found += told.stream().anyMatch(d -> apart.stream().anyMatch(pair -> isBetweenValues(pair, d, answer)))
                        ? 1
                        : 0;
                typed += told.stream().anyMatch(d -> apart.stream().anyMatch(pair -> isShown(pair, d, answer))) ? 1 : 0;
            }
        }
        return new Differences(differing, found, typed, shown, wrong);
    }

    private boolean isBetweenValues(JsonNode pair, Answer.Disagreement disagreement, Answer answer) {
        List<Citation> cited = cited(disagreement, answer);
        return isQuoted(pair.get("a"), cited) && isQuoted(pair.get("b"), cited);
    }

    /**
     * Questions of {@code set} that the archive answers and whose evidence is in one of the first three quotes; or that it does not
     * answer, and that are not said to be answered.
     */
    Share questions(String set, String half, boolean answerable) throws IOException {
        List<String> failed = new ArrayList<>();
        int all = 0;
        for (JsonNode line : OwnArchive.lines(set)) {
            if (line.get("answers").isEmpty() == answerable
                    || !line.get("half").asText().equals(half)) {
                continue;
            }
            all++;
            Answer answer = ask(line.get("question").asText());
            boolean passed = answerable
                    ? answer.citations().stream().limit(QUOTES).anyMatch(citation -> isEvidence(line, citation))
                    : answer.outcome() != Answer.Outcome.ANSWERED;
            if (!passed) {
                failed.add(line + "\n" + told(answer));
            }
        }
        return Share.of(failed, all);
    }

    /** Whether one of the first three quotes has the evidence of one of a line's answers. */
    static boolean answers(JsonNode line, Answer answer) {
        return answer.citations().stream()
                .limit(QUOTES)
                .anyMatch(citation -> StreamSupport.stream(line.get("answers").spliterator(), false)
                        .anyMatch(side -> citation.article()
                                        .file()
                                        .equals(side.get("file").asText())
                                && bare(citation.quote())
                                        .contains(bare(side.get("evidence").asText()))));
    }

    private boolean isEvidence(JsonNode line, Citation citation) {
        for (JsonNode side : line.get("answers")) {
            boolean quoted =
                    bare(citation.quote()).contains(bare(side.get("evidence").asText()));
            if (quoted && isOneText(citation.article().file(), side.get("file").asText())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetween(JsonNode line, Answer.Disagreement disagreement, Answer answer) {
        Set<String> files = cited(disagreement, answer).stream()
                .map(citation -> citation.article().file())
                .collect(Collectors.toSet());
        return files.contains(line.get("a").get("file").asText())
                && files.contains(line.get("b").get("file").asText());
    }

    private boolean isShown(JsonNode line, Answer.Disagreement disagreement, Answer answer) {
        String type = disagreement.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return type.equals(line.get("type").asText()) && isBetweenValues(line, disagreement, answer);
    }

    private static List<Citation> cited(Answer.Disagreement disagreement, Answer answer) {
        return answer.citations().stream()
                .filter(citation -> disagreement.citations().contains(citation.id()))
                .toList();
    }

    private boolean isQuoted(JsonNode side, List<Citation> cited) {
        return cited.stream()
                .anyMatch(citation ->
                        isOneText(citation.article().file(), side.get("file").asText())
                                && bare(citation.quote())
                                        .contains(bare(side.get("value").asText())));
    }

    private boolean isOneText(String one, String other) {
        return one.equals(other) || copies.contains(List.of(one, other)) || copies.contains(List.of(other, one));
    }

    static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    private static String told(Answer answer) {
        return answer.sentences().stream()
                        .map(sentence -> "    " + sentence.text().replaceAll("\\s+", " "))
                        .collect(Collectors.joining("\n"))
                + "\n    " + answer.disagreements();
    }
}
