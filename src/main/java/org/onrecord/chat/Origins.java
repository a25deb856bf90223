package org.onrecord.chat;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells a request that a page of another site had a reader's browser send. The order of the questions is that of
 * {@code CrossOriginProtection} in Go's net/http (1.25): what a browser says of itself in {@code Sec-Fetch-Site} is right behind
 * any proxy, and no page can forge it; older browsers, and pages fetched by plain http from another machine, only have
 * {@code Origin}; who sends neither is no browser.
 */
final class Origins {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final Set<String> allowed;

    /**
     * Trusts these besides the service's own.
     *
     * @throws IllegalArgumentException naming the one that is no origin
     */
    Origins(Collection<String> allowed) {
        this.allowed =
                allowed.stream().map(String::strip).map(Origins::checked).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a request could change something or cost money, and is another site's.
     *
     * @param site {@code Sec-Fetch-Site}
     * @param origin {@code Origin}
     * @param hosts the names, with a port or without, under which the request reached this service
     */
    boolean foreign(String method, @Nullable String site, @Nullable String origin, List<String> hosts) {
        if (READING.contains(method) || (origin != null && allowed.contains(bare(origin)))) {
            return false;
        }
        if (site != null) {
            return !OWN_SITE.contains(site);
        }
        return origin != null && hosts.stream().noneMatch(host -> isAt(origin, host));
    }

    /** Schemes are not compared: a proxy that ends TLS speaks plain http to the service. */
    private static boolean isAt(String origin, String host) {
        int scheme = origin.indexOf("://");
        return scheme > 0 && bare(origin).equals(bare(origin.substring(0, scheme) + "://" + host.strip()));
    }

    /** In small letters, without the port that the scheme has anyway. */
    private static String bare(String origin) {
        String small = origin.toLowerCase(Locale.ROOT);
        String port = small.startsWith("https:") ? ":443" : ":80";
        return small.endsWith(port) ? small.substring(0, small.length() - port.length()) : small;
    }

    private static String checked(String setting) {
        String origin = setting.endsWith("/") ? setting.substring(0, setting.length() - 1) : setting;
        if (!origin.matches("https?://[^/?#@\\s]+") || URI.create(origin).getHost() == null) {
            throw new IllegalArgumentException(
                    "ON_RECORD_HTTP_ORIGINS: write origins like https://news.example, separated by commas; this is none: "
                            + setting);
        }
        return bare(origin);
    }
}
