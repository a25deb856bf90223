package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class TroubleTest {

    @Test
    void aFullDiskIsCalledOne() {
        IOException full = new IOException("No space left on device");

        assertThat(Trouble.of(new IllegalStateException("IndexWriter is closed", new UncheckedIOException("x", full))))
                .contains("No space is left")
                .contains("ON_RECORD_DATA");
    }

    @Test
    void otherTroubleSpeaksForItself() {
        assertThat(Trouble.of(new IllegalStateException("cannot list the folder")))
                .isEqualTo("cannot list the folder");
        assertThat(Trouble.of(new NullPointerException())).isEqualTo("NullPointerException");
    }
}
