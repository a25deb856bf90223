package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.index.ModelDownload.State;

class ModelDownloadTest {

    private static final byte[] WEIGHTS = bytes(300_000);
    private static final byte[] TOKENIZER = "{\"version\": \"1.0\"}".getBytes(StandardCharsets.UTF_8);
    private static final List<PinnedFile> FILES = List.of(
            pinned("some/model/onnx/model_quantized.onnx", "model_quantized.onnx", WEIGHTS),
            pinned("some/model/tokenizer.json", "tokenizer.json", TOKENIZER));

    @TempDir
    Path data;

    private final Map<String, byte[]> served = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private int breakAfter = Integer.MAX_VALUE;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        served.put("/some/model/onnx/model_quantized.onnx", WEIGHTS);
        served.put("/some/model/tokenizer.json", TOKENIZER);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void fetchesBothFilesAndSaysHowFarItIs() throws IOException {
        ModelDownload download = download(Map.of());
        assertThat(download.isWanted()).isTrue();

        assertThat(download.run()).isTrue();

        assertThat(folder().resolve("model_quantized.onnx")).hasBinaryContent(WEIGHTS);
        assertThat(folder().resolve("tokenizer.json")).hasBinaryContent(TOKENIZER);
        assertThat(list()).containsExactlyInAnyOrder("model_quantized.onnx", "tokenizer.json");
        long total = WEIGHTS.length + TOKENIZER.length;
        assertThat(download.progress()).isEqualTo(new ModelDownload.Progress(State.DONE, total, total, null));
        assertThat(download.isWanted()).isFalse();
    }

    @Test
    void asksNobodyWhenTheModelIsThere() throws IOException {
        assertThat(download(Map.of()).run()).isTrue();
        asked.clear();

        assertThat(download(Map.of()).run()).isFalse();

        assertThat(asked).isEmpty();
    }

    @Test
    void asksNobodyWhenTheSettingsForbidIt() {
        assertThat(download(Map.of("on-record.embedding.download", "false")).run())
                .isFalse();
        assertThat(download(Map.of("on-record.embedding.model", "bundled")).run())
                .isFalse();

        assertThat(asked).isEmpty();
    }

    @Test
    void goesOnWhereABrokenDownloadStopped() throws IOException {
        breakAfter = 100_000;
        ModelDownload broken = download(Map.of());
        assertThat(broken.run()).isFalse();
        assertThat(broken.progress().state()).isEqualTo(State.FAILED);
        long kept = Files.size(folder().resolve("model_quantized.onnx.part"));
        breakAfter = Integer.MAX_VALUE;
        asked.clear();

        assertThat(download(Map.of()).run()).isTrue();

        assertThat(kept).isBetween(1L, 100_000L);
        assertThat(asked.get(0)).isEqualTo("/some/model/onnx/model_quantized.onnx from " + kept);
        assertThat(folder().resolve("model_quantized.onnx")).hasBinaryContent(WEIGHTS);
    }

    @Test
    void throwsAwayWhatIsNotTheExpectedFile() throws IOException {
        byte[] forged = WEIGHTS.clone();
        forged[1234] ^= 1;
        served.put("/some/model/onnx/model_quantized.onnx", forged);
        ModelDownload download = download(Map.of());

        assertThat(download.run()).isFalse();

        assertThat(list()).isEmpty();
        assertThat(download.progress().problem()).contains("not the file");
        assertThat(asked).hasSize(1);
    }

    @Test
    void stopsReadingWhatIsLongerThanExpected() throws IOException {
        served.put("/some/model/onnx/model_quantized.onnx", Arrays.copyOf(WEIGHTS, 5_000_000));

        assertThat(download(Map.of()).run()).isFalse();

        assertThat(Files.size(folder().resolve("model_quantized.onnx.part"))).isLessThanOrEqualTo(WEIGHTS.length);
    }

    @Test
    void givesUpWithAReasonWhenTheServerHasNoSuchFile() {
        served.clear();
        ModelDownload download = download(Map.of());

        assertThat(download.run()).isFalse();

        assertThat(download.progress().state()).isEqualTo(State.FAILED);
        assertThat(download.progress().problem()).contains("404");
    }

    @Test
    void givesUpWithAReasonWhenNobodyListens() {
        int port = server.getAddress().getPort();
        server.stop(0);
        ModelDownload download = download(Map.of("on-record.embedding.download-url", "http://127.0.0.1:" + port));

        assertThat(download.run()).isFalse();

        assertThat(download.progress().problem()).isNotBlank();
    }

    @Test
    void pinsFilesOfPlausibleSize() {
        ModelDownload real = new ModelDownload(OnnxEncoderTest.config(Map.of()), data);

        assertThat(real.progress()).isEqualTo(new ModelDownload.Progress(State.IDLE, 0, 135_390_915, null));
    }

    private ModelDownload download(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent(
                "on-record.embedding.download-url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new ModelDownload(OnnxEncoderTest.config(all), data, FILES);
    }

    private Path folder() {
        return data.resolve(Encoders.MULTILINGUAL_FOLDER);
    }

    private List<String> list() throws IOException {
        try (var files = Files.list(folder())) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String range = exchange.getRequestHeaders().getFirst("Range");
            int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
            String path = exchange.getRequestURI().getPath();
            asked.add(path + " from " + from);
            byte[] body = served.get(path);
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.sendResponseHeaders(range == null ? 200 : 206, body.length - from);
            exchange.getResponseBody().write(body, from, Math.min(body.length - from, breakAfter));
        } catch (IOException clientWentAway) {
            assertThat(asked).isNotEmpty();
        }
    }

    private static PinnedFile pinned(String path, String name, byte[] content) {
        return new PinnedFile(
                path,
                name,
                content.length,
                java.util.HexFormat.of().formatHex(ModelFiles.sha256().digest(content)));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
