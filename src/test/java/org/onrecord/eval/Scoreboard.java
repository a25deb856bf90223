package org.onrecord.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.onrecord.index.Encoder;

/**
 * Measures everything of {@link Measures}, prints one table and holds it to the committed floors: {@code ./mvnw verify
 * -Peval -Deval.data=../shared/eval}. System properties beside those of {@link EvalRun}: {@code eval.floors} (file), {@code
 * eval.update} (raise the floors), {@code eval.lower} (lower them too).
 */
public final class Scoreboard {

    private Scoreboard() {}

    /** Ends with status 1 when a figure is below its floor or the data are not there. */
    public static void main(String[] none) throws IOException {
        try {
            run();
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run() throws IOException {
        EvalRun run = EvalRun.ofSystemProperties();
        Path file = Path.of(System.getProperty("eval.floors", "src/test/resources/eval/floors.json"));
        Floors floors = Floors.read(file);
        List<Figure> figures = new ArrayList<>();
        Map<String, String> hashes = new TreeMap<>();
        for (Measure measure : Measures.ALL) {
            if (run.wants(measure.name()) || measure.sets().stream().anyMatch(run::wants)) {
                long began = System.nanoTime();
                List<Figure> measured = measure.figures(run);
                figures.addAll(measured);
                for (Figure figure : measured) {
                    hashes.computeIfAbsent(figure.set(), set -> sha256(measure.folder(run, set)));
                }
                System.err.printf("%s: %.1f s%n", measure.name(), (System.nanoTime() - began) / 1e9);
            }
        }
        print(figures, floors);
        if (Boolean.getBoolean("eval.update")) {
            floors.raised(hashes, modelIds(run), figures, Boolean.getBoolean("eval.lower"))
                    .write(file);
            System.out.println("Floors written to " + file);
            return;
        }
        List<String> violations = floors.violations(hashes, figures);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("The scoreboard fails:\n" + String.join("\n", violations));
        }
        System.out.println("No figure is below its floor.");
    }

    private static List<String> modelIds(EvalRun run) {
        return run.models().stream()
                .map(model -> {
                    try (Encoder encoder = run.encoder(model)) {
                        return encoder.modelId();
                    }
                })
                .toList();
    }

    /** One line for each set and stage, its metrics side by side, a figure that rose or fell marked. */
    private static void print(List<Figure> figures, Floors floors) {
        Map<String, List<Figure>> rows = new LinkedHashMap<>();
        figures.forEach(figure -> rows.computeIfAbsent(
                        String.format("%-20s %-48s", figure.set(), figure.what()), row -> new ArrayList<>())
                .add(figure));
        rows.forEach((row, cells) -> {
            StringBuilder line = new StringBuilder(row);
            for (Figure cell : cells) {
                Double floor = floors.figures().get(cell.key());
                double gain = floor == null ? 0 : cell.value() - floor;
                String mark = floor == null ? "new" : String.format(Locale.ROOT, "%+.3f", gain);
                line.append(String.format(Locale.ROOT, "  %s %.3f (%s)", cell.metric(), cell.value(), mark));
            }
            System.out.println(line);
        });
    }

    /** Of the names and bytes of all files below a folder, in the order of their names. */
    private static String sha256(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(folder.relativize(file)
                        .toString()
                        .replace('\\', '/')
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the evaluation set " + folder, e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
