package org.onrecord.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.boilerpipe.BoilerpipeContentHandler;
import org.jsoup.Jsoup;
import org.onrecord.parse.html.ArticleExtractor;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Article extraction from web pages, ours beside what Tika ships; prints one table. */
public final class ExtractionEval {

    /** A page and the article it holds. */
    record Page(String id, String url, String html, String truth) {}

    private ExtractionEval() {}

    /** Takes the folder {@code article-extraction}. */
    public static void main(String[] args) throws IOException {
        run(Path.of(args[0]));
    }

    /** Prints precision, recall and F1 of ours and of what Tika ships, all on the pages in {@code folder}; returns ours. */
    static ShingleScore run(Path folder) throws IOException {
        Map<String, Page> pages = pages(folder);
        Map<String, Function<Page, String>> extractors = new LinkedHashMap<>();
        extractors.put(
                "ours",
                p -> ArticleExtractor.extract(Jsoup.parse(p.html(), p.url())).text());
        extractors.put("Boilerpipe", p -> tika(p, BoilerpipeContentHandler::new));
        extractors.put("Tika body", p -> tika(p, text -> text));
        System.out.printf("%-12s %9s %9s %9s %12s%n", "", "precision", "recall", "F1", "mean page F1");
        Map<String, ShingleScore> scores = new LinkedHashMap<>();
        extractors.forEach((name, extractor) -> {
            ShingleScore score = new ShingleScore();
            pages.values().forEach(page -> score.add(page.truth(), extractor.apply(page)));
            scores.put(name, score);
            System.out.printf(
                    "%-12s %9.4f %9.4f %9.4f %12.4f%n",
                    name, score.precision(), score.recall(), score.f1(), score.meanF1());
        });
        return Objects.requireNonNull(scores.get("ours"));
    }

    static Map<String, Page> pages(Path folder) throws IOException {
        JsonNode truth = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("ground-truth.json")));
        Map<String, Page> pages = new TreeMap<>();
        truth.properties()
                .forEach(e -> pages.put(
                        e.getKey(),
                        new Page(
                                e.getKey(),
                                e.getValue().path("url").asText(),
                                html(folder.resolve("html").resolve(e.getKey() + ".html.gz")),
                                e.getValue().path("articleBody").asText())));
        return pages;
    }

    private static String html(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    private static String tika(Page page, Function<BodyContentHandler, ContentHandler> wrap) {
        BodyContentHandler text = new BodyContentHandler(-1);
        byte[] bytes = page.html().getBytes(StandardCharsets.UTF_8);
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, "text/html; charset=utf-8");
        try {
            new JSoupParser().parse(new ByteArrayInputStream(bytes), wrap.apply(text), metadata, new ParseContext());
        } catch (IOException | SAXException | TikaException e) {
            throw new IllegalStateException("Tika failed on " + page.url(), e);
        }
        return text.toString();
    }
}
