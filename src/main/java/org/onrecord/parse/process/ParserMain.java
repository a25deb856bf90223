package org.onrecord.parse.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.onrecord.parse.FileParser;
import org.onrecord.parse.load.Limits;

/**
 * The child process: answers each request on standard input (a file and its relative path) with one result on standard
 * output, until the input ends, as it does when the parent dies.
 */
public final class ParserMain {

    static final int READY = 0x4F52_5031;
    private static final long STACK = 4L << 20;
    private static final Set<String> NETWORK = Set.of("http", "https", "ftp", "mailto");

    private record Request(Path file, String relativePath) {}

    private ParserMain() {}

    /** Takes the limits as {@link #arguments} writes them. */
    public static void main(String[] args) {
        OutputStream answers = new FileOutputStream(FileDescriptor.out);
        silence();
        URL.setURLStreamHandlerFactory(ParserMain::refused);
        FileParser parser = new FileParser(limits(args));
        parser.warmUp();
        BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
        // Daemon threads cannot hold the process; what ends it is the end of the input, whatever a parser does.
        Thread worker = new Thread(
                null,
                () -> serve(parser, requests, new DataOutputStream(new BufferedOutputStream(answers))),
                "parser",
                STACK);
        worker.setDaemon(true);
        worker.start();
        receive(requests);
        Runtime.getRuntime().halt(0);
    }

    static String[] arguments(Limits limits) {
        return new String[] {
            String.valueOf(limits.fileBytes()),
            String.valueOf(limits.articleCharacters()),
            String.valueOf(limits.articles()),
            limits.timeout().toString(),
            String.valueOf(limits.depth()),
            limits.ocrLanguages()
        };
    }

    private static Limits limits(String[] args) {
        return new Limits(
                Long.parseLong(args[0]),
                Integer.parseInt(args[1]),
                Integer.parseInt(args[2]),
                Duration.parse(args[3]),
                Integer.parseInt(args[4]),
                args[5]);
    }

    private static void receive(BlockingQueue<Request> requests) {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        try {
            while (true) {
                requests.add(new Request(Path.of(URI.create(string(in))), string(in)));
            }
        } catch (IOException ended) {
            // The parent closed its end or died.
        }
    }

    private static String string(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void serve(FileParser parser, BlockingQueue<Request> requests, DataOutputStream out) {
        try {
            out.writeInt(READY);
            out.flush();
            while (true) {
                Request request = requests.take();
                byte[] result = ResultCodec.encode(parser.parse(request.file(), request.relativePath()));
                out.writeInt(result.length);
                out.write(result);
                out.flush();
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            Runtime.getRuntime().halt(1);
        }
    }

    /** Libraries that print or log must not mix with the answers. */
    private static void silence() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
    }

    private static @Nullable URLStreamHandler refused(String protocol) {
        if (!NETWORK.contains(protocol)) {
            return null;
        }
        return new URLStreamHandler() {
            @Override
            protected java.net.URLConnection openConnection(URL url) throws IOException {
                throw new IOException("no network while parsing");
            }
        };
    }
}
