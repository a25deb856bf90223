package org.onrecord.parse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** The limits within which any file is read. A file that reaches one becomes a failure naming it. */
@ConfigMapping(prefix = "on-record.parse")
public interface ParseConfig {

    /** Largest file that is opened, in bytes. Larger ones fail unread. */
    @WithDefault("52428800")
    @Min(1_024)
    @Max(2_000_000_000)
    long maxFileBytes();

    /** Longest text of one article, in UTF-16 code units. The rest is cut and the article flagged {@code truncated}. */
    @WithDefault("2000000")
    @Min(1_000)
    @Max(50_000_000)
    int maxArticleCharacters();

    /** Most articles taken from one file (feed, mailbox, archive). Further ones are left out with a warning. */
    @WithDefault("2000")
    @Min(1)
    @Max(100_000)
    int maxArticlesPerFile();

    /** Longest time spent on one file. */
    @WithDefault("60s")
    @NotNull
    @DurationMin(millis = 10)
    Duration timeout();

    /** How deep files inside files are followed: 0 reads only the outermost. */
    @WithDefault("3")
    @Min(0)
    @Max(20)
    int maxEmbeddedDepth();

    /** Whether scanned pages and pictures are read: auto, by Tesseract where it is installed; off, never. */
    @WithDefault("auto")
    @NotNull
    Ocr ocr();

    /** Languages that Tesseract reads, in its own names joined by {@code +}. Those it has no data for are left out. */
    @WithDefault("fra+eng")
    @NotNull
    @Pattern(regexp = "[A-Za-z_]{2,20}(\\+[A-Za-z_]{2,20}){0,9}")
    String ocrLanguages();

    /** Where files are read: process, in child processes that a bad file can harm alone; none, in the service's own. */
    @WithDefault("process")
    @NotNull
    Isolation isolation();

    /** Memory of each child process, in MiB of Java heap; 192 to 16,384. */
    @WithDefault("384")
    @Min(192)
    @Max(16_384)
    int memory();

    /** Whether pictures of text are read. */
    enum Ocr {
        AUTO,
        OFF
    }

    /** Where files are read. */
    enum Isolation {
        PROCESS,
        NONE
    }
}
