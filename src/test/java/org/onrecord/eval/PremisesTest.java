package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.answer.Answer;
import org.onrecord.answer.AnswerService;
import org.onrecord.answer.Sentence;

/**
 * Asks questions that take something for granted, wrongly or rightly, and ordinary ones, of the invented towns
 * and desks. By words alone; of the held halves only totals are shown. Ratchets at what was reached.
 */
class PremisesTest {

    private static final Path SETS = Path.of("src/test/resources/eval");
    private static final Pattern OTHERWISE = Pattern.compile(
            "^(?:La question dit .+ ; un article dit autre chose|The question says .+; an article says otherwise)(?: ?:|, (?:voir|see) \\[(\\d+)]\\.)$");

    private static final Pattern UNHEARD =
            Pattern.compile("(?:Aucun article des archives n'a le nom|No article of the archive has the name) .+\\.");

    @TempDir
    Path data;

    /**
     * What is said of some premises.
     *
     * @param said questions of which an article is said to tell something otherwise
     * @param proven those where it is quoted with the words that tell what is true
     * @param unheard questions of which no article is said to have a name
     */
    private record Told(int all, int said, int proven, int unheard) {}

    @ParameterizedTest
    @CsvSource({"town,tune,17,0,2,5", "town,held,14,0,1,3", "desk,tune,45,13,2,6", "desk,held,25,5,1,6"})
    void contradictsWhatIsWrong(String set, String half, int proven, int nameless, int mostRight, int mostOrdinary)
            throws IOException {
        try (OwnArchive own = OwnArchive.in(data, new NoEncoder(), SETS.resolve(set + "s-" + half))) {
            AnswerService service = OwnSets.answers(own.archive());
            List<JsonNode> premises = of(half, set + "-premises.jsonl");
            Told wrong = told(service, premises, "wrong");
            Told right = told(service, premises, "right");
            int all = 0;
            int doubted = 0;
            int unheard = right.unheard();
            for (String ordinary : List.of(set + "s.jsonl", "questions.jsonl")) {
                Told some = told(service, of(half, ordinary), "");
                all += some.all();
                doubted += some.said();
                unheard += some.unheard();
            }

            System.out.printf(
                    "premises, %ss, %s: wrong %s; right %s; ordinary questions %d, doubted %d, right or ordinary of an unheard name %d%n",
                    set, half, wrong, right, all, doubted, unheard);
            assertThat(wrong.proven()).isGreaterThanOrEqualTo(proven);
            assertThat(wrong.unheard()).isGreaterThanOrEqualTo(nameless);
            assertThat(right.said()).isLessThanOrEqualTo(mostRight);
            assertThat(doubted).isLessThanOrEqualTo(mostOrdinary);
            assertThat(unheard).isLessThanOrEqualTo(1);
        }
    }

    private static List<JsonNode> of(String half, String set) throws IOException {
        return OwnArchive.lines(set).stream()
                .filter(line -> line.get("half").asText().equals(half))
                .toList();
    }

    private static Told told(AnswerService service, List<JsonNode> lines, String premise) {
        int all = 0;
        int said = 0;
        int proven = 0;
        int unheard = 0;
        for (JsonNode line : lines) {
            if (!premise.isEmpty() && !line.get("premise").asText().equals(premise)) {
                continue;
            }
            Answer answer = OwnSets.last(service, List.of(line.get("question").asText()));
            String otherwise = otherwise(answer);
            all++;
            said += otherwise.isEmpty() ? 0 : 1;
            boolean evidence = line.has("evidence")
                    && AnswerSets.bare(otherwise)
                            .contains(AnswerSets.bare(line.get("evidence").asText()));
            proven += evidence ? 1 : 0;
            unheard += isUnheard(answer) ? 1 : 0;
        }
        return new Told(all, said, proven, unheard);
    }

    private static boolean isUnheard(Answer answer) {
        return answer.sentences().stream()
                .anyMatch(sentence -> UNHEARD.matcher(sentence.text()).matches());
    }

    /** What is quoted against the question; empty where nothing is. */
    private static String otherwise(Answer answer) {
        List<Sentence> sentences = answer.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Matcher matcher = OTHERWISE.matcher(sentences.get(i).text());
            if (matcher.matches()) {
                return matcher.group(1) == null
                        ? sentences.get(i + 1).text()
                        : answer.citations().stream()
                                .filter(citation -> citation.id() == Integer.parseInt(matcher.group(1)))
                                .findFirst()
                                .orElseThrow()
                                .quote();
            }
        }
        return "";
    }
}
