package org.onrecord.page;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds the Chromium of this machine, or skips the calling test and says once how to get one. With {@code CI=true} in
 * the environment a missing browser fails the test instead. Playwright's own browsers are never downloaded.
 */
public final class Browser implements AutoCloseable {

    static final String HOW =
            "Page tests skipped: no Chromium found. Get one with 'apt-get install -y chromium' or set CHROMIUM to its path.";
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/opt/google/chrome/chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final AtomicBoolean SAID = new AtomicBoolean();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts the browser, or aborts the test when there is none (fails it with {@code CI=true}). */
    public static Browser launch() {
        Path executable = find().orElse(null);
        if (executable == null) {
            if ("true".equalsIgnoreCase(System.getenv("CI"))) throw new AssertionError(HOW);
            if (SAID.compareAndSet(false, true)) System.out.println(HOW);
            Assumptions.abort(HOW);
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable)
                                .setArgs(ARGUMENTS)));
    }

    /** The system property {@code chromium}, the environment's {@code CHROMIUM}, then the usual places. */
    static Optional<Path> find() {
        return Stream.concat(Stream.of(System.getProperty("chromium"), System.getenv("CHROMIUM")), PLACES.stream())
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The Playwright browser; a test makes its own context and closes it. */
    public com.microsoft.playwright.Browser chromium() {
        return chromium;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
