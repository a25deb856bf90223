package org.onrecord.answer.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{ \"b\" : 1, \"a\" : [ true , null ] }|{\"a\":[true,null],\"b\":1}",
                "{\"é\":1,\"z\":2,\"Z\":3}|{\"Z\":3,\"z\":2,\"é\":1}",
                "\"\\u00e9\\/\\u0001\\n\"|\"é/\\u0001\\n\"",
                "-0|0",
                "[]|[]",
            })
    void writesOneFormOnly(String json, String canonical) throws Exception {
        assertThat(CanonicalJson.of(JSON.readTree(json))).isEqualTo(canonical);
    }

    @Test
    void refusesNumbersThatHaveSeveralForms() throws Exception {
        for (String number : new String[] {"1.5", "1e3", "9007199254740993"}) {
            assertThatThrownBy(() -> CanonicalJson.of(JSON.readTree(number)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
