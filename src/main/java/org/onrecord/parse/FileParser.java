package org.onrecord.parse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.onrecord.article.Article;
import org.onrecord.article.Failure;
import org.onrecord.parse.load.Draft;
import org.onrecord.parse.load.Limits;
import org.onrecord.parse.load.Loaded;
import org.onrecord.parse.load.Loader;
import org.onrecord.parse.load.Tika;
import org.onrecord.parse.load.UnreadableException;

/**
 * Reads a file on the calling thread:
 *
 * <ol>
 *   <li>look at it: is it there, not empty, not too large?
 *   <li>load: format detected, characters decoded, debris cut ({@link Loader})
 *   <li>settle the metadata ({@link ArticleMaker})
 * </ol>
 *
 * <p>Most parsers heed the time limit, but nobody can make them; callers end the thread or the process that does not.
 */
public final class FileParser implements DocumentParser {

    private static final Logger LOG = Logger.getLogger(FileParser.class);

    /** Where two letters stand together, or one that is a word of its own, as in Chinese. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}|\\p{IsIdeographic}");

    private final Limits limits;
    private final Loader loader;
    private final ArticleMaker maker = new ArticleMaker();

    /** Loads Apache Tika and the language model, which takes about a second. */
    public FileParser(Limits limits) {
        this.limits = limits;
        this.loader = new Loader(new Tika(limits), limits);
    }

    /** Reads a text and a page of its own, so that the first file does not wait for classes to load. */
    public void warmUp() {
        read("A line of text.\n\nAnother line of text.\n".getBytes(StandardCharsets.UTF_8), "warm-up.txt");
        read(
                "<html><body><article><p>A line of text.</p></article></body></html>".getBytes(StandardCharsets.UTF_8),
                "warm-up.html");
    }

    @Override
    public ParseResult parse(Path file, String relativePath) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                return ParseResult.failed(relativePath, "read", "the file is empty; fill or delete it");
            }
            if (size > limits.fileBytes()) {
                return ParseResult.failed(
                        relativePath,
                        "read",
                        "the file has " + size + " bytes, more than the " + limits.fileBytes()
                                + " allowed (on-record.parse.max-file-bytes); split it or raise the limit");
            }
            return read(Files.readAllBytes(file), relativePath);
        } catch (NoSuchFileException e) {
            return ParseResult.failed(relativePath, "read", "the file is gone");
        } catch (IOException e) {
            return ParseResult.failed(
                    relativePath, "read", "the file cannot be read (" + e.getMessage() + "); check its permissions");
        }
    }

    private ParseResult read(byte[] bytes, String relativePath) {
        try {
            return settled(loader.load(bytes, relativePath), relativePath);
        } catch (UnreadableException e) {
            return ParseResult.failed(relativePath, "parse", String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            return ParseResult.failed(
                    relativePath,
                    "parse",
                    "the file is nested deeper than the stack allows; open it in its program and save it in a simpler form");
        } catch (OutOfMemoryError e) {
            return ParseResult.failed(
                    relativePath,
                    "parse",
                    "the file needs more memory than there is (on-record.parse.memory); split it or raise the limit");
        } catch (IOException | RuntimeException | LinkageError | AssertionError e) {
            LOG.debugf(e, "parsing %s failed", relativePath);
            return ParseResult.failed(
                    relativePath, "parse", "the file is damaged (" + e + "); open it in its program and save it again");
        }
    }

    private ParseResult settled(Loaded loaded, String relativePath) {
        List<Article> articles = new ArrayList<>();
        List<Failure> warnings = new ArrayList<>();
        for (String warning : loaded.warnings()) {
            warnings.add(new Failure(Failure.Level.WARNING, "parse", relativePath, warning));
        }
        for (Draft draft : loaded.drafts()) {
            if (!WORD.matcher(draft.text()).find()) {
                continue;
            }
            articles.add(maker.make(draft, relativePath));
            if (draft.flags().contains("truncated")) {
                warnings.add(new Failure(
                        Failure.Level.WARNING,
                        "parse",
                        relativePath,
                        "only the first " + limits.articleCharacters()
                                + " characters are kept (on-record.parse.max-article-characters)"));
            }
        }
        return articles.isEmpty()
                ? ParseResult.failed(
                        relativePath,
                        "parse",
                        "no word of an article was found in it; if it should hold text, open it in its program and save it again")
                : new ParseResult(articles, warnings);
    }
}
