package org.onrecord.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts files that came over HTTP into the documents folder, and takes files out of it. */
public final class Upload {

    private static final int LONGEST_NAME = 200;
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cntrl}\\\\:*?\"<>|]");
    private static final Set<String> RELATIVE = Set.of("", ".", "..");

    private final DocumentsFolder folder;

    /** Works on a documents folder. */
    public Upload(DocumentsFolder folder) {
        this.folder = folder;
    }

    /** A file that is in the folder now. */
    public record Stored(String name, boolean replaced) {}

    /**
     * Moves a file into the folder as a whole, so that the watcher never sees a part of it; one of the same name is
     * replaced.
     *
     * @param name as the browser sent it; only its last part counts
     * @return the name it has in the folder, and whether it replaced a file
     * @throws IllegalArgumentException when no file can have that name here
     */
    public Stored store(Path content, String name) {
        String clean = clean(name);
        Path target = folder.resolve(clean);
        Path part = folder.resolve("." + Integer.toHexString(clean.hashCode()) + "-" + System.nanoTime() + ".part");
        try {
            if (Files.isDirectory(target)) {
                throw new FileAlreadyExistsException(clean);
            }
            boolean replaced = Files.exists(target);
            // Not the file itself, whose rights are those of a temporary one: others may share the folder.
            try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
                Files.copy(content, out);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Stored(clean, replaced);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + clean + " into the documents folder", e);
        } finally {
            deleteQuietly(part);
        }
    }

    /**
     * Deletes a file of the folder.
     *
     * @param path relative to the folder
     * @return whether it was there
     */
    public boolean delete(String path) {
        try {
            return Files.deleteIfExists(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + path + " from the documents folder", e);
        }
    }

    private String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = UNWANTED.matcher(last).replaceAll("_").strip();
        if (clean.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("The file name is longer than " + LONGEST_NAME + " characters.");
        }
        if (RELATIVE.contains(clean) || FolderScan.ignored(folder.resolve(clean))) {
            throw new IllegalArgumentException(
                    "Files named like this are left alone (hidden or temporary); give it another name.");
        }
        return clean;
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the temporary file " + part, e);
        }
    }
}
