package org.onrecord.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of articles, and the names of what is in it. A key is a path relative to the folder with {@code /} between
 * names, in Unicode, just as the file system spells it: {@code é} in one code point and in two are two names. It does not
 * depend on the locale the service was started in, which on Linux decides what Java takes the bytes of a name for.
 */
public final class DocumentsFolder {

    private static final boolean UNICODE_NAMES =
            System.getProperty("sun.jnu.encoding", "UTF-8").equalsIgnoreCase("UTF-8");

    /** File systems whose changes are not all reported to this machine: shares, and mounts of virtual machines. */
    private static final Set<String> SILENT =
            Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "vboxsf", "virtiofs", "afs", "ceph");

    private final Path root;

    /**
     * Opens the folder.
     *
     * @throws IllegalStateException when it is missing or cannot be read, with the remedy
     */
    public DocumentsFolder(Path documents) {
        Path folder = documents.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("The documents folder " + folder
                    + " does not exist. Create it, or set ON_RECORD_DOCUMENTS to the folder of your articles.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.findFirst();
            this.root = folder.toRealPath();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException(
                    "The documents folder " + folder
                            + " cannot be read. Give the service read permission, or set ON_RECORD_DOCUMENTS to another folder.",
                    e);
        }
    }

    /** Absolute, symbolic links resolved. */
    public Path root() {
        return root;
    }

    /** The key of a path below the folder; null when its name is not Unicode (a Latin-1 name on Linux). */
    @Nullable
    String key(Path path) {
        String relative;
        if (UNICODE_NAMES) {
            relative = root.relativize(path).toString();
        } else {
            relative = decoded(path.toUri().getRawPath().substring(rawRoot().length()));
        }
        String key = relative.replace(root.getFileSystem().getSeparator(), "/");
        return key.indexOf('\uFFFD') >= 0 ? null : key;
    }

    /**
     * The path of a key.
     *
     * @throws IllegalArgumentException when the key names nothing below the folder
     */
    Path resolve(String key) {
        try {
            Path path = UNICODE_NAMES ? root.resolve(key) : Path.of(URI.create("file://" + rawRoot() + encoded(key)));
            Path normal = path.normalize();
            if (normal.startsWith(root) && !normal.equals(root)) {
                return normal;
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("no file can have this name here: " + key, e);
        }
        throw new IllegalArgumentException("outside the documents folder: " + key);
    }

    /** Whether the folder lies on a file system that does not tell of all changes, such as a network share. */
    boolean isSilent() {
        try {
            String type = Files.getFileStore(root).type().toLowerCase(Locale.ROOT);
            return SILENT.contains(type) || type.startsWith("fuse.");
        } catch (IOException e) {
            return false;
        }
    }

    private String rawRoot() {
        String raw = root.toUri().getRawPath();
        return raw.endsWith("/") ? raw : raw + "/";
    }

    private static String decoded(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(raw.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String encoded(String key) {
        StringBuilder raw = new StringBuilder();
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b == '/' || b == '.' || b == '-' || b == '_' || Character.isLetterOrDigit(b) && b > 0;
            raw.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
        }
        return raw.toString();
    }
}
