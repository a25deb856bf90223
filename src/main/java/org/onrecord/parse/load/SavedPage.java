package org.onrecord.parse.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.mail.RFC822Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A page that a browser saved in MHTML, decoded from its transfer encoding.
 *
 * @param type its media type, with the character set if one is stated
 */
record SavedPage(byte[] bytes, String type) {

    /** The first page in an MHTML file, if there is one. */
    static Optional<SavedPage> read(byte[] bytes) throws UnreadableException {
        List<SavedPage> pages = new ArrayList<>();
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new EmbeddedDocumentExtractor() {
            @Override
            public boolean shouldParseEmbedded(Metadata metadata) {
                return pages.isEmpty()
                        && String.valueOf(metadata.get(HttpHeaders.CONTENT_TYPE))
                                .startsWith("text/html");
            }

            @Override
            public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
                    throws IOException {
                pages.add(new SavedPage(stream.readAllBytes(), String.valueOf(metadata.get(HttpHeaders.CONTENT_TYPE))));
            }
        });
        try (InputStream in = TikaInputStream.get(bytes)) {
            // Called directly: by way of the detecting parser the page would be flattened to text on the way.
            new RFC822Parser().parse(in, new DefaultHandler(), new Metadata(), context);
        } catch (TikaException | SAXException | IOException e) {
            throw new UnreadableException("the saved page is damaged (" + Tika.cause(e) + "); save it again");
        }
        return pages.stream().findFirst();
    }
}
