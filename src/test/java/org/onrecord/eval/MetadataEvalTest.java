package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.article.Article;
import org.onrecord.article.ArticleId;
import org.onrecord.parse.FileParser;
import org.onrecord.parse.load.Limits;

/** Titles and publication dates of real pages against a list made by hand. */
@Tag("eval")
@EnabledIfSystemProperty(named = "eval.data", matches = ".+")
class MetadataEvalTest {

    private static final FileTime MODIFIED = FileTime.from(Instant.parse("2003-02-01T12:00:00Z"));

    @TempDir
    private Path folder;

    private record Truth(String day, String title) {}

    @Test
    void readsTitlesAndDatesAsAPersonDoes() throws IOException {
        // Given
        Map<String, Truth> truths = truths();
        FileParser parser = new FileParser(new Limits(50 << 20, 2_000_000, 2_000, Duration.ofSeconds(60), 3, ""));
        int titles = 0;
        int dated = 0;
        int dates = 0;
        int invented = 0;
        int fromFile = 0;
        int pages = 0;

        // When
        for (ExtractionEval.Page page : ExtractionEval.pages(
                        Path.of(System.getProperty("eval.data")).resolve("article-extraction"))
                .values()) {
            Truth truth = truths.get(digits(page.url()));
            assertThat(truth).as(page.url()).isNotNull();
            Path file = Files.writeString(folder.resolve("page.html"), page.html());
            Files.setLastModifiedTime(file, MODIFIED);
            Article article = parser.parse(file, "page.html").articles().get(0);
            String day =
                    article.published() == null ? "none" : article.published().iso();
            pages++;
            titles += digits(letters(article.title())).equals(truth.title()) ? 1 : 0;
            fromFile += day.startsWith("2003") ? 1 : 0;
            if (truth.day().equals("none")) {
                invented += day.equals("none") ? 0 : 1;
            } else {
                dated++;
                dates += day.equals(truth.day()) ? 1 : 0;
            }
            if (!day.equals(truth.day()) || !digits(letters(article.title())).equals(truth.title())) {
                System.out.println("  " + page.url() + ": " + day + ", not " + truth.day() + "; " + article.title());
            }
        }
        System.out.printf(
                "title exact %d of %d; date exact %d of %d; dates invented %d; dates of the file %d%n",
                titles, pages, dates, dated, invented, fromFile);

        // Then
        assertThat((double) titles / pages).isGreaterThanOrEqualTo(0.95);
        assertThat((double) dates / dated).isGreaterThanOrEqualTo(0.90);
        assertThat(fromFile).isZero();
    }

    private static Map<String, Truth> truths() throws IOException {
        Map<String, Truth> truths = new HashMap<>();
        List<String> lines =
                Files.readAllLines(Path.of("src/test/resources/parse/metadata-truth.txt"), StandardCharsets.UTF_8);
        for (String line : lines) {
            String[] cells = line.split(" ");
            if (!line.startsWith("#")) {
                truths.put(cells[0], new Truth(cells[1], cells[2]));
            }
        }
        return truths;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String digits(String text) {
        return ArticleId.hash(text).substring(0, 16);
    }
}
