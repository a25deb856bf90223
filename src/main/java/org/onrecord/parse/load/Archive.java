package org.onrecord.parse.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Opens a zip archive in memory, within limits on the number and total size of what comes out. */
final class Archive {

    /** One file in an archive. */
    record Entry(String name, byte[] bytes) {}

    private Archive() {}

    /**
     * The files in an archive, folders and hidden files left out.
     *
     * @throws UnreadableException when it is encrypted, broken, or holds more than the limits allow
     */
    static List<Entry> open(byte[] zip, Limits limits, Deadline deadline) throws UnreadableException {
        List<Entry> entries = new ArrayList<>();
        long room = limits.fileBytes();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory() || hidden(entry.getName())) {
                    continue;
                }
                if (entries.size() >= limits.articles()) {
                    throw new UnreadableException("the archive holds more than " + limits.articles()
                            + " files (on-record.parse.max-articles-per-file); unpack it into the folder");
                }
                byte[] bytes = in.readNBytes((int) Math.min(room + 1, Integer.MAX_VALUE - 8));
                room -= bytes.length;
                if (room < 0) {
                    throw new UnreadableException("the archive unpacks to more than " + limits.fileBytes()
                            + " bytes (on-record.parse.max-file-bytes); unpack it into the folder");
                }
                deadline.checkIo();
                entries.add(new Entry(entry.getName(), bytes));
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new UnreadableException(
                    String.valueOf(e.getMessage()).contains("encrypted")
                            ? "the archive is encrypted with a password; save it without one"
                            : "the archive is damaged (" + e.getMessage() + "); make it again");
        } catch (IOException e) {
            throw new UnreadableException(
                    "the archive is damaged or cut short (" + e.getMessage() + "); make it again");
        }
        return entries;
    }

    private static boolean hidden(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }
}
