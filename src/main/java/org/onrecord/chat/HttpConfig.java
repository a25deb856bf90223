package org.onrecord.chat;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Who may use the service from a web page. */
@ConfigMapping(prefix = "on-record.http")
public interface HttpConfig {

    /** Origins, such as {@code https://news.example}, whose pages may ask, add and delete as the service's own page may. */
    Optional<List<String>> origins();
}
