package org.onrecord.parse.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.onrecord.parse.ParseResult;
import org.onrecord.parse.process.ChildEndedException.Why;

/** One child process, which reads one file at a time. Used by one thread at a time. */
final class ParserChild implements AutoCloseable {

    /** Exit code of a Java process under {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final Path scratch;
    private final long mostBytes;
    private final DataInputStream answers;
    private final DataOutputStream requests;
    private final ExecutorService pipe = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "parser-pipe");
        thread.setDaemon(true);
        return thread;
    });

    private ParserChild(Process process, Path scratch, long mostBytes) {
        this.process = process;
        this.scratch = scratch;
        this.mostBytes = mostBytes;
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    /**
     * Starts a child and waits until it is ready.
     *
     * @param mostBytes longest result that is taken from it
     * @throws IOException when it cannot be started, with what it said
     */
    static ParserChild start(ChildCommand command, long mostBytes, Duration patience)
            throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("on-record-parser");
        Path errors = scratch.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(command.line(scratch)).redirectError(errors.toFile());
        var environment = ChildCommand.environment(builder.environment());
        builder.environment().clear();
        builder.environment().putAll(environment);
        ParserChild child;
        try {
            child = new ParserChild(builder.start(), scratch, mostBytes);
        } catch (IOException e) {
            delete(scratch);
            throw e;
        }
        try {
            int greeting = child.within(patience, child.answers::readInt);
            if (greeting != ParserMain.READY) {
                throw new IOException("the child process speaks another protocol");
            }
            return child;
        } catch (ChildEndedException | IOException | InterruptedException e) {
            child.process.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
            String said = Files.exists(errors) ? Files.readString(errors).strip() : "";
            child.close();
            if (e instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw new IOException(
                    e.getMessage()
                            + (said.isEmpty()
                                    ? ""
                                    : ": " + said.lines().findFirst().get()),
                    e);
        }
    }

    /**
     * Reads a file. After an exception the child is of no more use and must be closed.
     *
     * @param patience how long it may take
     */
    ParseResult parse(Path file, String relativePath, Duration patience)
            throws ChildEndedException, InterruptedException {
        if (!process.isAlive()) {
            throw new ChildEndedException(Why.BEFORE, "it had ended");
        }
        return within(patience, () -> {
            try {
                // As an address: it carries any name, whatever locale either process was started in.
                write(file.toUri().toString());
                write(relativePath);
                requests.flush();
            } catch (IOException e) {
                throw new ChildEndedException(Why.BEFORE, "it had ended");
            }
            int length = answers.readInt();
            if (length < 0 || length > mostBytes) {
                throw new ChildEndedException(Why.OUTPUT, "it gave " + length + " bytes");
            }
            byte[] frame = answers.readNBytes(length);
            if (frame.length < length) {
                throw new IOException("it ended in the middle of a result");
            }
            return ResultCodec.decode(frame);
        });
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        requests.writeInt(bytes.length);
        requests.write(bytes);
    }

    /** Blocking pipes heed neither clocks nor interrupts; another thread waits at them. */
    private <T> T within(Duration patience, Callable<T> exchange) throws ChildEndedException, InterruptedException {
        Future<T> result = pipe.submit(exchange);
        try {
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ChildEndedException(Why.TIME, "it did not answer within " + patience.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw ended(e.getCause());
        }
    }

    private ChildEndedException ended(Throwable cause) throws InterruptedException {
        boolean over = process.waitFor(1, TimeUnit.SECONDS);
        if (over && process.exitValue() == OUT_OF_MEMORY) {
            return new ChildEndedException(Why.MEMORY, "it ran out of memory");
        }
        if (cause instanceof ChildEndedException known) {
            return known;
        }
        return new ChildEndedException(
                Why.CRASH, over ? "exit code " + process.exitValue() : String.valueOf(cause.getMessage()));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        // Tesseract may be at work for it.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        pipe.shutdownNow();
        try {
            process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        delete(scratch);
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // A folder of temporary files; the system clears it in time.
        }
    }
}
