package org.onrecord.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Failure;

/**
 * The state of the documents folder at one moment. Symbolic links are not followed, hidden files and the temporary files of
 * editors and downloads are left out.
 *
 * @param files every article file, by key
 * @param unreadable folders that could not be listed: nothing is known of what is below them
 * @param failures one for each unreadable folder, link and name that is left out
 */
record FolderScan(Map<String, FileStamp> files, Set<String> unreadable, List<Failure> failures) {

    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    /**
     * Lists the folder.
     *
     * @throws UncheckedIOException when the folder itself is missing or cannot be listed
     */
    static FolderScan of(DocumentsFolder folder) {
        Visitor visitor = new Visitor(folder);
        try {
            Files.walkFileTree(folder.root(), visitor);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the documents folder " + folder.root(), e);
        }
        return new FolderScan(visitor.files, visitor.unreadable, visitor.failures);
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final DocumentsFolder folder;
        private final Map<String, FileStamp> files = new TreeMap<>();
        private final Set<String> unreadable = new HashSet<>();
        private final List<Failure> failures = new ArrayList<>();

        Visitor(DocumentsFolder folder) {
            this.folder = folder;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return !dir.equals(folder.root()) && ignored(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (ignored(file)) {
                return FileVisitResult.CONTINUE;
            }
            String key = folder.key(file);
            if (key == null) {
                leftOut(
                        Failure.Level.FILE,
                        String.valueOf(folder.root().relativize(file)),
                        "The name is not UTF-8; rename the file (convmv can do that for many).");
            } else if (attributes.isSymbolicLink()) {
                leftOut(
                        Failure.Level.WARNING,
                        key,
                        "Symbolic links are not followed; put the file itself into the folder.");
            } else if (attributes.isRegularFile()) {
                try {
                    files.put(key, stamp(file, attributes));
                } catch (NoSuchFileException gone) {
                    return FileVisitResult.CONTINUE;
                }
            } else {
                leftOut(
                        Failure.Level.WARNING,
                        key,
                        "It is no regular file (a pipe, socket or device) and is not read.");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(folder.root())) {
                throw e;
            }
            if (!(e instanceof NoSuchFileException)) {
                String key = String.valueOf(folder.key(file));
                unreadable.add(key);
                leftOut(
                        Failure.Level.WARNING,
                        key,
                        "The folder cannot be read (" + e.getClass().getSimpleName()
                                + "); give the service read permission. What was indexed of it stays.");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
            return e == null ? FileVisitResult.CONTINUE : visitFileFailed(dir, e);
        }

        private void leftOut(Failure.Level level, String key, String reason) {
            failures.add(new Failure(level, "scan", key, reason));
        }
    }

    /** Whether {@code key} is below a folder that could not be listed. */
    boolean unknown(String key) {
        return unreadable.stream().anyMatch(folder -> key.startsWith(folder + "/"));
    }

    /**
     * The stamp of one file now.
     *
     * @throws IOException when the file is gone, is no regular file any more or cannot be looked at
     */
    static FileStamp stamp(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            throw new NoSuchFileException(String.valueOf(file), null, "it is no regular file any more");
        }
        return stamp(file, attributes);
    }

    private static FileStamp stamp(Path file, BasicFileAttributes attributes) throws IOException {
        String identity = "";
        if (UNIX) {
            Map<String, Object> unix = Files.readAttributes(file, "unix:ino,ctime", LinkOption.NOFOLLOW_LINKS);
            identity = unix.get("ino") + "/" + ((FileTime) unix.get("ctime")).toInstant();
        }
        return new FileStamp(attributes.size(), attributes.lastModifiedTime().toInstant(), identity);
    }

    /** Hidden files, and what editors, browsers and office programs leave while they write. */
    static boolean ignored(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || name.startsWith("~$")
                || name.startsWith("#")
                || name.endsWith("~")
                || name.endsWith(".tmp")
                || name.endsWith(".part")
                || name.endsWith(".partial")
                || name.endsWith(".crdownload")
                || name.endsWith(".swp")
                || name.endsWith(".swx")
                || name.equals("thumbs.db")
                || name.equals("desktop.ini");
    }
}
