package org.onrecord.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.article.Article;
import org.onrecord.article.ArticleId;
import org.onrecord.article.Failure;
import org.onrecord.article.Kind;
import org.onrecord.article.Published;
import org.onrecord.article.Removed;

class TikaDocumentParserTest {

    private static final TikaDocumentParser PARSER = new TikaDocumentParser(TestLimits.defaults());

    @TempDir
    Path folder;

    @Test
    void takesHeaderLinesForMetadataAndTheRestAsItStands() throws IOException {
        // Given
        String body =
                "Le conseil de Valbrune a voté le budget.\n\nLe maire, M. Oduya, s'en  félicite : « 7 % de mieux ».\n";
        String header =
                "Titre : Budget voté à Valbrune\nDate de publication: 5 mars 2024\nSource: Le Courrier de Valbrune\n"
                        + "Auteur: Inès Tarabelle\nKind: opinion\nURL: https://courrier.example/budget\n\n";

        // When
        Article article = only("valbrune/budget.txt", header + body);

        // Then
        assertThat(article.text()).isEqualTo(body);
        assertThat(article.title()).isEqualTo("Budget voté à Valbrune");
        assertThat(article.published()).isEqualTo(Published.on(java.time.LocalDate.of(2024, 3, 5)));
        assertThat(article.source()).isEqualTo("Le Courrier de Valbrune");
        assertThat(article.author()).isEqualTo("Inès Tarabelle");
        assertThat(article.kind()).isEqualTo(Kind.OPINION);
        assertThat(article.url()).isEqualTo("https://courrier.example/budget");
        assertThat(article.language()).isEqualTo("fr");
        assertThat(article.id()).isEqualTo(ArticleId.of("valbrune/budget.txt", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Title: Un\nDate: 2026-09-14\nSource: La Dépêche du Golfe\n\n",
                "Date: 2026-09-14\nTitle: Deux\nSubject: Port\nSource: La Dépêche\n\n",
                "#!/bin/sh\n\n",
                "%!PS\n\n"
            })
    void aTextFileIsTextWhateverItBeginsWith(String head) throws IOException {
        Article article = only("a.txt", head + "Le gardien a parlé du canal.\n");

        assertThat(article.text()).contains("Le gardien a parlé du canal.");
    }

    @Test
    void takesAShortFirstLineForTheTitleAndCutsAnEmptyWidgetAtTheEnd() throws IOException {
        // Given
        String body =
                "\nHarbour line reopens\nThe harbour line reopened on Monday after nine years of repairs and dispute.";

        // When
        Article article = only("harbour.txt", body + "\nRecent Comments");

        // Then
        assertThat(article.title()).isEqualTo("Harbour line reopens");
        assertThat(article.text()).isEqualTo(body);
        assertThat(article.removed()).hasSize(1);
        assertThat(article.removed().get(0).reason()).isEqualTo("comments");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.published()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Harbour line reopens after nine years; Northgate Ledger, 23 October 2026; "
                        + "The harbour line reopened on Monday after nine years of repairs.; Northgate Ledger",
                "Orlay : le bac reprend du service; LE COURRIER D'ORLAY, vendredi 23 octobre 2026; "
                        + "Le bac a repris lundi ses traversées, dit Le Courrier d'Orlay.; Le Courrier d'Orlay"
            })
    void aHeadlineAndALineOfOutletAndDateAreMetadataAndNoTextToQuote(
            String headline, String outletAndDate, String paragraph, String outlet) throws IOException {
        // When
        Article article = only("bac.txt", headline + "\n" + outletAndDate + "\n\n" + paragraph + "\n");

        // Then
        assertThat(article.title()).isEqualTo(headline);
        assertThat(article.source()).isEqualTo(outlet);
        assertThat(article.published()).isEqualTo(Published.on(java.time.LocalDate.of(2026, 10, 23)));
        assertThat(article.text()).isEqualTo(paragraph + "\n");
        assertThat(article.removed())
                .containsExactly(new Removed(0, headline + "\n" + outletAndDate + "\n\n", "page-header"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    a.pdf     ; b0 9d 6d cc 31 41 c3 76 64 ; a PDF            ; text
                    c.PDF     ; 3c 68 74 6d 6c 3e 3c 70 3e 4e 6f 74 20 66 6f 75 6e 64 3c 2f 70 3e 3c 2f 68 74 6d 6c 3e ; a PDF ; a web page
                    d.docx    ; 4e 6f 74 20 66 6f 75 6e 64 ; a Word file      ; text
                    e.doc     ; 4e 6f 74 20 66 6f 75 6e 64 ; a Word file      ; text
                    f.jpg     ; 4e 6f 74 20 66 6f 75 6e 64 ; a picture        ; text
                    g.epub    ; 4e 6f 74 20 66 6f 75 6e 64 ; an EPUB book     ; text
                    """)
    void aFileThatIsNotWhatItsNameSaysFailsAndSaysWhatToDo(String name, String hex, String promised, String found)
            throws IOException {
        byte[] bytes = java.util.HexFormat.ofDelimiter(" ").parseHex(hex.strip());

        ParseResult result = read(name, bytes);

        assertThat(result.articles()).isEmpty();
        Failure failure = result.failures().get(0);
        assertThat(failure.file()).isEqualTo(name);
        assertThat(failure.reason()).contains("its name says " + promised, "its bytes are " + found, "save it again");
    }

    @Test
    void oneOfficeFormatOrAPageUnderTheNameOfAnotherIsRead() throws IOException {
        String rtf = "{\\rtf1\\ansi The harbour line reopened on Monday.\\par}";
        String page =
                "<html><body><p>The harbour line reopened on Monday after nine years of repairs.</p></body></html>";

        assertThat(read("a.doc", rtf.getBytes(StandardCharsets.US_ASCII))
                        .articles()
                        .get(0)
                        .text())
                .contains("harbour line");
        assertThat(only("b.doc", page).text()).contains("harbour line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 1 4 ; 9 = $", "= a b c =", "....", "ÿ ~ é"})
    void aTextWithoutAWordIsNoArticle(String text) throws IOException {
        ParseResult result = read("a.txt", text.getBytes(StandardCharsets.UTF_8));

        assertThat(result.articles()).isEmpty();
        assertThat(result.failures().get(0).reason()).contains("no word", "save it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Le bac est fermé.", "doc 17", "On.", "火 。"})
    void aShortTextIsAnArticle(String text) throws IOException {
        assertThat(only("a.txt", text).text()).isEqualTo(text);
    }

    @Test
    void takesTheFrontMatterOfMarkdownForMetadata() throws IOException {
        // When
        Article article = only(
                "bees.md",
                "---\ntitle: \"Bees return to Dell\"\ndate: 2026-09-02\ntags:\n  - bees\nsource: Dell Valley Times\n---\n\n"
                        + "Four hives came back to the orchard on Monday.\n");

        // Then
        assertThat(article.title()).isEqualTo("Bees return to Dell");
        assertThat(article.published()).isEqualTo(Published.on(java.time.LocalDate.of(2026, 9, 2)));
        assertThat(article.source()).isEqualTo("Dell Valley Times");
        assertThat(article.text()).isEqualTo("Four hives came back to the orchard on Monday.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\nThe bridge reopened on Sunday.\nSource: Dell Times\n---\nMore text.\n",
                "---\ncover:\n  url: https://dell.example/y.jpg\n---\nMore text.\n"
            })
    void losesNothingBetweenLinesOfHyphensThatIsNoFrontMatter(String text) throws IOException {
        assertThat(only("bridge.txt", text).text()).isEqualTo(text);
    }

    @Test
    void aTitleLeftEmptyInFrontMatterIsTheHeading() throws IOException {
        // When
        Article article = only(
                "bees.md",
                "---\ntitle: \"\"\nimage:\n  title: A hive\ndate: 2026-09-02\n---\n\n# Bees return\n\nFour hives came back.\n");

        // Then
        assertThat(article.title()).isEqualTo("Bees return");
    }

    @Test
    void aCopyrightLineCutFromTheFootNamesTheOutlet() throws IOException {
        // When
        Article article = only(
                "bac.txt",
                "Le bac reprend du service\n\nPar Odile Marchepont\n\n"
                        + "Le bac a repris lundi ses traversées après neuf ans de travaux.\n\nArchives août 2026 juillet 2026\n"
                        + "Copyright 2026 Le Phare de Brisemer - Fièrement propulsé par PlumePress\n");

        // Then
        assertThat(article.source()).isEqualTo("Le Phare de Brisemer");
        assertThat(article.text()).doesNotContain("Copyright");
    }

    @Test
    void normalisesLineEndsAndDropsWhatCannotBeSeen() throws IOException {
        // When
        Article article = only("a.txt", "\uFEFFOne\u200B line.\r\nTwo\u202E lines.\u0000\r\n");

        // Then
        assertThat(article.text()).isEqualTo("One line.\nTwo lines.\n");
        assertThat(article.flags()).contains("hidden-text");
    }

    @Test
    void readsOldEncodings() throws IOException {
        // Given
        String text = "Le préfet a déclaré que la forêt brûlée serait replantée dès l'été prochain, à ses frais.\n";

        // When
        Article article = only("a.txt", text.getBytes(Charset.forName("windows-1252")));

        // Then
        assertThat(article.text()).isEqualTo(text);
    }

    @Test
    void takesOnlyTheArticleOfAPage() throws IOException {
        // Given
        String page = """
                <html><head><title>Ferry to sail again | Skerry Post</title>
                <meta property="og:site_name" content="Skerry Post">
                <meta property="article:published_time" content="2024-05-02T08:30:00+01:00">
                <meta name="author" content="Moira Tansley"><link rel="canonical" href="https://skerry.example/ferry">
                </head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
                <article><h1>Ferry to sail again</h1>
                <p>The ferry to Skerry will sail again from Friday, the harbour office said on Thursday morning.</p>
                <p>It had been in dock since March for repairs to both of its engines and its rusted hull.</p>
                <div class="share-bar">Share on everything</div></article>
                <footer>Copyright Skerry Post</footer></body></html>
                """;

        // When
        Article article = only("ferry.html", page);

        // Then
        assertThat(article.text())
                .isEqualTo("The ferry to Skerry will sail again from Friday, the harbour office said on Thursday"
                        + " morning.\n\nIt had been in dock since March for repairs to both of its engines and its"
                        + " rusted hull.");
        assertThat(article.title()).isEqualTo("Ferry to sail again");
        assertThat(article.source()).isEqualTo("Skerry Post");
        assertThat(article.author()).isEqualTo("Moira Tansley");
        assertThat(article.published()).isNotNull();
        assertThat(article.published().precision()).isEqualTo(Published.Precision.MINUTE);
        assertThat(article.published().iso()).isEqualTo("2024-05-02");
        assertThat(article.url()).isEqualTo("https://skerry.example/ferry");
    }

    @Test
    void makesEachFeedEntryAnArticle() throws IOException {
        // Given
        String feed = """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <rss version="2.0"><channel><title>Radio Lande</title><language>fr</language>
                <item><title>Un</title><link>https://lande.example/1</link><guid>g-1</guid>
                <pubDate>Tue, 05 Mar 2024 07:15:00 +0100</pubDate><description>&lt;p&gt;Premier texte.&lt;/p&gt; &x;</description></item>
                <item><title>Deux</title><guid>g-2</guid><pubDate>Wed, 06 Mar 2024 07:15:00 GMT</pubDate>
                <description>Second texte.</description></item></channel></rss>
                """;

        // When
        List<Article> articles =
                read("lande.rss", feed.getBytes(StandardCharsets.UTF_8)).articles();

        // Then
        assertThat(articles).extracting(Article::title).containsExactly("Un", "Deux");
        assertThat(articles.get(0).id()).isEqualTo(ArticleId.of("lande.rss", "g-1"));
        assertThat(articles.get(0).text()).startsWith("Premier texte.").doesNotContain("root:");
        assertThat(articles.get(0).url()).isEqualTo("https://lande.example/1");
        assertThat(articles.get(0).source()).isEqualTo("Radio Lande");
        assertThat(articles.get(0).published()).isNotNull();
        assertThat(articles.get(0).published().instant()).isEqualTo("2024-03-05T07:15:00+01:00");
    }

    @Test
    void readsAMailWithItsSubjectDateAndSender() throws IOException {
        // Given
        String mail = "From: Press Office <press@quarrytown.example>\r\nTo: desk@example.org\r\n"
                + "Subject: Quarry to close\r\nDate: Mon, 04 Mar 2024 09:00:00 +0000\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                + "The quarry will close in June.\r\n\r\nAbout 40 people work there.\r\n";

        // When
        Article article = only("quarry.eml", mail);

        // Then
        assertThat(article.title()).isEqualTo("Quarry to close");
        assertThat(article.text()).contains("The quarry will close in June.").contains("About 40 people");
        assertThat(article.published()).isNotNull();
        assertThat(article.published().iso()).isEqualTo("2024-03-04");
        assertThat(article.author()).startsWith("Press Office");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertFails(read("empty.txt", new byte[0]), "read", "empty");
    }

    @Test
    void refusesAFileOverTheLimitNamingTheSetting() throws IOException {
        // Given
        TikaDocumentParser small = new TikaDocumentParser(new TestLimits(10, 1_000, 10, Duration.ofSeconds(10), 1));
        Path file = Files.writeString(folder.resolve("big.txt"), "More than ten bytes of text.");

        // When
        ParseResult result = small.parse(file, "big.txt");

        // Then
        assertFails(result, "read", "on-record.parse.max-file-bytes");
    }

    @Test
    void refusesWhatIsNoTextSayingWhatItIs() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1};
        assertFails(read("a.png", png), "parse", "image");
        assertFails(read("program.txt", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0}), "parse", "format");
    }

    @Test
    void refusesATruncatedDocument() throws IOException {
        // Given
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".repeat(50).getBytes(StandardCharsets.UTF_8));
        }

        // When
        ParseResult result = read("cut.docx", java.util.Arrays.copyOf(bytes.toByteArray(), 60));

        // Then
        assertFails(result, "parse", "damaged");
    }

    @Test
    void cutsAnArticleAtItsLimitAndWarns() throws IOException {
        // Given
        TikaDocumentParser small =
                new TikaDocumentParser(new TestLimits(1 << 20, 1_000, 10, Duration.ofSeconds(10), 1));
        Path file = Files.writeString(folder.resolve("long.txt"), "Encore un mot. ".repeat(500));

        // When
        ParseResult result = small.parse(file, "long.txt");

        // Then
        assertThat(result.articles().get(0).text()).hasSize(1_000);
        assertThat(result.articles().get(0).flags()).contains("truncated");
        assertThat(result.failures()).extracting(Failure::level).containsExactly(Failure.Level.WARNING);
    }

    @Test
    void readsAPageNestedTooDeepWithoutHarm() throws IOException {
        // Given
        String page = "<div>".repeat(50_000) + "A sentence at the very bottom of a hundred thousand frames.";

        // When
        ParseResult result = read("deep.html", page.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(result.articles().size() + result.failures().size()).isEqualTo(1);
    }

    @Test
    void saysThatAFileIsGone() {
        assertFails(PARSER.parse(folder.resolve("none.txt"), "none.txt"), "read", "gone");
    }

    private Article only(String name, String content) throws IOException {
        return only(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Article only(String name, byte[] content) throws IOException {
        ParseResult result = read(name, content);
        assertThat(result.failures()).isEmpty();
        assertThat(result.articles()).hasSize(1);
        return result.articles().get(0);
    }

    private ParseResult read(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return PARSER.parse(Files.write(file, content), name);
    }

    private static void assertFails(ParseResult result, String stage, String reason) {
        assertThat(result.articles()).isEmpty();
        assertThat(result.failures()).hasSize(1);
        assertThat(result.failures().get(0).level()).isEqualTo(Failure.Level.FILE);
        assertThat(result.failures().get(0).stage()).isEqualTo(stage);
        assertThat(result.failures().get(0).reason()).contains(reason);
    }
}
