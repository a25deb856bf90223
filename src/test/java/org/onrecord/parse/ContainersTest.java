package org.onrecord.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.article.Article;
import org.onrecord.article.ArticleId;
import org.onrecord.article.Failure;

class ContainersTest {

    private static final TikaDocumentParser PARSER = new TikaDocumentParser(TestLimits.defaults());

    @TempDir
    Path folder;

    @Test
    void makesEachMessageOfAMailboxAnArticle() throws IOException {
        // Given
        String box = message("m-1@dale.example", "Mill to close", "The mill will close in May.")
                + message("m-2@dale.example", "Mill saved", "The mill will stay open after all.");

        // When
        ParseResult result = read("letters.mbox", box.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(result.articles()).extracting(Article::title).containsExactly("Mill to close", "Mill saved");
        assertThat(result.articles().get(1).id()).isEqualTo(ArticleId.of("letters.mbox", "m-2@dale.example"));
    }

    @Test
    void cutsWhatAMailQuotesAndItsSignature() throws IOException {
        // Given
        String body =
                "The bridge opens on Sunday.\r\n\r\nOn Mon, 4 Mar 2024, Ada Merrow wrote:\r\n> When does it open?\r\n"
                        + "> Please tell us.\r\n\r\n-- \r\nDale Council press office\r\n";

        // When
        Article article = read(
                        "bridge.eml", mail("b@dale.example", "Bridge", body).getBytes(StandardCharsets.UTF_8))
                .articles()
                .get(0);

        // Then
        assertThat(article.text()).isEqualTo("The bridge opens on Sunday.");
        assertThat(article.removed()).extracting(r -> r.reason()).contains("quoted-reply", "signature");
    }

    @Test
    void readsASavedPageAsAPage() throws IOException {
        // Given
        String html =
                "<html><head><title>Sluice breaks</title></head><body><nav>Home</nav><article><h1>Sluice breaks</h1>"
                        + "<p>The sluice at Dale broke on Friday and the lower meadow was under water by the evening.</p>"
                        + "<p>It will be mended by the end of the month, the water board said in a short statement.</p></article></body></html>";
        String saved =
                "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://dale.example/sluice\r\nSubject: Sluice\r\n"
                        + "Date: Fri, 8 Mar 2024 18:00:00 -0000\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b1\"\r\n\r\n--b1\r\n"
                        + "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://dale.example/sluice\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8))
                        + "\r\n--b1--\r\n";

        // When
        Article article = read("sluice.mhtml", saved.getBytes(StandardCharsets.UTF_8))
                .articles()
                .get(0);

        // Then
        assertThat(article.title()).isEqualTo("Sluice breaks");
        assertThat(article.text())
                .startsWith("The sluice at Dale")
                .endsWith("short statement.")
                .doesNotContain("Home");
        assertThat(article.url()).isEqualTo("https://dale.example/sluice");
    }

    @Test
    void readsEachFileOfAnArchiveAndNamesTheOnesItCannot() throws IOException {
        // Given
        byte[] zip =
                zip("a/one.txt", "The first text of the archive.", "two.txt", "", "three.txt", "The third text of it.");

        // When
        ParseResult result = read("week.zip", zip);

        // Then
        assertThat(result.articles())
                .extracting(Article::text)
                .containsExactly("The first text of the archive.", "The third text of it.");
        assertThat(result.articles().get(0).id()).isEqualTo(ArticleId.of("week.zip", "a/one.txt"));
    }

    @Test
    void stopsAtTheDepthLimit() throws IOException {
        // Given
        byte[] zip = zip("t.txt", "Deep down.");
        for (int i = 0; i < 4; i++) {
            zip = zip("n.zip", zip);
        }

        // When
        ParseResult result = read("deep.zip", zip);

        // Then
        assertThat(result.articles()).isEmpty();
        assertThat(result.failures().get(0).reason()).contains("on-record.parse.max-embedded-depth");
    }

    @Test
    void stopsAnArchiveThatUnpacksToTooMuch() throws IOException {
        // Given
        byte[] bomb = zip("zeros.txt", "0".repeat(5_000_000));
        TikaDocumentParser small =
                new TikaDocumentParser(new TestLimits(1 << 20, 1_000_000, 10, Duration.ofSeconds(20), 3));

        // When
        ParseResult result = small.parse(Files.write(folder.resolve("bomb.zip"), bomb), "bomb.zip");

        // Then
        assertThat(result.articles()).isEmpty();
        assertThat(result.failures()).extracting(Failure::level).containsExactly(Failure.Level.FILE);
        assertThat(result.failures().get(0).reason()).contains("on-record.parse.max-file-bytes");
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        // Given
        byte[] noise = new byte[200_000];
        new java.util.Random(1).nextBytes(noise);

        // When
        ParseResult result = read("noise.txt", noise);

        // Then
        assertThat(result.articles()).isEmpty();
        assertThat(result.failures()).extracting(Failure::level).containsExactly(Failure.Level.FILE);
        assertThat(result.failures().get(0).reason()).contains("no text in any character set");
    }

    private ParseResult read(String name, byte[] bytes) throws IOException {
        return PARSER.parse(Files.write(folder.resolve(name), bytes), name);
    }

    private static String message(String id, String subject, String body) {
        return "From ada@dale.example Mon Mar  4 09:00:00 2024\n"
                + mail(id, subject, body + "\n\n").replace("\r", "");
    }

    private static String mail(String id, String subject, String body) {
        return "From: Ada Merrow <ada@dale.example>\r\nTo: desk@dale.example\r\nSubject: " + subject
                + "\r\nMessage-ID: <"
                + id + ">\r\nDate: Mon, 4 Mar 2024 09:00:00 +0000\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + body;
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
