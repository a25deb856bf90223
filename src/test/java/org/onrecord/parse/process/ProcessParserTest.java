package org.onrecord.parse.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.article.Failure;
import org.onrecord.parse.ParseResult;
import org.onrecord.parse.TestLimits;
import org.onrecord.parse.TikaDocumentParser;
import org.onrecord.parse.load.Limits;

class ProcessParserTest {

    private static final int LITTLE_MEMORY = 192;

    @TempDir
    private Path folder;

    @Test
    void givesWhatParsingInThisProcessGives() throws IOException {
        TikaDocumentParser inProcess = new TikaDocumentParser(TestLimits.defaults());
        try (ProcessParser parser = parser(Duration.ofSeconds(60));
                Stream<Path> samples = Files.walk(Path.of("documents"))) {
            List<Path> files = samples.filter(Files::isRegularFile).sorted().toList();
            assertThat(files).isNotEmpty().allSatisfy(file -> {
                ParseResult result = parser.parse(file, file.toString());
                assertThat(result).isEqualTo(inProcess.parse(file, file.toString()));
                assertThat(result.articles()).isNotEmpty();
            });
        }
    }

    @Test
    void aFileThatNeedsTooMuchMemoryFailsAloneAndNamesTheLimit() throws IOException {
        // A letter outside Latin-1 makes every character two bytes in memory.
        Path huge = Files.writeString(
                folder.resolve("huge.txt"), "Les manœuvres du port de l’Estrelle. ".repeat(1_250_000));
        Path small = smallText();
        try (ProcessParser parser = parser(Duration.ofSeconds(60))) {
            // When
            ParseResult first = parser.parse(huge, "huge.txt");
            ParseResult second = parser.parse(small, "small.txt");

            // Then
            assertThat(first.articles()).isEmpty();
            assertThat(first.failures()).extracting(Failure::level).containsExactly(Failure.Level.FILE);
            assertThat(first.failures().get(0).reason())
                    .contains("192 MiB of memory")
                    .contains("on-record.parse.memory");
            assertThat(second.articles()).hasSize(1);
        }
    }

    @Test
    void aFileThatTakesTooLongIsEndedAndNamesTheLimit() throws IOException {
        Path huge = hugePage();
        Path small = smallText();
        try (ProcessParser parser =
                new ProcessParser(TestLimits.defaults(), 1, new ChildCommand(limits(Duration.ofMillis(100)), 1_024))) {
            parser.parse(small, "small.txt");

            // When
            long start = System.nanoTime();
            ParseResult first = parser.parse(huge, "huge.html");
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            // Then
            assertThat(first.failures()).hasSize(1);
            assertThat(first.failures().get(0).reason()).contains("100 ms").contains("on-record.parse.timeout");
            assertThat(took).isLessThan(Duration.ofSeconds(30));
            assertThat(parser.parse(small, "small.txt").articles()).hasSize(1);
        }
    }

    @Test
    void aChildThatWasKilledIsReplacedWithoutLosingAFile() throws Exception {
        Path small = smallText();
        try (ProcessParser parser = parser(Duration.ofSeconds(60))) {
            parser.parse(small, "small.txt");

            // When
            for (ProcessHandle child : ProcessHandle.current().children().toList()) {
                child.destroyForcibly();
                child.onExit().get(10, TimeUnit.SECONDS);
            }

            // Then
            assertThat(parser.parse(small, "small.txt").articles()).hasSize(1);
        }
    }

    @Test
    void aChildEndsWhenItsParentIsGone() throws Exception {
        Process child = new ProcessBuilder(new ChildCommand(limits(Duration.ofSeconds(60)), LITTLE_MEMORY).line(folder))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            child.getInputStream().readNBytes(4);

            // When
            child.getOutputStream().close();

            // Then
            assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).isZero();
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void whereNoChildCanBeStartedFilesAreReadHere() throws IOException {
        Path small = smallText();
        // A heap of no size is refused by the virtual machine.
        try (ProcessParser parser =
                new ProcessParser(TestLimits.defaults(), 1, new ChildCommand(limits(Duration.ofSeconds(60)), -1))) {
            assertThat(parser.parse(small, "small.txt").articles()).hasSize(1);
        }
    }

    private static ProcessParser parser(Duration timeout) {
        return new ProcessParser(TestLimits.defaults(), 1, new ChildCommand(limits(timeout), LITTLE_MEMORY));
    }

    private static Limits limits(Duration timeout) {
        return new Limits(50 << 20, 2_000_000, 2_000, timeout, 3, "");
    }

    private Path smallText() throws IOException {
        return Files.writeString(folder.resolve("small.txt"), "Le pont a rouvert dimanche, a annoncé la mairie.\n");
    }

    private Path hugePage() throws IOException {
        String paragraph = "<div><p>The <b>bridge</b> over the <i>Orvelle</i> reopened.</p></div>\n";
        return Files.writeString(folder.resolve("huge.html"), "<html><body>" + paragraph.repeat(100_000));
    }
}
