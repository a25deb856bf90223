package org.onrecord.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.parse.DocumentParser;
import org.onrecord.parse.ParseConfig;
import org.onrecord.parse.ParseResult;
import org.onrecord.parse.TestLimits;
import org.onrecord.parse.process.ProcessParser;

/** Reads ordinary and hostile files in child processes; prints what came of each and the memory of this process. */
public final class FilesEval {

    private FilesEval() {}

    /** Takes the folders. */
    public static void main(String[] folders) throws IOException {
        ParseConfig config = TestLimits.defaults();
        try (ProcessParser parser = new ProcessParser(config, 1)) {
            parser.parse(Path.of("README.md"), "README.md");
            System.gc();
            long before = residentKilobytes();
            for (String folder : folders) {
                for (Path file : list(Path.of(folder))) {
                    row(parser, file);
                }
            }
            System.gc();
            System.out.printf("resident memory: %d MB before, %d MB after%n", before >> 10, residentKilobytes() >> 10);
        }
    }

    private static void row(DocumentParser parser, Path file) {
        long start = System.nanoTime();
        ParseResult result = parser.parse(file, String.valueOf(file.getFileName()));
        long millis = (System.nanoTime() - start) / 1_000_000;
        String outcome = result.articles().isEmpty()
                ? result.failures().get(0).reason()
                : result.articles().size() + " articles, "
                        + result.articles().get(0).text().length() + " characters, "
                        + result.articles().get(0).title();
        System.out.printf("%-36s %6d ms  %s%n", file.getFileName(), millis, outcome);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Linux only; 0 elsewhere. */
    private static long residentKilobytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(l -> l.startsWith("VmRSS:"))
                        .mapToLong(l -> Long.parseLong(l.replaceAll("\\D+", "")))
                        .findFirst()
                        .orElse(0);
    }
}
