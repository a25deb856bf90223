package org.onrecord.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A file that is known before it is fetched.
 *
 * @param path below the base address
 * @param name in the model's folder
 * @param bytes its size
 * @param sha256 64 lower-case hexadecimal digits
 */
record PinnedFile(String path, String name, long bytes, String sha256) {

    /** Whether {@code file} is exactly this one. */
    boolean isThere(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != bytes) {
            return false;
        }
        MessageDigest digest = ModelFiles.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }
}
