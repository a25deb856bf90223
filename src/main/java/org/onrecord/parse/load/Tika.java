package org.onrecord.parse.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.PDF;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.onrecord.parse.metadata.Keys;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Apache Tika with an allow-list of parsers: what is not on it is never opened. Nothing here reaches the network or runs
 * a macro, and no program is started but Tesseract, on pictures.
 */
public final class Tika {

    private final Detector detector = new DefaultDetector();
    private final Limits limits;
    private final Ocr ocr;
    private final Parser parser;

    public Tika(Limits limits) {
        this.limits = limits;
        this.ocr = Ocr.find(limits.ocrLanguages());
        List<Parser> parsers = new ArrayList<>(List.of(
                new PDFParser(),
                new OOXMLParser(),
                new OfficeParser(),
                new OpenDocumentParser(),
                new RTFParser(),
                new EpubParser(),
                new RFC822Parser(),
                new TXTParser(),
                new JSoupParser()));
        if (ocr.works()) {
            parsers.add(new TesseractOCRParser());
        }
        this.parser = new AutoDetectParser(detector, parsers.toArray(Parser[]::new));
    }

    /** The languages in which pictures of text are read on this machine; empty when they are not. */
    public static String ocrLanguages(Limits limits) {
        return Ocr.find(limits.ocrLanguages()).languages();
    }

    /** Whether pictures of text can be read, or why not. */
    Ocr ocr() {
        return ocr;
    }

    /** The media type of a file, from its bytes and its name. */
    public String detect(byte[] bytes, String name) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (InputStream in = TikaInputStream.get(bytes, metadata)) {
            return detector.detect(in, metadata).getBaseType().toString();
        }
    }

    /**
     * What a parse gave.
     *
     * @param scanned pages of a PDF that hold no text but, perhaps, a picture of text
     */
    record Content(
            String text, boolean truncated, Map<String, String> mail, Map<String, String> properties, int scanned) {}

    /**
     * Reads an office, PDF, e-book or mail file, or a picture of text. Pages of a PDF are divided by form feeds.
     *
     * @param type its media type
     * @throws UnreadableException when it is encrypted, broken or too slow
     */
    Content read(byte[] bytes, String name, String type, Deadline deadline) throws UnreadableException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        if (type.startsWith("image/")) {
            metadata.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, type.replace("image/", "image/ocr-"));
        }
        BlockCollector blocks = new BlockCollector(
                limits.articleCharacters(),
                deadline,
                type.equals("application/pdf"),
                type.equals("application/vnd.ms-outlook"));
        try (InputStream in = TikaInputStream.get(bytes, metadata)) {
            parser.parse(in, blocks, metadata, context(deadline));
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException("the file is encrypted with a password; save it without one");
        } catch (TikaException | SAXException | IOException e) {
            if (deadline.passed()) {
                throw new UnreadableException(
                        "reading took longer than " + limits.timeout().toSeconds()
                                + " s (on-record.parse.timeout); split the file or raise the limit");
            }
            throw new UnreadableException("the file is damaged or not what its name says (" + cause(e)
                    + "); open it in its program and save it again");
        }
        Integer scanned = metadata.getInt(PDF.OCR_PAGE_COUNT);
        return new Content(
                blocks.text(), blocks.truncated(), mail(metadata), properties(metadata), scanned == null ? 0 : scanned);
    }

    private ParseContext context(Deadline deadline) {
        ParseContext context = new ParseContext();
        context.set(TesseractOCRConfig.class, ocr.config(deadline));
        PDFParserConfig pdf = new PDFParserConfig();
        // Without a reader of pictures this still counts the pages that need one.
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.AUTO);
        pdf.setExtractInlineImages(false);
        pdf.setExtractAnnotationText(false);
        pdf.setExtractActions(false);
        pdf.setSortByPosition(false);
        context.set(PDFParserConfig.class, pdf);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setExtractMacros(false);
        office.setIncludeHeadersAndFooters(false);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        context.set(OfficeParserConfig.class, office);
        context.set(Parser.class, parser);
        context.set(EmbeddedDocumentExtractor.class, new BodyPartsOnly(context));
        return context;
    }

    /** A mail's own text parts are handed over as if embedded; nothing else that is embedded is read. */
    private static final class BodyPartsOnly extends ParsingEmbeddedDocumentExtractor {

        BodyPartsOnly(ParseContext context) {
            super(context);
        }

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            String type = String.valueOf(metadata.get(HttpHeaders.CONTENT_TYPE));
            return (type.startsWith("text/plain") || type.startsWith("text/html"))
                    && metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY) == null;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
                throws SAXException, IOException {
            super.parseEmbedded(stream, handler, metadata, false);
        }
    }

    private static Map<String, String> mail(Metadata metadata) {
        Map<String, String> mail = new LinkedHashMap<>();
        if (metadata.get(Message.MESSAGE_FROM) != null || metadata.get(Metadata.MESSAGE_FROM) != null) {
            put(mail, Keys.TITLE, metadata.get(TikaCoreProperties.SUBJECT));
            put(mail, Keys.TITLE, metadata.get(TikaCoreProperties.TITLE));
            put(mail, Keys.DATE, metadata.get(TikaCoreProperties.CREATED));
            String sender = metadata.get(TikaCoreProperties.CREATOR);
            if (sender != null) {
                put(mail, Keys.AUTHOR, sender.replaceAll("\\s*<[^>]*>\\s*$|\"", ""));
                put(mail, Keys.SOURCE, sender.replaceAll("\\s*<[^>]*>\\s*$|\"", ""));
            }
        }
        return mail;
    }

    private static Map<String, String> properties(Metadata metadata) {
        Map<String, String> properties = new HashMap<>();
        Map<String, Property> wanted = Map.of(
                Keys.TITLE, TikaCoreProperties.TITLE,
                Keys.AUTHOR, TikaCoreProperties.CREATOR,
                Keys.DATE, TikaCoreProperties.CREATED,
                Keys.UPDATED, TikaCoreProperties.MODIFIED,
                Keys.LANGUAGE, TikaCoreProperties.LANGUAGE,
                Keys.SOURCE, TikaCoreProperties.PUBLISHER);
        wanted.forEach((key, property) -> put(properties, key, metadata.get(property)));
        put(properties, Keys.AUTHOR, metadata.get(Office.INITIAL_AUTHOR));
        return properties;
    }

    private static void put(Map<String, String> map, String key, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            map.putIfAbsent(key, value.strip());
        }
    }

    static String cause(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage();
        String first = message == null
                ? root.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
        return first.substring(0, Math.min(160, first.length()));
    }
}
