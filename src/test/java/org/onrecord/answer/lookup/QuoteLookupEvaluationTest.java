package org.onrecord.answer.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.article.Article;
import org.onrecord.article.Span;
import org.onrecord.eval.SampleArchive;
import org.onrecord.retrieval.Archive;
import org.onrecord.split.SentenceSplitter;

/** The look-up on our own sets, both halves, and on what a seeded copyist makes of our own articles. */
class QuoteLookupEvaluationTest {

    private static final int COPIES = 100;
    private static final double NOISY = 0.98;
    private static final double NOISY_OF_A_KIND = 0.96;
    private static final double CLOSEST = 0.95;
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    @TempDir
    static Path data;

    private static SampleArchive sample;
    private static Archive.Session session;

    private final QuoteLookup lookup = new QuoteLookup();

    @BeforeAll
    static void index() throws IOException {
        sample = SampleArchive.ofEvaluationSets(data);
        session = sample.archive().open();
    }

    @AfterAll
    static void close() {
        session.close();
        sample.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tune", "held"})
    void findsWhatIsThereAndNothingElse(String half) throws IOException {
        List<String> misses = new ArrayList<>();
        int[] exact = new int[2];
        int[] noisy = new int[2];
        int[] absent = new int[2];
        int[] closest = new int[2];
        for (JsonNode line : lines(half)) {
            List<QuoteMatch> found = lookup.find(line.get("text").asText(), session);
            boolean right;
            switch (line.get("kind").asText()) {
                case "exact" -> {
                    right = isFirst(found, line.get("expected")) && found.get(0).kind() == QuoteMatch.Kind.EXACT;
                    count(exact, right);
                }
                case "noisy" -> {
                    right = isFirst(found, line.get("expected")) && found.get(0).kind() != QuoteMatch.Kind.ALTERED;
                    count(noisy, right);
                }
                default -> {
                    right = line.has("closest")
                            ? found.isEmpty() || found.get(0).kind() == QuoteMatch.Kind.ALTERED
                            : found.isEmpty();
                    count(absent, right);
                    if (line.has("closest")) {
                        count(closest, isFirst(found, line.get("closest")));
                    }
                }
            }
            if (!right) {
                misses.add(line.get("id").asText() + " " + line.get("variant").asText() + ": "
                        + (found.isEmpty()
                                ? "nothing"
                                : found.get(0).kind() + " " + found.get(0).diff()));
            }
        }
        System.out.printf(
                "reverse quotes, %s half: exact %d/%d, noisy %d/%d, absent or altered %d/%d, closest shown %d/%d%n",
                half, exact[0], exact[1], noisy[0], noisy[1], absent[0], absent[1], closest[0], closest[1]);

        assertThat(misses).isEmpty();
        assertThat((double) closest[0] / closest[1]).isGreaterThanOrEqualTo(CLOSEST);
        assertThat(exact[1] + noisy[1] + absent[1]).isGreaterThan(90);
    }

    @Test
    void everySentenceOfTheArchiveIsFoundWhereItStands() {
        for (Origin origin : origins(1, 200)) {
            List<QuoteMatch> found = lookup.find(origin.sentence(), session);
            assertThat(found).as(origin.sentence()).anySatisfy(match -> {
                assertThat(match.kind()).isEqualTo(QuoteMatch.Kind.EXACT);
                assertThat(match.article().id()).isEqualTo(origin.article().id());
            });
        }
    }

    @Test
    void findsWhatWasBadlyCopied() {
        int all = 0;
        for (Copyist.Noise noise : Copyist.Noise.values()) {
            List<String> missed = missed(noise);
            all += missed.size();
            // A slip that makes another word of the archive ("flood", "food") cannot be told from a change.
            assertThat(missed).as("%s", noise).hasSizeLessThanOrEqualTo((int) (COPIES * (1 - NOISY_OF_A_KIND)));
        }
        assertThat(all).isLessThanOrEqualTo((int) (COPIES * Copyist.Noise.values().length * (1 - NOISY)));
    }

    private List<String> missed(Copyist.Noise noise) {
        Copyist copyist = new Copyist(20261126 + noise.ordinal());
        List<String> missed = new ArrayList<>();
        List<Origin> origins = origins(noise.ordinal() + 2, COPIES);
        for (Origin origin : origins) {
            String copy = copyist.copy(origin.sentence(), noise);
            List<QuoteMatch> found = lookup.find(copy, session);
            boolean right = found.stream()
                    .anyMatch(match -> match.kind() != QuoteMatch.Kind.ALTERED
                            && bare(match.article().text()).contains(bare(origin.sentence())));
            if (!right) {
                missed.add(copy + " -> "
                        + (found.isEmpty()
                                ? "nothing"
                                : found.get(0).kind() + " " + found.get(0).diff()));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "reverse quotes, %s: %d of %d found %s%n",
                noise,
                origins.size() - missed.size(),
                origins.size(),
                missed);

        return missed;
    }

    @Test
    void aChangedFigureIsNeverFoundButShownAsADifference() {
        Random random = new Random(7);
        int altered = 0;
        for (Origin origin : origins(9, 300)) {
            Matcher digits = DIGITS.matcher(origin.sentence());
            if (!digits.find()) {
                continue;
            }
            char[] letters = origin.sentence().toCharArray();
            int at = digits.start() + random.nextInt(digits.end() - digits.start());
            letters[at] = (char) ('0' + (letters[at] - '0' + 1 + random.nextInt(9)) % 10);
            String changed = String.valueOf(letters);
            List<QuoteMatch> found = lookup.find(changed, session);
            if (found.stream().anyMatch(match -> match.kind() == QuoteMatch.Kind.EXACT)) {
                // The same sentence with this other figure stands elsewhere in the archive.
                assertThat(sample.articles()).anyMatch(article -> article.text().contains(changed));
                continue;
            }
            altered++;
            assertThat(found).as(changed).isNotEmpty().allMatch(match -> match.kind() == QuoteMatch.Kind.ALTERED);
        }
        assertThat(altered).isGreaterThan(30);
    }

    @Test
    void sentencesOfOtherNewspapersAreAbsent() throws IOException {
        int asked = 0;
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/gate"))) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    String text = line.replaceFirst("^(?:fr|en): ?", "").strip();
                    if (text.split(" ").length >= 7 && !text.contains("==") && !text.matches("\\w+: .*")) {
                        asked++;
                        assertThat(lookup.find(text, session)).as(text).isEmpty();
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(200);
    }

    @Test
    void theDiffLeadsFromTheArticleToTheTextLookedFor() {
        Copyist copyist = new Copyist(3);
        for (Origin origin : origins(11, 100)) {
            String copy = copyist.copy(origin.sentence(), Copyist.Noise.WORD_MISSING);
            for (QuoteMatch match : lookup.find(copy, session)) {
                assertThat(joined(match, Edit.Op.INSERT)).isEqualTo(match.quote());
                assertThat(joined(match, Edit.Op.DELETE).replaceAll("\\W+", "")).isEqualTo(copy.replaceAll("\\W+", ""));
            }
        }
    }

    private static String bare(String text) {
        return text.replace('’', '\'').replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private static String joined(QuoteMatch match, Edit.Op without) {
        StringBuilder out = new StringBuilder();
        match.diff().stream().filter(edit -> edit.op() != without).forEach(edit -> out.append(edit.text()));
        return out.toString();
    }

    /** A sentence and the article it is from. */
    private record Origin(Article article, String sentence) {}

    private static List<Origin> origins(long seed, int number) {
        List<Origin> all = new ArrayList<>();
        for (Article article : sample.articles()) {
            for (Span span : SentenceSplitter.sentences(article.text(), article.language())) {
                String sentence = span.of(article.text());
                int words = sentence.split("\\s+").length;
                if (words >= 6 && words <= 45) {
                    all.add(new Origin(article, sentence));
                }
            }
        }
        java.util.Collections.shuffle(all, new Random(seed));
        return all.subList(0, Math.min(number, all.size()));
    }

    private static void count(int[] score, boolean right) {
        score[0] += right ? 1 : 0;
        score[1]++;
    }

    private static boolean isFirst(List<QuoteMatch> found, JsonNode files) {
        return !found.isEmpty()
                && Arrays.asList(new ObjectMapper().convertValue(files, String[].class))
                        .contains(found.get(0).article().file());
    }

    private static List<JsonNode> lines(String half) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/eval/reverse-quotes.jsonl"))) {
            JsonNode node = new ObjectMapper().readTree(line);
            if (node.get("half").asText().equals(half)) {
                lines.add(node);
            }
        }
        return lines;
    }
}
