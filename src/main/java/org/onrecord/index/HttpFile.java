package org.onrecord.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * Fetches files of known length over HTTP. Of the JDK's two clients this is the one whose body reads time out, so that a
 * server which falls silent cannot hold a thread for ever.
 */
final class HttpFile implements AutoCloseable {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);
    private static final int BUFFER = 1 << 16;

    private final Duration connectTimeout;
    private final Duration readTimeout;
    private volatile boolean closed;

    HttpFile(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
        this.readTimeout = LONGEST_SILENCE;
    }

    /**
     * Makes {@code part} {@code length} bytes long, going on where it ends now.
     *
     * @param progress is told the length of {@code part} as it grows
     * @throws IOException if the server does not answer with the file, or with more or less than {@code length} bytes
     */
    void fetch(URI from, Path part, long length, LongConsumer progress) throws IOException {
        long present = Files.exists(part) ? Files.size(part) : 0;
        if (present >= length) {
            Files.delete(part);
            present = 0;
        }
        URLConnection opened = from.toURL().openConnection();
        if (!(opened instanceof HttpURLConnection connection)) {
            throw new IOException(from + " is not an http address");
        }
        connection.setConnectTimeout(Math.toIntExact(connectTimeout.toMillis()));
        connection.setReadTimeout(Math.toIntExact(readTimeout.toMillis()));
        if (present > 0) {
            connection.setRequestProperty("Range", "bytes=" + present + '-');
        }
        try {
            receive(connection, part, present, length, progress);
        } finally {
            connection.disconnect();
        }
    }

    private void receive(HttpURLConnection connection, Path part, long present, long length, LongConsumer progress)
            throws IOException {
        int status = connection.getResponseCode();
        boolean goesOn = status == HttpURLConnection.HTTP_PARTIAL && present > 0;
        if (status != HttpURLConnection.HTTP_OK && !goesOn) {
            throw new IOException(connection.getURL().getHost() + " answered with status " + status);
        }
        long size = goesOn ? present : 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = connection.getInputStream();
                OutputStream out = Files.newOutputStream(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        goesOn ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (closed) {
                    throw new IOException("the download was stopped");
                }
                size += read;
                if (size > length) {
                    throw new IOException("more than the expected " + length + " bytes came");
                }
                out.write(buffer, 0, read);
                progress.accept(size);
            }
        }
        if (size < length) {
            throw new IOException("the connection ended after " + size + " of " + length + " bytes");
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
