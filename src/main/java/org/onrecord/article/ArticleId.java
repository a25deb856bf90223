package org.onrecord.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Makes article ids: 64 bits of SHA-256 over the path (and the entry in it), as 16 hexadecimal digits. */
public final class ArticleId {

    private ArticleId() {}

    /**
     * The id of an article.
     *
     * @param file path relative to the documents folder
     * @param entry what tells apart the articles of one file (a feed entry's guid, a mail's Message-ID), or null for the
     *     only one
     */
    public static String of(String file, @Nullable String entry) {
        return hash(entry == null ? file : file + '\n' + entry).substring(0, 16);
    }

    /** SHA-256 of {@code text} in UTF-8, as 64 lower-case hexadecimal digits. */
    public static String hash(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
