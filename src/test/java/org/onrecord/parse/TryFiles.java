package org.onrecord.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.article.Article;

/** Reads every file of some folders and prints what came of each; for a person to look at. */
public final class TryFiles {

    private TryFiles() {}

    public static void main(String[] folders) throws IOException {
        TikaDocumentParser parser = new TikaDocumentParser(TestLimits.defaults());
        for (String folder : folders) {
            for (Path file : list(Path.of(folder))) {
                long start = System.nanoTime();
                ParseResult result = parser.parse(file, file.getFileName().toString());
                System.out.printf("%n== %s %d ms%n", file, (System.nanoTime() - start) / 1_000_000);
                result.failures().forEach(f -> System.out.println("   " + f.level() + ": " + f.reason()));
                result.articles().stream().limit(3).forEach(TryFiles::print);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void print(Article a) {
        String text = a.text().replace("\n", "⏎");
        System.out.printf(
                "   [%s] %s | %s | %s | %s | %s | %s | %s%n   (%d) %s … %s%n",
                a.title(),
                a.published(),
                a.author(),
                a.source(),
                a.language(),
                a.kind(),
                a.url(),
                a.flags(),
                text.length(),
                text.substring(0, Math.min(160, text.length())),
                text.substring(Math.max(0, text.length() - 100)));
        a.removed().forEach(r -> System.out.println("   - " + r));
    }
}
