package org.onrecord.index;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the multilingual model into the data folder: two pinned files, each checked by size and SHA-256 before it gets
 * its name, so that a half or forged model is never loaded. A broken download goes on where it stopped. Nothing waits for
 * it: run it on a thread of its own, and open the encoder anew when it has succeeded.
 */
public final class ModelDownload implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ModelDownload.class);
    private static final String REPOSITORY =
            "Xenova/multilingual-e5-small/resolve/761b726dd34fb83930e26aab4e9ac3899aa1fa78/";

    /** The weights first: a folder counts as a model only when it has the tokenizer too. */
    private static final List<PinnedFile> FILES = List.of(
            new PinnedFile(
                    REPOSITORY + "onnx/model_quantized.onnx",
                    ModelFiles.QUANTIZED_WEIGHTS,
                    118_308_185,
                    "f80102d3f2a1229f387d3c81909990d8945513e347b0eab049f7de3c6f98c193"),
            new PinnedFile(
                    REPOSITORY + ModelFiles.TOKENIZER,
                    ModelFiles.TOKENIZER,
                    17_082_730,
                    "0b44a9d7b51c3c62626640cda0e2c2f70fdacdc25bbbd68038369d14ebdf4c39"));

    /** How far a download is. */
    public enum State {
        /** Not begun, or not wanted. */
        IDLE,
        RUNNING,
        /** The model is in the data folder; {@link Encoders#open} takes it from now on. */
        DONE,
        /** Given up until the next start. */
        FAILED
    }

    /**
     * Where a download stands.
     *
     * @param bytes of all files that are on disk
     * @param total bytes of all files
     * @param problem why it failed, else null
     */
    public record Progress(
            State state, long bytes, long total, @Nullable String problem) {}

    private final EmbeddingConfig config;
    private final Path folder;
    private final List<PinnedFile> files;
    private final HttpFile http;
    private final AtomicLong bytes = new AtomicLong();
    private volatile State state = State.IDLE;
    private volatile @Nullable String problem;

    /** A download that is still to be run. */
    public ModelDownload(EmbeddingConfig config, Path dataFolder) {
        this(config, dataFolder, FILES);
    }

    ModelDownload(EmbeddingConfig config, Path dataFolder, List<PinnedFile> files) {
        this.config = config;
        this.folder = dataFolder.resolve(Encoders.MULTILINGUAL_FOLDER);
        this.files = List.copyOf(files);
        this.http = new HttpFile(config.downloadConnectTimeout());
    }

    /** Whether the settings allow a download and the model is not there yet. */
    public boolean isWanted() {
        return config.model().equals("auto")
                && config.download()
                && ModelFiles.weights(folder).isEmpty();
    }

    /**
     * Fetches what is missing; returns when all is there, or when it cannot be had, which is logged in one line.
     *
     * @return whether the model was fetched by this call
     */
    public boolean run() {
        if (!isWanted()) {
            return false;
        }
        state = State.RUNNING;
        LOG.infof(
                "fetching the multilingual embedding model (%d MB) from %s into %s; answers come from the bundled model"
                        + " meanwhile",
                total() >> 20, config.downloadUrl(), folder);
        try {
            Files.createDirectories(folder);
            requireSpace();
            long before = 0;
            for (PinnedFile file : files) {
                fetch(file, before);
                before += file.bytes();
            }
            state = State.DONE;
            LOG.infof("the multilingual embedding model is in %s", folder);
            return true;
        } catch (IOException e) {
            problem = e.getMessage() == null ? e.toString() : e.getMessage();
            state = State.FAILED;
            LOG.warnf(
                    "cannot fetch the multilingual embedding model from %s (%s): going on with the bundled model, which"
                            + " knows little French. Put %s into %s by hand, or set ON_RECORD_EMBEDDING_DOWNLOAD=false",
                    config.downloadUrl(),
                    problem,
                    files.stream().map(PinnedFile::name).toList(),
                    folder);
            return false;
        }
    }

    /** Where the download stands now. */
    public Progress progress() {
        return new Progress(state, bytes.get(), total(), problem);
    }

    /** Breaks a running download off; what is on disk is used by the next one. */
    @Override
    public void close() {
        http.close();
    }

    private void fetch(PinnedFile file, long before) throws IOException {
        Path target = folder.resolve(file.name());
        if (file.isThere(target)) {
            bytes.set(before + file.bytes());
            return;
        }
        Path part = folder.resolve(file.name() + ".part");
        String base = config.downloadUrl().toString();
        URI from = URI.create(base.endsWith("/") ? base + file.path() : base + '/' + file.path());
        http.fetch(from, part, file.bytes(), length -> bytes.set(before + length));
        if (!file.isThere(part)) {
            Files.delete(part);
            throw new IOException(from + " is not the file that this version of On Record expects");
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void requireSpace() throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < total()) {
            throw new IOException("it needs " + (total() >> 20) + " MB and the disk has " + (free >> 20));
        }
    }

    private long total() {
        return files.stream().mapToLong(PinnedFile::bytes).sum();
    }
}
