package org.onrecord.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** An OpenAI-compatible server that says what a test tells it to, streamed or at once, or misbehaves. */
final class FakeModel implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Behaviour behaviour = Behaviour.SPEAK;
    private volatile String words = "";

    enum Behaviour {
        SPEAK,
        STALL,
        ERROR,
        BREAK_OFF,
        NEVER_END
    }

    FakeModel() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }

    void says(String text) {
        behaviour = Behaviour.SPEAK;
        words = text;
    }

    void does(Behaviour what, String text) {
        behaviour = what;
        words = text;
    }

    List<JsonNode> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            requests.add(request);
            switch (behaviour) {
                case STALL -> stall();
                case ERROR -> send(exchange, 500, "application/json", "{\"error\":{\"message\":\"<b>secret</b>\"}}");
                default -> speak(exchange, request.path("stream").asBoolean());
            }
        }
    }

    private void speak(HttpExchange exchange, boolean streamed) throws IOException {
        if (!streamed) {
            String message = JSON.writeValueAsString(Map.of(
                    "id", "x",
                    "object", "chat.completion",
                    "model", "fake",
                    "choices",
                            List.of(Map.of(
                                    "index",
                                    0,
                                    "finish_reason",
                                    "stop",
                                    "message",
                                    Map.of("role", "assistant", "content", words)))));
            send(exchange, 200, "application/json", message);
            return;
        }
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        do {
            for (String piece : words.split("(?<=\\G.{7})")) {
                chunk(out, piece, null);
            }
        } while (behaviour == Behaviour.NEVER_END);
        if (behaviour == Behaviour.BREAK_OFF) {
            return;
        }
        chunk(out, "", "stop");
        out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void chunk(OutputStream out, String text, String finish) throws IOException {
        Map<String, Object> choice = new java.util.HashMap<>(Map.of("index", 0, "delta", Map.of("content", text)));
        choice.put("finish_reason", finish);
        Map<String, Object> event =
                Map.of("id", "x", "object", "chat.completion.chunk", "model", "fake", "choices", List.of(choice));
        out.write(("data: " + JSON.writeValueAsString(event) + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void stall() {
        try {
            closed.await(120, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
