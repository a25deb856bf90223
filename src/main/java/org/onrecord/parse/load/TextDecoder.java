package org.onrecord.parse.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;

/** Turns bytes into characters: UTF-8 when they are valid UTF-8, otherwise as Tika's detectors guess. */
public final class TextDecoder {

    private TextDecoder() {}

    /**
     * Decodes a text or HTML file.
     *
     * @param type its media type, which lets HTML's own declaration count
     */
    public static String decode(byte[] bytes, String type) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return guess(bytes, type);
        }
    }

    private static String guess(byte[] bytes, String type) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(HttpHeaders.CONTENT_TYPE, type);
        try (Reader reader = new AutoDetectReader(new ByteArrayInputStream(bytes), metadata)) {
            StringWriter out = new StringWriter(bytes.length);
            reader.transferTo(out);
            return out.toString();
        } catch (TikaException e) {
            throw new IOException("no character set fits the text", e);
        }
    }
}
