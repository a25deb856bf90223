package org.onrecord.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.answer.Answer;
import org.onrecord.answer.AnswerListener;
import org.onrecord.answer.AnswerService;
import org.onrecord.answer.AskRequest;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.article.Citation;
import org.onrecord.eval.OwnSets.Share;
import org.onrecord.eval.QuoteArchive.Text;

/**
 * Asks the whole of quote mode over documents that contradict each other (rgb, ramdocs), each question over its own, which are
 * found by words. Its main method prints what words alone reach.
 */
final class ConflictSets {

    /** Questions of ramdocs that are asked: one of so many. Each takes an index of its own. */
    private static final int EVERY = 4;

    private final EvalRun run;
    private final QuoteSelector selector;

    /** Has {@code selector} choose the quotes. */
    ConflictSets(EvalRun run, QuoteSelector selector) {
        this.run = run;
        this.selector = selector;
    }

    public static void main(String[] none) throws IOException {
        ConflictSets sets = new ConflictSets(EvalRun.ofSystemProperties(), new QuoteSelector());
        Rgb rgb = sets.rgb();
        print("rgb: the answer in a quote", rgb.right());
        print("rgb: the true and the false answer in quotes", rgb.both());
        print("rgb: refused where nothing answers", rgb.refused());
        Ramdocs ramdocs = sets.ramdocs();
        print("ramdocs: all gold answers in quotes", ramdocs.gold());
        print("ramdocs: a disagreement marked where there is one", ramdocs.marked());
        print("ramdocs: none marked where there is none", ramdocs.calm());
    }

    private static void print(String what, Share share) {
        System.out.println(what + ": " + share.passed() + " of " + share.all());
    }

    /** What is shown of the true and the false answer of each question, and how often it quotes where nothing answers. */
    record Rgb(Share right, Share both, Share refused) {}

    Rgb rgb() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> oneSided = new ArrayList<>();
        List<String> invented = new ArrayList<>();
        List<JsonNode> lines = QuoteSets.lines(run.data().resolve("rgb-en-fact/questions.jsonl.gz"));
        for (JsonNode line : lines) {
            String question = line.get("query").asText();
            List<String> right = texts(line.get("answer"));
            List<String> fake = texts(line.get("fakeanswer"));
            List<String> trueTexts = texts(line.get("positive"));
            List<String> all = new ArrayList<>(trueTexts);
            all.addAll(texts(line.get("positive_wrong")));
            Answer alone = ask(question, trueTexts);
            Answer mixed = ask(question, all);
            Answer none = ask(question, texts(line.get("negative")));
            if (!shows(alone, right)) {
                wrong.add(question + told(alone));
            }
            if (!shows(mixed, right) || !shows(mixed, fake)) {
                oneSided.add(question + told(mixed));
            }
            if (none.outcome() == Answer.Outcome.ANSWERED) {
                invented.add(question + told(none));
            }
        }
        return new Rgb(
                Share.of(wrong, lines.size()), Share.of(oneSided, lines.size()), Share.of(invented, lines.size()));
    }

    /**
     * Answers of documents about several things of one name, false ones among them.
     *
     * @param gold all right answers stand in the quotes
     * @param marked a disagreement is reported where documents have several answers
     * @param calm none is reported where they have one
     */
    record Ramdocs(Share gold, Share marked, Share calm) {}

    Ramdocs ramdocs() throws IOException {
        List<String> missing = new ArrayList<>();
        List<String> unmarked = new ArrayList<>();
        List<String> alarmed = new ArrayList<>();
        List<JsonNode> lines = QuoteSets.lines(run.data().resolve("ramdocs/questions.jsonl.gz"));
        int all = 0;
        int several = 0;
        for (int i = 0; i < lines.size(); i += EVERY) {
            JsonNode line = lines.get(i);
            all++;
            String question = line.get("question").asText();
            List<String> documents = new ArrayList<>();
            line.get("documents")
                    .forEach(document -> documents.add(document.get("text").asText()));
            Answer answer = ask(question, documents);
            Set<String> answers = new HashSet<>(texts(line.get("gold_answers")));
            if (!answers.stream().allMatch(gold -> shows(answer, List.of(gold)))) {
                missing.add(question + answers + told(answer));
            }
            answers.addAll(texts(line.get("wrong_answers")));
            several += answers.size() > 1 ? 1 : 0;
            if (answers.size() > 1 && answer.disagreements().isEmpty()) {
                unmarked.add(question + answers + told(answer));
            }
            if (answers.size() == 1 && !answer.disagreements().isEmpty()) {
                alarmed.add(question + answers + told(answer));
            }
        }
        return new Ramdocs(Share.of(missing, all), Share.of(unmarked, several), Share.of(alarmed, all - several));
    }

    private Answer ask(String question, List<String> documents) throws IOException {
        try (CachingEncoder encoder =
                        new CachingEncoder(new NoEncoder(), run.cache().resolve("conflicts"));
                QuoteArchive archive = new QuoteArchive(encoder, false)) {
            List<Text> texts = new ArrayList<>();
            documents.forEach(document -> texts.add(new Text("d" + texts.size(), document, null)));
            archive.fill(texts, "en");
            AnswerService service = OwnSets.answers(archive.archive(), selector);
            return service.answer(new AskRequest(question, null, null, null, Set.of(), null), AnswerListener.NONE);
        }
    }

    private static boolean shows(Answer answer, List<String> gold) {
        return answer.citations().stream().map(Citation::quote).anyMatch(quote -> QuoteSets.holds(quote, gold));
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(each -> texts.addAll(texts(each)));
        } else {
            texts.add(node.asText());
        }
        return texts;
    }

    private static String told(Answer answer) {
        StringBuilder told = new StringBuilder();
        answer.sentences().forEach(sentence -> told.append("\n    ").append(sentence.text()));
        return told.toString();
    }
}
