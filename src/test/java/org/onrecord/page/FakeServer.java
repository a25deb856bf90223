package org.onrecord.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Serves the page's own files and canned replies of the HTTP contract; can die and come back on the same port. */
final class FakeServer implements AutoCloseable {

    private static final String POLICY = policy();
    private static final Path ROOT = Path.of("src/main/resources/META-INF/resources");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    final FakeArchive archive = FakeArchive.samples();
    final FakeAnswers answers = new FakeAnswers(archive);
    final List<Map<String, Object>> failures = new CopyOnWriteArrayList<>();
    final List<Map<?, ?>> asked = new CopyOnWriteArrayList<>();
    final List<String> requests = new CopyOnWriteArrayList<>();
    /** Sentences that may still be streamed; a test that holds the stream drains it and hands out permits. */
    final Semaphore sentences = new Semaphore(1_000_000);

    volatile boolean stale;
    /** How far a running sync is, or null when none runs. */
    volatile @Nullable Map<String, Object> progress;

    /** Files that a running sync has still to read. */
    volatile List<String> unread = List.of();

    volatile boolean forgets;
    volatile String lastSync = "2025-03-10T09:29:00Z";
    volatile int revision = 42;
    private final List<OutputStream> listeners = new CopyOnWriteArrayList<>();
    private int port;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    static FakeServer started() throws IOException {
        FakeServer fake = new FakeServer();
        fake.start();
        return fake;
    }

    void start() throws IOException {
        HttpServer next = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        port = next.getAddress().getPort();
        threads = Executors.newCachedThreadPool();
        next.setExecutor(threads);
        next.createContext("/", this::handle);
        next.start();
        server = next;
    }

    void stop() {
        if (server != null) server.stop(0);
        if (threads != null) threads.shutdownNow();
        server = null;
    }

    @Override
    public void close() {
        stop();
    }

    String url() {
        return "http://localhost:" + port + "/";
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        requests.add(method + " " + path);
        if (path.equals("/api/sync/events")) {
            listen(exchange);
            return;
        }
        try (exchange) {
            if (path.equals("/api/chat")) chat(exchange);
            else if (path.equals("/api/sync")) json(exchange, method.equals("POST") ? 202 : 200, sync());
            else if (path.equals("/api/sync/plan")) json(exchange, 200, plan());
            else if (path.equals("/api/examples")) json(exchange, 200, examples(exchange));
            else if (path.equals("/api/articles")) articles(exchange, method);
            else if (path.startsWith("/api/articles/"))
                article(exchange, method, path.substring("/api/articles/".length()));
            else if (path.startsWith("/api/") || path.startsWith("/q/")) problem(exchange, 404, "not here");
            else file(exchange, path.equals("/") ? "/index.html" : path);
        }
    }

    /** The stream of sync states stays open: {@link #tellSync} writes to it. */
    private void listen(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().flush();
        listeners.add(exchange.getResponseBody());
    }

    /** Sends the present state to every page that listens. */
    void tellSync() throws IOException {
        byte[] event = ("data: " + JSON.writeValueAsString(sync()) + "\n\n").getBytes(StandardCharsets.UTF_8);
        for (OutputStream listener : listeners) {
            try {
                listener.write(event);
                listener.flush();
            } catch (IOException e) {
                listeners.remove(listener);
            }
        }
    }

    int listeners() {
        return listeners.size();
    }

    private void chat(HttpExchange exchange) throws IOException {
        Map<?, ?> request = JSON.readValue(exchange.getRequestBody(), Map.class);
        asked.add(request);
        String question = String.valueOf(request.get("question"));
        if (question.contains("refuse")) {
            problem(exchange, 400, "question: refused by the test");
            return;
        }
        Object conversation = request.get("conversationId");
        if (forgets && conversation != null) {
            problem(exchange, 400, "conversationId: unknown");
            return;
        }
        Map<String, Object> reply =
                answers.reply(question, conversation == null ? "c-1" : conversation.toString(), stale);
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        event(
                out,
                "start",
                Map.of("conversationId", reply.get("conversationId"), "searchedFor", reply.get("searchedFor")));
        for (Object entry : (List<?>) reply.get("sentences")) {
            sentences.acquireUninterruptibly();
            event(out, "sentence", full((Map<?, ?>) entry, (List<?>) reply.get("citations")));
        }
        event(out, "done", reply);
    }

    /** A streamed sentence carries its citations in full. */
    private static Map<String, Object> full(Map<?, ?> sentence, List<?> citations) {
        List<Object> cited = new ArrayList<>();
        for (Object id : (List<?>) sentence.get("citations")) cited.add(citations.get((Integer) id - 1));
        return Map.of("text", sentence.get("text"), "kind", sentence.get("kind"), "citations", cited);
    }

    private static void event(OutputStream out, String name, Object data) throws IOException {
        out.write(("event: " + name + "\ndata: " + JSON.writeValueAsString(data) + "\n\n")
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private Map<String, Object> sync() {
        Map<String, Object> sync = new LinkedHashMap<>();
        sync.put("revision", revision);
        sync.put("state", progress == null ? "idle" : "running");
        sync.put("progress", progress);
        sync.put("lastSync", lastSync);
        sync.put("stale", stale);
        sync.put("articles", archive.items().size());
        sync.put("passages", 210);
        sync.put("pendingFiles", unread.size());
        sync.put("pendingVectors", 0);
        sync.put("embeddingModel", "bge-small-en-v15-q");
        sync.put("failures", failures);
        return sync;
    }

    private Map<String, Object> plan() {
        List<String> known =
                archive.items().stream().map(FakeArchive.Item::file).toList();
        return Map.of(
                "added", unread.stream().filter(file -> !known.contains(file)).toList(),
                "changed", unread.stream().filter(known::contains).toList(),
                "removed", List.of(),
                "outdated", List.of(),
                "unchanged", known.size());
    }

    private void articles(HttpExchange exchange, String method) throws IOException {
        if (!method.equals("POST")) {
            json(exchange, 200, archive.page(query(exchange)));
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        List<Object> items = new ArrayList<>();
        Matcher names = FILE_NAME.matcher(body);
        while (names.find()) items.add(stored(names.group(1)));
        json(exchange, 202, Map.of("files", items));
    }

    private Map<String, Object> stored(String name) {
        if (name.endsWith(".exe"))
            return Map.of("file", name, "state", "rejected", "reason", "This kind of file cannot be read.");
        archive.add(
                new FakeArchive.Item("up-" + name, name, name, "Upload", "", "", "en", "news", "Uploaded.", List.of()));
        revision++;
        return Map.of("file", name, "state", "stored");
    }

    private void article(HttpExchange exchange, String method, String id) throws IOException {
        if (method.equals("PUT")) {
            String article = id.substring(0, id.indexOf('/'));
            archive.restore(article, Integer.parseInt(id.substring(id.lastIndexOf('/') + 1)));
            exchange.sendResponseHeaders(204, -1);
        } else if (method.equals("DELETE") && id.endsWith("/restored")) {
            archive.cutAgain(id.substring(0, id.indexOf('/')));
            exchange.sendResponseHeaders(204, -1);
        } else if (method.equals("DELETE")) {
            boolean gone = archive.remove(id);
            revision++;
            exchange.sendResponseHeaders(gone ? 204 : 404, -1);
        } else if (archive.find(id).isPresent())
            json(exchange, 200, archive.find(id).orElseThrow().full());
        else problem(exchange, 404, "No article has this id.");
    }

    /** As if quote mode answered a question about every article that is asked for, but the first. */
    private Map<String, Object> examples(HttpExchange exchange) {
        List<Object> examples = new ArrayList<>();
        for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
            archive.find(pair.substring("article=".length())).ifPresent(item -> {
                boolean french = item.language().equals("fr");
                examples.add(Map.of(
                        "question",
                        french
                                ? "Que sait-on de «\u00a0" + item.title() + "\u00a0»\u00a0?"
                                : "What is known about “" + item.title() + "”?",
                        "articleId",
                        item.id(),
                        "language",
                        item.language()));
            });
        }
        return Map.of("examples", examples.size() < 2 ? List.of() : examples.subList(1, Math.min(4, examples.size())));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new LinkedHashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        if (raw == null) return query;
        for (String pair : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static void file(HttpExchange exchange, String path) throws IOException {
        Path file = ROOT.resolve(path.substring(1)).normalize();
        if (!file.startsWith(ROOT) || !Files.isRegularFile(file)) {
            problem(exchange, 404, "no such file");
            return;
        }
        String type = path.endsWith(".js")
                ? "text/javascript"
                : path.endsWith(".css") ? "text/css" : path.endsWith(".svg") ? "image/svg+xml" : "text/html";
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        send(exchange, 200, type + "; charset=utf-8", Files.readAllBytes(file));
    }

    /** The policy that the service really sends. */
    private static String policy() {
        try (var lines = Files.lines(Path.of("src/main/resources/application.properties"))) {
            return lines.filter(line -> line.contains("Content-Security-Policy"))
                    .map(line -> line.substring(line.indexOf('=') + 1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The policy cannot be read from application.properties", e);
        }
    }

    private static void problem(HttpExchange exchange, int status, String detail) throws IOException {
        send(
                exchange,
                status,
                "application/problem+json",
                JSON.writeValueAsBytes(
                        Map.of("type", "about:blank", "title", "Problem", "status", status, "detail", detail)));
    }

    private static void json(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, "application/json", JSON.writeValueAsBytes(body));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
