package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsFolderTest {

    @TempDir
    Path temp;

    private DocumentsFolder folder;

    @BeforeEach
    void open() throws IOException {
        folder = new DocumentsFolder(Files.createDirectory(temp.resolve("documents")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.txt", "un dossier/l'été à Évry.txt", "e\u0301te\u0301.txt", "😀 50 % #1?.txt", "a+b&c=d.txt"})
    void aFileIsFoundAgainByItsKey(String key) throws IOException {
        Path file = folder.resolve(key);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");

        FolderScan scan = FolderScan.of(folder);

        assertThat(scan.files()).containsOnlyKeys(key);
        assertThat(folder.key(file)).isEqualTo(key);
    }

    @Test
    void oneSpellingOfAnAccentIsNotTheOther() throws IOException {
        Files.writeString(folder.resolve("\u00e9.txt"), "x");
        Files.writeString(folder.resolve("e\u0301.txt"), "x");

        assertThat(FolderScan.of(folder).files()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.txt", "a/../../secret.txt", "/etc/passwd", "", "."})
    void aKeyCannotLeaveTheFolder(String key) {
        assertThatThrownBy(() -> folder.resolve(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void linksAreNotFollowedAndSaidSo() throws IOException {
        Path outside = Files.writeString(temp.resolve("outside.txt"), "secret");
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("b.txt"), "secret");
        Files.createSymbolicLink(folder.root().resolve("link.txt"), outside);
        Files.createSymbolicLink(folder.root().resolve("linked"), elsewhere);

        FolderScan scan = FolderScan.of(folder);

        assertThat(scan.files()).isEmpty();
        assertThat(scan.failures()).extracting(f -> f.file()).containsExactlyInAnyOrder("link.txt", "linked");
    }

    @Test
    void aPipeIsNotReadAndSaidSo() throws Exception {
        Path pipe = folder.root().resolve("pipe.txt");
        boolean made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        org.junit.jupiter.api.Assumptions.assumeTrue(made);

        FolderScan scan = FolderScan.of(folder);

        assertThat(scan.files()).isEmpty();
        assertThat(scan.failures()).extracting(f -> f.file()).containsExactly("pipe.txt");
    }

    @Test
    void theFolderItselfMayBeALink() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "x");
        Path link = Files.createSymbolicLink(temp.resolve("archive"), folder.root());

        assertThat(FolderScan.of(new DocumentsFolder(link)).files()).containsOnlyKeys("a.txt");
    }

    @Test
    void temporaryAndHiddenFilesAreLeftOut() throws IOException {
        Files.createDirectory(folder.root().resolve(".git"));
        for (String name : new String[] {".git/a.txt", ".a.txt.swp", "~$a.docx", "a.txt~", "a.pdf.part", "b.tmp"}) {
            Files.writeString(folder.root().resolve(name), "x");
        }

        assertThat(FolderScan.of(folder).files()).isEmpty();
    }

    @Test
    void aMissingFolderIsNamedWithItsSetting() {
        assertThatThrownBy(() -> new DocumentsFolder(temp.resolve("nowhere")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("ON_RECORD_DOCUMENTS");
    }
}
