package org.onrecord.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Drops the files of the given folders one by one into the documents of the packaged jar and asks questions until each is
 * read or refused. Prints what came of each, how long the questions took meanwhile and the memory of the service, and
 * whether a file that points at a local server made anybody call it. Linux only; {@code -Dhostile.wait} (seconds) gives
 * time to attach a tracer before the first file.
 */
public final class HostileRun {

    private static final String QUESTION = "How much more carbon do restored salt marshes capture?";
    private static final long LONGEST_SECONDS = 90;
    private static final int WARM_UP = 60;

    private HostileRun() {}

    /** Takes the folders. */
    public static void main(String[] folders) throws Exception {
        Path temp = Files.createTempDirectory("hostile-run");
        Path documents = Files.createDirectories(temp.resolve("documents"));
        copyTree(Path.of("documents"), documents);
        AtomicInteger calls = new AtomicInteger();
        try (ServerSocket canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Service service =
                        Service.start(documents, temp.resolve("data"), Map.of("JAVA_TOOL_OPTIONS", "-Xmx640m"))) {
            listen(canary, calls);
            for (int i = 0; i < WARM_UP; i++) {
                service.ask(QUESTION);
            }
            System.out.printf("service %d, documents %s%n", service.pid(), documents);
            System.out.flush();
            TimeUnit.SECONDS.sleep(Integer.getInteger("hostile.wait", 0));
            long before = service.residentKilobytes();
            long most = before;
            List<Long> asked = new ArrayList<>();
            for (String folder : folders) {
                for (Path file : list(Path.of(folder))) {
                    drop(service, Files.readAllBytes(file), documents.resolve("in-" + file.getFileName()), asked);
                    most = Math.max(most, service.residentKilobytes());
                }
            }
            for (Map.Entry<String, String> file :
                    pointing(canary.getLocalPort(), documents).entrySet()) {
                drop(
                        service,
                        file.getValue().getBytes(StandardCharsets.UTF_8),
                        documents.resolve(file.getKey()),
                        asked);
            }
            Collections.sort(asked);
            System.out.printf(
                    "%d questions meanwhile: median %d ms, longest %d ms%n",
                    asked.size(), asked.get(asked.size() / 2), asked.get(asked.size() - 1));
            System.out.printf(
                    "resident memory of the service: %d MB before, at most %d MB, %d MB after%n",
                    before >> 10, most >> 10, service.residentKilobytes() >> 10);
            System.out.printf("calls to the canary: %d%n", calls.get());
        }
    }

    private static void drop(Service service, byte[] bytes, Path target, List<Long> asked) throws Exception {
        Path half = target.resolveSibling("." + target.getFileName() + ".part");
        Files.write(half, bytes);
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        String name = String.valueOf(target.getFileName());
        long start = System.nanoTime();
        String outcome = "";
        while (outcome.isEmpty()) {
            long question = System.nanoTime();
            if (service.ask(QUESTION).path("citations").isEmpty()) {
                throw new AssertionError("no answer while " + name + " was read");
            }
            asked.add(millisSince(question));
            outcome = outcome(service, name);
            if (millisSince(start) > LONGEST_SECONDS * 1_000) {
                throw new AssertionError(name + " is not settled: " + service.get("/api/sync"));
            }
        }
        System.out.printf(Locale.ROOT, "%-42s %5.1f s  %s%n", name, millisSince(start) / 1e3, outcome);
    }

    private static String outcome(Service service, String name) throws Exception {
        for (JsonNode failure : service.get("/api/sync").path("failures")) {
            if (failure.path("file").asText().equals(name)
                    && !failure.path("level").asText().equalsIgnoreCase("warning")) {
                return failure.path("reason").asText();
            }
        }
        List<String> titles = new ArrayList<>();
        for (JsonNode article : service.get("/api/articles?limit=200").path("articles")) {
            if (article.path("file").asText().equals(name)) {
                titles.add(article.path("title").asText());
            }
        }
        return titles.isEmpty() ? "" : titles.size() + " articles, " + titles.get(0);
    }

    /** Files that ask for the canary and for a file, by their names. */
    private static Map<String, String> pointing(int port, Path documents) {
        String address = "http://127.0.0.1:" + port + "/canary";
        String secret = documents.resolveSibling("secret.txt").toUri().toString();
        String entities = "<!DOCTYPE r [<!ENTITY a SYSTEM \"" + address + "\"><!ENTITY b SYSTEM \"" + secret
                + "\"><!ENTITY % c SYSTEM \"" + address + "\"> %c;]>";
        return Map.of(
                "in-xxe.rss",
                        "<?xml version=\"1.0\"?>" + entities
                                + "<rss version=\"2.0\"><channel><title>t</title><item><title>Mill &a;</title>"
                                + "<description>The mill opens. &b;</description></item></channel></rss>",
                "in-xxe.xhtml",
                        "<?xml version=\"1.0\"?>" + entities
                                + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Mill</title><link rel=\"stylesheet\" href=\""
                                + address + "\"/></head><body><p>The mill opens in April. &a; &b;</p><img src=\""
                                + address + "\"/></body></html>",
                "in-xxe.xml", "<?xml version=\"1.0\"?>" + entities + "<r>&a;&b;</r>");
    }

    private static void listen(ServerSocket canary, AtomicInteger calls) {
        Thread listener = new Thread(() -> {
            try {
                while (true) {
                    canary.accept().close();
                    calls.incrementAndGet();
                }
            } catch (IOException e) {
                // Closed at the end.
            }
        });
        listener.setDaemon(true);
        listener.start();
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }
}
