package org.onrecord.verify;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.parse.DocumentParser;

/** {@code verify receipt.json [--documents folder] [--answer reply.json]}: one line for each check. */
public final class VerifyCommand {

    /** All that the receipt says holds. */
    public static final int VALID = 0;

    /** The receipt was changed, or the articles are no longer what it rests on. */
    public static final int DIFFERS = 1;

    /** The command was not understood. */
    public static final int USAGE = 2;

    private static final long LARGEST = 16L << 20;
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Path documents;
    private final Supplier<DocumentParser> parser;
    private final String pipeline;
    private final PrintStream out;

    /**
     * The command.
     *
     * @param documents the folder to check against when none is named
     * @param parser reads the articles as the service does
     * @param pipeline names how that is
     * @param out gets the lines
     */
    public VerifyCommand(Path documents, Supplier<DocumentParser> parser, String pipeline, PrintStream out) {
        this.documents = documents;
        this.parser = parser;
        this.pipeline = pipeline;
        this.out = out;
    }

    /** What is to be checked. */
    private record Request(
            Path receipt, Path documents, @Nullable Path answer) {}

    /** Runs the command with what stands after its name; gives the exit code. */
    public int run(List<String> arguments) {
        try {
            Request request = request(arguments);
            JsonNode receipt = read(request.receipt());
            JsonNode answer = request.answer() == null ? null : read(request.answer());
            FolderCheck folder = new FolderCheck(request.documents(), parser.get());
            List<Check> checks = new Verification(folder, pipeline).check(receipt, answer);
            checks.forEach(check -> out.println(check.line()));
            long failed = checks.stream().filter(check -> !check.holds()).count();
            out.println(
                    failed == 0
                            ? "The receipt holds."
                            : "The receipt does not hold: " + failed + " of " + checks.size() + " checks failed.");
            return failed == 0 ? VALID : DIFFERS;
        } catch (JsonProcessingException e) {
            out.println("FAIL  json: this is not one JSON value: " + e.getOriginalMessage());
            return DIFFERS;
        } catch (IOException | IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println("usage: verify receipt.json [--documents folder] [--answer reply.json]");
            return USAGE;
        }
    }

    private Request request(List<String> arguments) throws IOException {
        List<String> left = new ArrayList<>(arguments);
        String folder = option(left, "--documents");
        String answer = option(left, "--answer");
        if (left.size() != 1 || left.get(0).startsWith("--")) {
            throw new IllegalArgumentException("Name one receipt.");
        }
        Path articles = folder == null ? documents : Path.of(folder);
        if (!Files.isDirectory(articles)) {
            throw new IllegalArgumentException(
                    "There is no folder " + articles + "; name the folder of articles with --documents.");
        }
        return new Request(Path.of(left.get(0)), articles, answer == null ? null : Path.of(answer));
    }

    private static @Nullable String option(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        if (at < 0) {
            return null;
        }
        if (at + 1 == arguments.size()) {
            throw new IllegalArgumentException("Something must follow " + name + ".");
        }
        arguments.remove(at);
        return arguments.remove(at);
    }

    private static JsonNode read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + file + ".");
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException("The file " + file + " is too large to be a receipt.");
        }
        JsonNode node = JSON.readTree(Files.readAllBytes(file));
        return node == null ? JSON.missingNode() : node;
    }
}
