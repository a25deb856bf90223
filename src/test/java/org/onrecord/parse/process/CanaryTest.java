package org.onrecord.parse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.parse.ParseResult;
import org.onrecord.parse.TestLimits;

/** Files that ask their reader to open an address and another file. */
class CanaryTest {

    private static final String SECRET = "the-secret-of-another-file";

    @TempDir
    private Path folder;

    @Test
    void noFileOpensASocketOrReadsAnotherFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        try (ServerSocket canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                ProcessParser parser = new ProcessParser(TestLimits.defaults(), 1)) {
            String web = "http://127.0.0.1:" + canary.getLocalPort() + "/canary";
            for (Map.Entry<String, byte[]> file :
                    files(web, secret.toUri().toString()).entrySet()) {
                Path path = Files.write(folder.resolve(file.getKey()), file.getValue());

                // When
                ParseResult result = parser.parse(path, file.getKey());

                // Then
                assertThat(result.toString()).as(file.getKey()).doesNotContain(SECRET);
                assertThat(result.articles().size() + result.failures().size())
                        .as(file.getKey())
                        .isPositive();
            }
            canary.setSoTimeout(300);
            assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static Map<String, byte[]> files(String web, String secret) throws IOException {
        String doctype = "<!DOCTYPE x [<!ENTITY web SYSTEM \"" + web + "\"><!ENTITY file SYSTEM \"" + secret
                + "\"><!ENTITY % p SYSTEM \"" + web + "\">%p;]>";
        String xhtml = doctype + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title>"
                + "<link rel=\"stylesheet\" href=\"" + web
                + "\"/></head><body><p>The bridge reopened on Sunday, the mayor"
                + " said. &web; &file;</p><img src=\"" + web + "\"/><iframe src=\"" + secret + "\"/></body></html>";
        String odf = doctype + "<office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                + "<text:p>The bridge reopened. &web; &file;</text:p></office:text></office:body>"
                + "</office:document-content>";
        String word = doctype + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body><w:p><w:r><w:t>The bridge reopened. &web; &file;</w:t></w:r></w:p></w:body></w:document>";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("plain.xml", bytes(doctype + "<x>&web; &file;</x>"));
        files.put("page.html", bytes(xhtml));
        files.put("page.xhtml", bytes("<?xml version=\"1.0\"?>" + xhtml));
        files.put(
                "feed.xml",
                bytes(
                        "<?xml version=\"1.0\"?>" + doctype + "<rss version=\"2.0\"><channel><title>t</title><item>"
                                + "<title>a &web;</title><description>The bridge reopened. &file;</description></item></channel></rss>"));
        files.put(
                "picture.svg", bytes(doctype + "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&file;</text></svg>"));
        files.put("text.odt", zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", odf)));
        files.put(
                "text.docx",
                zip(Map.of(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                                + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                                + "officedocument.wordprocessingml.document.main+xml\"/></Types>",
                        "_rels/.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
                        "word/document.xml",
                        word)));
        files.put(
                "book.epub",
                zip(Map.of(
                        "mimetype",
                        "application/epub+zip",
                        "META-INF/container.xml",
                        "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile"
                                + " full-path=\"book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>",
                        "book.opf",
                        doctype
                                + "<package xmlns=\"http://www.idpf.org/2007/opf\"><manifest><item id=\"a\" href=\"a.xhtml\""
                                + " media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/></spine></package>",
                        "a.xhtml",
                        xhtml)));
        files.put(
                "mail.eml",
                bytes("From: a@example.org\r\nSubject: s\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                        + "Content-Type: message/external-body; access-type=URL; URL=\"" + web + "\"\r\n\r\n--b\r\n"
                        + "Content-Type: text/html\r\n\r\n" + xhtml + "\r\n--b--\r\n"));
        files.put(
                "letter.rtf",
                bytes("{\\rtf1 The bridge reopened.{\\field{\\*\\fldinst INCLUDETEXT \"" + secret
                        + "\"}{\\fldrslt x}}{\\*\\template " + web + "}}"));
        return files;
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(bytes(entry.getValue()));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
