package org.onrecord.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    32 | 0 | 127.0.0.1   | 8080 | Ready: 32 articles; open http://localhost:8080
                    0  | 0 | 0.0.0.0     | 80   | Ready: 0 articles; open http://localhost
                    1  | 1 | 192.168.1.7 | 8090 | Ready: 1 article, 1 file not read (/api/sync says why); open http://192.168.1.7:8090
                    5  | 2 | 127.0.0.1   | -3   | Ready: 5 articles, 2 files not read (/api/sync says why)
                    """)
    void saysWhatThereIsAndWhereToGo(int articles, int failed, String host, int port, String line) {
        assertThat(ReadyLine.line(articles, failed, host, port)).isEqualTo(line);
    }
}
