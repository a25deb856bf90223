package org.onrecord.parse.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;

/** Turns bytes into characters: UTF-8 when they are valid UTF-8, otherwise as Tika's detectors guess. */
public final class TextDecoder {

    private static final double MOST_NOISE = 0.03;
    private static final int SOME_NOISE = 20;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int REPLACEMENT = 0xFFFD;

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

    /** Bytes that are no text become characters that no language has, one in ten of them where they are random. */
    private static boolean isNoise(String text) {
        long noise = text.codePoints()
                .filter(c -> switch (Character.getType(c)) {
                    case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
                    case Character.CONTROL -> !Character.isWhitespace(c);
                    default -> c == REPLACEMENT;
                })
                .count();
        return noise > Math.max(SOME_NOISE, MOST_NOISE * text.length());
    }

    private static String guess(byte[] bytes, String type) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(HttpHeaders.CONTENT_TYPE, type);
        try (Reader reader = new AutoDetectReader(new ByteArrayInputStream(bytes), metadata)) {
            StringWriter out = new StringWriter(bytes.length);
            reader.transferTo(out);
            String text = out.toString();
            if (!isNoise(text)) {
                return text;
            }
            String western = new String(bytes, WESTERN);
            if (isNoise(western)) {
                throw new IOException(
                        "it is no text in any character set; if it should hold text, open it in its program and save it as UTF-8");
            }
            return western;
        } catch (TikaException e) {
            throw new IOException("no character set fits the text", e);
        }
    }
}
