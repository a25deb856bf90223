package org.onrecord.parse.restore;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * Keeps {@link Restorations} in {@code .on-record/restored.json} in the documents folder, beside the articles that they
 * are about and out of reach of whoever deletes the data folder. The folder's scan passes over hidden names.
 */
public final class RestorationFile {

    private static final Logger LOG = Logger.getLogger(RestorationFile.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private String seen = "";
    private Restorations current = Restorations.NONE;

    /** Of the documents folder {@code documents}. */
    public RestorationFile(Path documents) {
        this.file = documents.resolve(".on-record").resolve("restored.json");
    }

    /** What the file says now; what it said before when it cannot be read. */
    public synchronized Restorations current() {
        String stamp = stamp();
        if (!stamp.equals(seen)) {
            seen = stamp;
            try {
                current = stamp.isEmpty() ? Restorations.NONE : read();
            } catch (IOException e) {
                LOG.warnf(
                        "%s cannot be read (%s); cuts stay as they are. Mend it, or delete it to cut all again.",
                        file, e.getMessage());
            }
        }
        return current;
    }

    /**
     * Changes what is put back.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public synchronized void change(UnaryOperator<Restorations> how) {
        Restorations next = how.apply(current());
        Path folder = file.resolveSibling(".");
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, ".restored", ".tmp");
            JSON.writerWithDefaultPrettyPrinter().writeValue(written.toFile(), sorted(next));
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + "; give the service write permission", e);
        }
        current = next;
        seen = stamp();
    }

    private Restorations read() throws IOException {
        return new Restorations(JSON.readValue(file.toFile(), new TypeReference<Map<String, Set<String>>>() {}));
    }

    private static Map<String, Set<String>> sorted(Restorations restorations) {
        Map<String, Set<String>> sorted = new TreeMap<>();
        restorations.byFile().forEach((path, hashes) -> sorted.put(path, new TreeSet<>(hashes)));
        return sorted;
    }

    /** Changes with the file; empty when there is none. */
    private String stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey();
        } catch (IOException e) {
            return "";
        }
    }
}
