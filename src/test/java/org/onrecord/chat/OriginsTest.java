package org.onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # who                                 | method | site        | origin                    | host                  | foreign
                    curl and scripts                      | POST   | -           | -                         | localhost:8080        | false
                    the page here                         | POST   | same-origin | http://localhost:8080     | localhost:8080        | false
                    the page here, older browser          | POST   | -           | http://localhost:8080     | localhost:8080        | false
                    the page on a LAN address             | DELETE | -           | http://192.168.1.7:8080   | 192.168.1.7:8080      | false
                    the page on an IPv6 address           | POST   | -           | http://[fe80::7]:8080     | [fe80::7]:8080        | false
                    TLS proxy, name kept                  | POST   | -           | https://news.example      | news.example          | false
                    the same, port said                   | POST   | -           | https://news.example      | news.example:443      | false
                    TLS proxy, name not kept              | POST   | same-origin | https://news.example      | localhost:8080        | false
                    names have no case                    | POST   | -           | http://Nas.local          | nas.LOCAL:80          | false
                    typed into the address bar            | POST   | none        | -                         | localhost:8080        | false
                    an origin that is named               | POST   | cross-site  | https://desk.example      | localhost:8080        | false
                    the same, older browser               | POST   | -           | https://desk.example:443  | localhost:8080        | false
                    another site                          | POST   | cross-site  | http://evil.example       | localhost:8080        | true
                    another site, older browser           | POST   | -           | http://evil.example       | localhost:8080        | true
                    another site puts                     | PUT    | -           | http://evil.example       | localhost:8080        | true
                    another site deletes                  | DELETE | -           | http://evil.example       | localhost:8080        | true
                    another site reads                    | GET    | cross-site  | http://evil.example       | localhost:8080        | false
                    another site asks what it may         | OPTIONS| cross-site  | http://evil.example       | localhost:8080        | false
                    another port of this machine          | POST   | same-site   | http://localhost:3000     | localhost:8080        | true
                    another port, older browser           | POST   | -           | http://localhost:3000     | localhost:8080        | true
                    a name that begins alike              | POST   | -           | http://localhost:8080.evil.example | localhost:8080 | true
                    a name that ends alike                | POST   | -           | http://evilnews.example   | news.example          | true
                    a file, a sandboxed frame             | POST   | -           | null                      | localhost:8080        | true
                    a page without referrer, here         | POST   | same-origin | null                      | localhost:8080        | false
                    a form elsewhere, without origin      | POST   | cross-site  | -                         | localhost:8080        | true
                    no origin at all                      | POST   | -           | evil.example              | evil.example          | true
                    """)
    void knowsWhoseRequestItIs(String who, String method, String site, String origin, String host, boolean foreign) {
        Origins origins = new Origins(List.of(" https://desk.example/ "));

        assertThat(origins.foreign(method, site, origin, List.of(host))).as(who).isEqualTo(foreign);
    }

    @Test
    void anyOfTheNamesWillDo() {
        Origins origins = new Origins(List.of());

        assertThat(origins.foreign("POST", null, "http://nas:81", List.of("localhost:8080", " nas:81")))
                .isFalse();
        assertThat(origins.foreign("POST", null, "http://nas:81", List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "news.example", "https://news.example/page", "ftp://news.example", "https://", "null"})
    void aSettingThatIsNoOriginIsNamed(String setting) {
        assertThatThrownBy(() -> new Origins(List.of(setting)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ON_RECORD_HTTP_ORIGINS")
                .hasMessageEndingWith(setting);
    }
}
