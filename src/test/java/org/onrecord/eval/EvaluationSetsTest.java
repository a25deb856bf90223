package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the evaluation sets and the samples page to the articles that they speak of. */
class EvaluationSetsTest {

    private static final Path EVAL = Path.of("src/test/resources/eval");
    private static final Path DOCUMENTS = Path.of("documents");
    private static final Pattern FILE =
            Pattern.compile("\"((?:documents|corpus|(?:differences|towns|desks|reads)-(?:tune|held))/[^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "time.jsonl,80",
        "follow-ups.jsonl,60",
        "new-topics.jsonl,60",
        "disagreement.jsonl,60",
        "differences.jsonl,80",
        "false-premise.jsonl,60",
        "reverse-quotes.jsonl,120",
        "questions.jsonl,120",
        "towns.jsonl,1104",
        "town-premises.jsonl,432",
        "town-talks.jsonl,252",
        "desks.jsonl,1680",
        "desk-premises.jsonl,680",
        "reads.jsonl,4000",
        "copies.jsonl,40"
    })
    void everyLineNamesFilesThatExistAndBelongsToAHalf(String set, int atLeast) throws IOException {
        List<JsonNode> lines = read(set);

        assertThat(lines).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(lines).extracting(line -> line.get("id").asText()).doesNotHaveDuplicates();
        assertThat(lines)
                .filteredOn(line -> line.get("half").asText().equals("tune"))
                .hasSizeBetween(lines.size() * 2 / 5, lines.size() * 9 / 10);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.get("half").asText()).isIn("tune", "held");
            assertThat(files(line)).allSatisfy(file -> assertThat(path(file)).exists());
        });
    }

    @Test
    void evidenceOfAPremiseStandsInItsFile() throws IOException {
        assertThat(read("false-premise.jsonl").stream().filter(line -> isText(line.get("file"))))
                .hasSizeGreaterThan(40)
                .allSatisfy(line -> assertThat(text(line.get("file").asText()))
                        .contains(normal(line.get("evidence").asText()))
                        .contains(normal(line.get("sentence").asText())));
        assertThat(read("town-premises.jsonl"))
                .allSatisfy(line -> assertThat(text(line.get("file").asText()))
                        .contains(normal(line.get("evidence").asText())));
    }

    @Test
    void evidenceOfAnAnswerStandsInItsFile() throws IOException {
        List<JsonNode> lines = new ArrayList<>(read("questions.jsonl"));
        lines.addAll(read("towns.jsonl"));
        lines.addAll(read("town-talks.jsonl"));
        assertThat(lines.stream()
                        .flatMap(
                                line -> StreamSupport.stream(line.get("answers").spliterator(), false))
                        .filter(answer -> isText(answer.get("file"))))
                .hasSizeGreaterThan(100)
                .allSatisfy(answer -> assertThat(text(answer.get("file").asText()))
                        .contains(normal(answer.get("evidence").asText())));
    }

    @Test
    void bothValuesOfADisagreementStandInTheirFiles() throws IOException {
        Stream<JsonNode> towns = read("towns.jsonl").stream()
                .flatMap(line -> StreamSupport.stream(line.get("differs").spliterator(), false));
        Stream<JsonNode> pairs = Stream.concat(read("disagreement.jsonl").stream(), read("differences.jsonl").stream());
        assertThat(Stream.concat(pairs, towns)
                        .flatMap(line -> Stream.of(line.get("a"), line.get("b")))
                        .filter(side -> isText(side.get("file"))))
                .hasSizeGreaterThan(240)
                .allSatisfy(side -> assertThat(text(side.get("file").asText()))
                        .contains(normal(side.get("value").asText())));
    }

    @Test
    void exactQuotesStandInEveryExpectedFileAndAbsentOnesInNone() throws IOException {
        String archive = archive();
        List<JsonNode> quotes = read("reverse-quotes.jsonl");

        assertThat(quotes)
                .filteredOn(quote -> kind(quote, "exact"))
                .allSatisfy(quote -> assertThat(quote.get("expected"))
                        .filteredOn(EvaluationSetsTest::isText)
                        .allSatisfy(file -> assertThat(text(file.asText()))
                                .contains(normal(quote.get("text").asText()))));
        assertThat(quotes)
                .filteredOn(quote -> kind(quote, "absent"))
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(quote -> assertThat(archive)
                        .doesNotContain(normal(quote.get("text").asText())));
    }

    @Test
    void aQuestionInTimeExpectsNothingPublishedAfterIt() throws IOException {
        assertThat(read("time.jsonl"))
                .allSatisfy(line -> assertThat(line.get("expected"))
                        .isNotEmpty()
                        .filteredOn(file -> file.asText().startsWith("corpus/"))
                        .allSatisfy(file -> assertThat(published(file.asText()))
                                .isLessThanOrEqualTo(line.get("asOf").asText())));
    }

    @Test
    void theSamplesPageListsEveryDocument() throws IOException {
        String page = Files.readString(Path.of("docs/samples.md"));
        try (Stream<Path> files = Files.walk(DOCUMENTS)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> DOCUMENTS.relativize(file).toString().replace('\\', '/')))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(page).contains("| `" + file + "` |"));
        }
    }

    private static List<JsonNode> read(String set) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(EVAL.resolve(set))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static List<String> files(JsonNode line) {
        return FILE.matcher(line.toString())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Path path(String file) {
        return file.startsWith("documents/") ? Path.of(file) : EVAL.resolve(file);
    }

    private static boolean isText(JsonNode file) {
        return file.asText().endsWith(".txt");
    }

    private static boolean kind(JsonNode quote, String kind) {
        return quote.get("kind").asText().equals(kind);
    }

    private static String archive() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path folder : List.of(DOCUMENTS, EVAL.resolve("corpus"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(txt|md|html|xml)"))
                        .toList()) {
                    all.append(normal(Files.readString(file))).append('\n');
                }
            }
        }
        return all.toString();
    }

    private static String text(String file) throws IOException {
        return normal(Files.readString(path(file)));
    }

    private static String published(String file) throws IOException {
        return Files.readAllLines(path(file)).stream()
                .filter(line -> line.startsWith("Date: "))
                .findFirst()
                .orElseThrow()
                .substring(6);
    }

    private static String normal(String text) {
        return text.replace('’', '\'').replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }
}
