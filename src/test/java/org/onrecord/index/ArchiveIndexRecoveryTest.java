package org.onrecord.index;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.index.Archive.add;
import static org.onrecord.index.Archive.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.article.Article;

class ArchiveIndexRecoveryTest {

    private static final Article SECRET = article(
            "secret.txt",
            "fr",
            "Confidence",
            null,
            "Le mot zorglubique ne doit pas rester.\n\nNi zorglubique ailleurs.");
    private static final Article KEPT =
            article("kept.txt", "fr", "Gardé", null, "Un texte paisible reste dans les archives.");

    @TempDir
    Path data;

    private interface Work {
        void with(ArchiveIndex index) throws Exception;
    }

    private void open(Work work) throws Exception {
        try (EmbeddingCache cache = EmbeddingCache.open(data);
                ArchiveIndex index = ArchiveIndex.open(data, "toy", 2, cache)) {
            work.with(index);
        }
    }

    @Test
    void setsAsideAnIndexWithGarbageInAFile() throws Exception {
        open(index -> add(index, KEPT));
        Path largest = files("index")
                .max(Comparator.comparing(ArchiveIndexRecoveryTest::size))
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(largest);
        for (int i = bytes.length / 3; i < bytes.length / 3 + 20; i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(largest, bytes);

        open(index -> assertThat(index.revision()).isZero());

        assertThat(setAside()).hasSize(1);
        open(index -> assertThat(add(index, KEPT)).isEqualTo(1));
    }

    @Test
    void setsAsideAnIndexWithAMissingCommit() throws Exception {
        open(index -> add(index, KEPT));
        Files.delete(files("index")
                .filter(f -> f.getFileName().toString().startsWith("segments_"))
                .findFirst()
                .orElseThrow());

        open(index -> assertThat(index.revision()).isZero());

        assertThat(setAside()).hasSize(1);
    }

    @Test
    void setsAsideAFileInPlaceOfTheIndex() throws Exception {
        Files.createDirectories(data);
        Files.writeString(data.resolve("index"), "not a folder");

        open(index -> assertThat(add(index, KEPT)).isEqualTo(1));

        assertThat(setAside()).hasSize(1);
    }

    @Test
    void setsAsideADamagedCache() throws Exception {
        Files.writeString(data.resolve(EmbeddingCache.FILE), "garbage ".repeat(4_000));

        open(index -> assertThat(index.revision()).isZero());

        try (Stream<Path> all = Files.list(data)) {
            assertThat(all.filter(f -> f.toString().contains(EmbeddingCache.FILE + ".corrupt-")))
                    .hasSize(1);
        }
    }

    @Test
    void refusesADataFolderThatIsInUse() throws Exception {
        open(index -> {
            assertThatThrownBy(() -> ArchiveIndex.open(data, "toy", 2, anyCache()))
                    .isInstanceOf(DataFolderException.class)
                    .hasMessageContaining("ON_RECORD_DATA")
                    .hasMessageContaining("Another On Record");
            assertThatThrownBy(() -> EmbeddingCache.open(data)).isInstanceOf(DataFolderException.class);
        });
    }

    private EmbeddingCache anyCache() {
        return EmbeddingCache.open(data.resolve("other"));
    }

    @Test
    void namesTheSettingWhenTheFolderCannotBeWritten() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "x");

        assertThatThrownBy(() -> EmbeddingCache.open(file.resolve("data")))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("ON_RECORD_DATA");
        assertThatThrownBy(() -> DataFolder.take(file.resolve("data")))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("ON_RECORD_DATA");
    }

    @Test
    void purgeLeavesNoWordOfADeletedTextOnDisk() throws Exception {
        open(index -> {
            add(index, SECRET, KEPT);
            for (int i = 0; i < 5; i++) {
                add(index, article(i + ".txt", "fr", "Autre", null, "Encore un texte, le numéro " + i + "."));
            }
            assertThat(onDisk("zorglubique")).isTrue();
            try (IndexUpdate update = index.begin()) {
                update.remove(SECRET.file());
                update.commit();
            }

            index.purge(Set.of());

            assertThat(onDisk("zorglubique")).isFalse();
            assertThat(onDisk("paisible")).isTrue();
        });
    }

    /** In the bytes of a file, in a term dictionary or in a stored record, deleted documents included. */
    private boolean onDisk(String word) throws IOException {
        boolean found = false;
        for (Path file : files("index").toList()) {
            found |= !file.endsWith("write.lock") && new String(Files.readAllBytes(file), ISO_8859_1).contains(word);
        }
        try (FSDirectory directory = FSDirectory.open(data.resolve("index"));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (String field : List.of("passage.exact", "article.exact")) {
                found |= hasTerm(reader, field, word);
            }
            for (int doc = 0; doc < reader.maxDoc(); doc++) {
                BytesRef record = reader.storedFields().document(doc).getBinaryValue(Schema.RECORD);
                found |= record != null
                        && new String(record.bytes, record.offset, record.length, ISO_8859_1).contains(word);
            }
        }
        return found;
    }

    private static boolean hasTerm(IndexReader reader, String field, String word) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
        for (BytesRef term = all.next(); term != null; term = all.next()) {
            if (term.utf8ToString().equals(word)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void comesBackAtTheLastCommitAfterTheProcessWasHalted() throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Halting.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("halting.log").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(Halting.STATUS);

        open(index -> {
            try (Snapshot snapshot = index.snapshot()) {
                assertThat(snapshot.revision()).isEqualTo(1);
                assertThat(snapshot.article(KEPT.id())).contains(KEPT);
                assertThat(snapshot.ledger()).hasSize(1);
                assertThat(snapshot.lexical("zorglubique", PassageFilter.NONE, 5))
                        .isEmpty();
            }
        });
    }

    /** Commits one article, then dies in the middle of the next change. */
    static final class Halting {

        static final int STATUS = 77;

        private Halting() {}

        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            ArchiveIndex index = ArchiveIndex.open(folder, "toy", 2, EmbeddingCache.open(folder));
            add(index, KEPT);
            IndexUpdate update = index.begin();
            update.remove(KEPT.file());
            Archive.put(update, SECRET);
            Runtime.getRuntime().halt(STATUS);
        }
    }

    private List<Path> setAside() throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            return all.filter(f -> f.getFileName().toString().startsWith("index.corrupt-"))
                    .toList();
        }
    }

    private Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve(folder))) {
            return files.toList().stream();
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}
