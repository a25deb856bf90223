package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private Upload upload;
    private Path content;

    @BeforeEach
    void receive() throws IOException {
        upload = new Upload(new DocumentsFolder(folder));
        content = Files.writeString(elsewhere.resolve("received"), "The bridge reopens.");
    }

    @Test
    void storesTheWholeFileAndLeavesNothingBeside() throws IOException {
        assertThat(upload.store(content, "../../pont.txt")).isEqualTo(new Upload.Stored("pont.txt", false));
        assertThat(upload.store(content, "pont.txt")).isEqualTo(new Upload.Stored("pont.txt", true));

        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).containsExactly(folder.resolve("pont.txt"));
            assertThat(all.get(0)).hasContent("The bridge reopens.");
        }
    }

    @Test
    void givesTheFileTheRightsOfAnyOther() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(content, PosixFilePermissions.fromString("rw-------"));
        Path other = Files.writeString(elsewhere.resolve("other"), "");

        upload.store(content, "pont.txt");

        assertThat(Files.getPosixFilePermissions(folder.resolve("pont.txt")))
                .isEqualTo(Files.getPosixFilePermissions(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/..", ".hidden.txt", "pont.txt~"})
    void refusesNamesThatTheFolderIgnores(String name) {
        assertThatThrownBy(() -> upload.store(content, name)).isInstanceOf(IllegalArgumentException.class);
        assertThat(folder).isEmptyDirectory();
    }
}
