package org.onrecord.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.onrecord.article.Failure;

/**
 * The state of the documents folder at one moment. Symbolic links are not followed, hidden files and the temporary files of
 * editors and downloads are left out.
 *
 * @param files every article file, by path relative to the folder with {@code /} between names
 * @param unreadable folders that could not be listed: nothing is known of what is below them
 * @param failures one for each unreadable folder
 */
record FolderScan(Map<String, FileStamp> files, Set<String> unreadable, List<Failure> failures) {

    private static final boolean UNIX =
            java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    /**
     * Lists the folder.
     *
     * @throws UncheckedIOException when the folder itself is missing or cannot be listed
     */
    static FolderScan of(Path folder) {
        Map<String, FileStamp> files = new TreeMap<>();
        Set<String> unreadable = new HashSet<>();
        List<Failure> failures = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    return !dir.equals(folder) && ignored(dir)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile() && !ignored(file)) {
                        files.put(relative(folder, file), stamp(file, attributes));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    if (file.equals(folder)) {
                        throw e;
                    }
                    if (!(e instanceof NoSuchFileException)) {
                        String path = relative(folder, file);
                        unreadable.add(path);
                        failures.add(new Failure(
                                Failure.Level.WARNING,
                                "scan",
                                path,
                                "The folder cannot be read (" + e.getClass().getSimpleName()
                                        + "); give the service read permission. What was indexed of it stays."));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(
                        Path dir, java.io.@org.jspecify.annotations.Nullable IOException e) throws IOException {
                    if (e != null) {
                        return visitFileFailed(dir, e);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the documents folder " + folder, e);
        }
        return new FolderScan(files, unreadable, failures);
    }

    /** Whether {@code path} is below a folder that could not be listed. */
    boolean unknown(String path) {
        return unreadable.stream().anyMatch(folder -> path.startsWith(folder + "/"));
    }

    /**
     * The stamp of one file now.
     *
     * @throws IOException when the file is gone or cannot be looked at
     */
    static FileStamp stamp(Path file) throws IOException {
        return stamp(file, Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    private static FileStamp stamp(Path file, BasicFileAttributes attributes) throws IOException {
        String identity = "";
        if (UNIX) {
            Map<String, Object> unix = Files.readAttributes(file, "unix:ino,ctime", LinkOption.NOFOLLOW_LINKS);
            identity = unix.get("ino") + "/" + ((FileTime) unix.get("ctime")).toInstant();
        }
        return new FileStamp(attributes.size(), attributes.lastModifiedTime().toInstant(), identity);
    }

    static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace(folder.getFileSystem().getSeparator(), "/");
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
