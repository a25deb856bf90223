package org.onrecord.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The packaged jar in a process of its own, as a user runs it. */
public final class Service implements AutoCloseable {

    private static final Path JAR = Path.of(System.getProperty("onrecord.jar", "target/quarkus-app/quarkus-run.jar"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration START = Duration.ofSeconds(240);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Process process;
    private final Path log;
    private final int port;

    private Service(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts the jar without waiting for anything. */
    public static Service launch(Path documents, Path data, Map<String, String> environment) throws IOException {
        String wanted = environment.get("QUARKUS_HTTP_PORT");
        int port = wanted == null ? freePort() : Integer.parseInt(wanted);
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        String agent = System.getProperty("onrecord.agent", "");
        if (agent.startsWith("-javaagent:")) {
            command.add(agent);
        }
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        Path log = Files.createTempFile("on-record", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(data.toAbsolutePath().getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("ON_RECORD_DOCUMENTS", documents.toString());
        builder.environment().put("ON_RECORD_DATA", data.toString());
        builder.environment().put("ON_RECORD_EMBEDDING_DOWNLOAD", "false");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().putAll(environment);
        return new Service(builder.start(), log, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Starts the jar and waits until it is ready. */
    public static Service start(Path documents, Path data, Map<String, String> environment) throws Exception {
        Service service = launch(documents, data, environment);
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && service.process.isAlive()) {
            try {
                if (service.status("/q/health/ready") == 200) {
                    return service;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        service.kill();
        throw new AssertionError("not ready:\n" + service.log());
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** The port, to start again at the same place by {@code QUARKUS_HTTP_PORT}. */
    public int port() {
        return port;
    }

    public int status(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(text(path));
    }

    public String text(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    public JsonNode delete(String path) throws IOException, InterruptedException {
        return JSON.valueToTree(http.send(request(path).DELETE().build(), HttpResponse.BodyHandlers.discarding())
                .statusCode());
    }

    public JsonNode post(String path) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .timeout(Duration.ofSeconds(300))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** Asks in a new conversation. */
    public JsonNode ask(String question) throws IOException, InterruptedException {
        return ask(Map.of("question", question));
    }

    public JsonNode ask(Map<String, ?> body) throws IOException, InterruptedException {
        HttpRequest request = request("/api/chat")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        return JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** The same as server-sent events, as they come over the wire. */
    public String askStreamed(String question) throws IOException, InterruptedException {
        HttpRequest request = request("/api/chat")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("question", question))))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    public JsonNode search(String query) throws IOException, InterruptedException {
        return get("/api/search?limit=20&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    /** Asks for {@code path} again and again until the reply is as wanted; fails after {@code limit}. */
    public JsonNode await(String path, Duration limit, Predicate<JsonNode> wanted) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        JsonNode reply = get(path);
        while (!wanted.test(reply)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(path + " is still " + reply + "\n" + log());
            }
            TimeUnit.MILLISECONDS.sleep(25);
            reply = get(path);
        }
        return reply;
    }

    /** Value of a metric; 0 when it is not there. */
    public double metric(String name) throws IOException, InterruptedException {
        return text("/q/metrics")
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(60));
    }

    public long pid() {
        return process.pid();
    }

    /** Resident memory of the service without its child processes; Linux only. */
    public long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .sum();
    }

    public String log() throws IOException {
        return Files.readString(log);
    }

    /** As {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for the process to end by itself. */
    public int exit(Duration limit) throws Exception {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("still running:\n" + log());
        }
        return process.exitValue();
    }

    /** As SIGTERM. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
