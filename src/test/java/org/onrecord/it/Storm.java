package org.onrecord.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Random operations on a folder, as people and programs do them, from one seed. Every sentence it writes has a word of its
 * own, so that a sentence which should be gone can be asked for.
 */
final class Storm {

    private static final List<String> FOLDERS =
            List.of("", "2026/", "2026/09/", "Été à Évry/", "e\u0301preuves/", "boîte 📰/", "Archive/");
    private static final List<String> NAMES = List.of(
            "une", "la crue", "Le Maire", "LE MAIRE", "quai n° 3", "été", "e\u0301te\u0301", "scoop 🚢", "a+b=c & d");
    private static final List<String> SUBJECTS = List.of(
            "The harbour master", "La préfecture", "The ferry company", "Le syndicat des dockers", "The town council");
    private static final List<String> SAID = List.of(
            "said the lock would stay shut until",
            "annonce un budget de",
            "counted new berths, namely",
            "réclame un délai de");

    private final Random random;
    private final Path folder;
    private final Map<Path, String> half = new LinkedHashMap<>();
    private final Set<String> words = new HashSet<>();
    private int number;
    private int texts;

    Storm(long seed, Path folder) {
        this.random = new Random(seed);
        this.folder = folder;
    }

    /** Does one operation; {@code preserving} ones change no content. */
    void operate(boolean preserving) throws IOException {
        List<Path> files = files();
        if (files.size() < 5 && !preserving) {
            create();
            return;
        }
        if (files.isEmpty()) {
            return;
        }
        Path file = files.get(random.nextInt(files.size()));
        int dice = preserving ? 60 + random.nextInt(40) : random.nextInt(100);
        if (dice < 14 && files.size() < 400) {
            create();
        } else if (dice < 24) {
            append(file, sentence());
        } else if (dice < 36) {
            rewrite(file);
        } else if (dice < 48) {
            Files.delete(file);
        } else if (dice < 56) {
            halfWrite();
        } else if (dice < 60) {
            editorSave(file);
        } else if (dice < 72) {
            move(file, freeName());
        } else if (dice < 80) {
            moveFolder();
        } else if (dice < 90) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } else {
            swap(file, files.get(random.nextInt(files.size())));
        }
    }

    private void create() throws IOException {
        Path file = freeName();
        Files.createDirectories(file.getParent());
        Files.writeString(file, article());
    }

    private void rewrite(Path file) throws IOException {
        Files.writeString(file, article());
    }

    private void append(Path file, String more) throws IOException {
        if (Files.size(file) < 3_000) {
            Files.writeString(file, " " + more + "\n", StandardOpenOption.APPEND);
            texts++;
        }
    }

    /** The first half of an article now; {@link #finish} writes the rest. */
    private void halfWrite() throws IOException {
        Path file = freeName();
        Files.createDirectories(file.getParent());
        String whole = article();
        int middle = whole.length() / 2;
        Files.writeString(file, whole.substring(0, middle));
        half.put(file, whole.substring(middle));
        if (half.size() > 3) {
            finish();
        }
    }

    /** Writes what is left of half-written files that are still there. */
    void finish() throws IOException {
        for (Map.Entry<Path, String> rest : half.entrySet()) {
            if (Files.exists(rest.getKey())) {
                Files.writeString(rest.getKey(), rest.getValue(), StandardOpenOption.APPEND);
                texts++;
            }
        }
        half.clear();
    }

    private void editorSave(Path file) throws IOException {
        Path temporary = file.resolveSibling("." + number + ".swp");
        Files.writeString(temporary, article());
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void move(Path file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        finishLater(target, half.remove(file));
    }

    private void finishLater(Path file, @Nullable String rest) {
        if (rest != null) {
            half.put(file, rest);
        }
    }

    private void swap(Path a, Path b) throws IOException {
        if (!a.equals(b)) {
            Path aside = a.resolveSibling("." + number++ + ".tmp");
            String rest = half.remove(a);
            Files.move(a, aside);
            move(b, a);
            Files.move(aside, b);
            finishLater(b, rest);
        }
    }

    private void moveFolder() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> folders = all.filter(Files::isDirectory).sorted().toList();
            if (!folders.isEmpty()) {
                Path from = folders.get(random.nextInt(folders.size()));
                Path to = folder.resolve("moved " + number++ + " " + from.getFileName());
                if (to.getFileName().toString().length() < 80) {
                    Files.move(from, to);
                    for (Path file : List.copyOf(half.keySet())) {
                        if (file.startsWith(from)) {
                            finishLater(to.resolve(from.relativize(file)), half.remove(file));
                        }
                    }
                }
            }
        }
    }

    private Path freeName() {
        while (true) {
            String name = FOLDERS.get(random.nextInt(FOLDERS.size()))
                    + NAMES.get(random.nextInt(NAMES.size()))
                    + (random.nextInt(3) == 0 ? "" : " " + random.nextInt(300))
                    + ".txt";
            Path file = folder.resolve(name);
            if (!Files.exists(file)) {
                return file;
            }
        }
    }

    private String article() {
        StringBuilder text = new StringBuilder("Title: Storm " + number + "\nDate: 2026-09-14\n\n");
        for (int i = 0; i <= random.nextInt(3); i++) {
            text.append(sentence()).append('\n');
        }
        texts++;
        return text.toString();
    }

    private String sentence() {
        String word = "zq" + Long.toString(1_000_000L + number++, 36) + "x";
        words.add(word);
        return SUBJECTS.get(random.nextInt(SUBJECTS.size())) + " " + SAID.get(random.nextInt(SAID.size())) + " "
                + (10 + random.nextInt(900)) + " " + word + ".";
    }

    /** Every file by its path relative to the folder, with {@code /} between names, and its text. */
    Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Path file : files()) {
            contents.put(
                    folder.relativize(file).toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
        return contents;
    }

    /** Words of sentences that were written once and stand in no file now, in random order, at most {@code most}. */
    List<String> gone(Map<String, String> contents, int most) {
        String all = String.join("\n", contents.values());
        List<String> gone = new ArrayList<>(words.stream().sorted().toList());
        java.util.Collections.shuffle(gone, random);
        return gone.stream().filter(word -> !all.contains(word)).limit(most).toList();
    }

    /** Versions of texts written since the last call. */
    int takeTexts() {
        int taken = texts;
        texts = 0;
        return taken;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!file.getFileName().toString().startsWith(".")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files.stream().sorted().toList();
    }
}
