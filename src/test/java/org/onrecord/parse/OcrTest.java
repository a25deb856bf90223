package org.onrecord.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.article.Article;
import org.onrecord.article.Failure;
import org.onrecord.parse.load.Limits;

class OcrTest {

    private static final List<String> TEXT = List.of(
            "Le moulin de Larsonne rouvrira en avril",
            "",
            "Le moulin de Larsonne, fermé depuis la crue de 1987,",
            "rouvrira ses portes le 14 avril, a annoncé la mairie.",
            "Les travaux ont coûté 263 000 euros et duré deux ans.");

    @TempDir
    private Path folder;

    @Test
    void readsAScannedPdfWhereTesseractIsInstalled() throws IOException {
        assumeTesseract();
        try (PDDocument pdf = new PDDocument()) {
            addScan(pdf);
            addText(pdf);

            ParseResult result = parse("fra+eng", save(pdf));

            Article article = result.articles().get(0);
            assertThat(article.text()).contains("rouvrira ses portes le 14 avril", "263 000 euros", "The mill reopens");
            assertThat(article.flags()).contains("ocr");
            assertThat(article.language()).isEqualTo("fr");
        }
    }

    @Test
    void readsAPictureOfTextWhereTesseractIsInstalled() throws IOException {
        assumeTesseract();
        File png = folder.resolve("scan.png").toFile();
        ImageIO.write(scan(), "png", png);

        Article article = parse("fra+eng", png.toPath()).articles().get(0);

        assertThat(article.text()).contains("la crue de 1987").doesNotContain("\f");
        assertThat(article.flags()).contains("ocr");
    }

    @Test
    void saysThatAPhotographHoldsNoText() throws IOException {
        assumeTesseract();
        File png = folder.resolve("photo.png").toFile();
        ImageIO.write(new BufferedImage(600, 400, BufferedImage.TYPE_BYTE_GRAY), "png", png);

        assertThat(reason(parse("fra+eng", png.toPath()))).isEqualTo("no text was found in the picture");
    }

    @Test
    void saysWhyAScanIsNotReadAndWhatToDo() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            addScan(pdf);
            Path file = save(pdf);

            assertThat(reason(parse("", file))).contains("pictures", "switched off", "on-record.parse.ocr");
            assertThat(reason(parse("tlh", file)))
                    .contains("pictures")
                    .containsAnyOf("apt-get install tesseract-ocr", "no data for the languages tlh");
        }
    }

    @Test
    void readsTheTextOfAPdfWithScansAmongItsPagesAndTellsOfThem() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            addText(pdf);
            addScan(pdf);

            ParseResult result = parse("", save(pdf));

            assertThat(result.articles().get(0).text()).contains("The mill reopens in April");
            assertThat(result.articles().get(0).flags()).doesNotContain("ocr");
            assertThat(result.failures()).extracting(Failure::level).containsExactly(Failure.Level.WARNING);
            assertThat(result.failures().get(0).reason()).contains("1 of its pages hold no text");
        }
    }

    private static void assumeTesseract() {
        String how = "Scans are not tested: install Tesseract (apt-get install tesseract-ocr tesseract-ocr-fra).";
        boolean there = org.onrecord.parse.load.Tika.ocrLanguages(limits("fra")).equals("fra");
        if (!there && "true".equalsIgnoreCase(System.getenv("CI"))) {
            throw new AssertionError(how);
        }
        if (!there) {
            System.out.println(how);
        }
        Assumptions.assumeTrue(there, how);
    }

    private static ParseResult parse(String languages, Path file) {
        return new FileParser(limits(languages)).parse(file, String.valueOf(file.getFileName()));
    }

    private static Limits limits(String languages) {
        return new Limits(50 << 20, 2_000_000, 2_000, Duration.ofSeconds(60), 3, languages);
    }

    private static String reason(ParseResult result) {
        assertThat(result.articles()).isEmpty();
        return result.failures().get(0).reason();
    }

    private Path save(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return Files.write(folder.resolve("file.pdf"), out.toByteArray());
    }

    private static void addScan(PDDocument pdf) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.drawImage(LosslessFactory.createFromImage(pdf, scan()), 40, 500, 500, 250);
        }
    }

    private static void addText(PDDocument pdf) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(50, 700);
            content.showText("The mill reopens in April, the town said on Monday.");
            content.endText();
        }
    }

    private static BufferedImage scan() {
        BufferedImage image = new BufferedImage(1600, 800, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D ink = image.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, image.getWidth(), image.getHeight());
        ink.setColor(Color.BLACK);
        ink.setFont(new Font(Font.SERIF, Font.PLAIN, 52));
        for (int line = 0; line < TEXT.size(); line++) {
            ink.drawString(TEXT.get(line), 80, 120 + line * 90);
        }
        ink.dispose();
        return image;
    }
}
