package org.onrecord.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.article.ArticleId;
import org.onrecord.parse.DocumentParser;

/** Holds the citations of a receipt against the files: bytes, article, place, words and what is said about them. */
final class FolderCheck {

    private final Path folder;
    private final DocumentParser parser;
    private final Map<String, List<Article>> read = new HashMap<>();

    FolderCheck(Path folder, DocumentParser parser) {
        this.folder = folder.toAbsolutePath().normalize();
        this.parser = parser;
    }

    /** The checks of one citation, in order; those that cannot be made any more are left out. */
    List<Check> check(JsonNode citation) {
        List<Check> checks = new ArrayList<>();
        String name = "citation " + citation.path("id").asText() + " ";
        String file = citation.path("file").asText();
        Path path = inFolder(file);
        if (path == null) {
            checks.add(new Check(name + "file", false, file + " lies outside the folder"));
            return checks;
        }
        if (!Files.isRegularFile(path)) {
            checks.add(new Check(
                    name + "file", false, file + " is not in " + folder + "; it vanished since or never was there"));
            return checks;
        }
        String hash = sha256(path);
        boolean same = hash.equals(citation.path("fileSha256").asText());
        checks.add(Check.of(name + "file", same, file + " changed since: its SHA-256 is now " + hash));
        Article article = articles(path, file).stream()
                .filter(a -> a.id().equals(citation.path("articleId").asText()))
                .findFirst()
                .orElse(null);
        checks.add(Check.of(name + "article", article != null, "no article of " + file + " has this id"));
        if (article != null) {
            place(name, citation, article, checks);
            about(name, citation, article, checks);
        }
        return checks;
    }

    private static void place(String name, JsonNode citation, Article article, List<Check> checks) {
        String text = article.text();
        boolean same = ArticleId.hash(text).equals(citation.path("textSha256").asText());
        checks.add(Check.of(name + "text", same, "the article's text is another now"));
        int start = citation.path("start").asInt(-1);
        int end = citation.path("end").asInt(-1);
        boolean within = 0 <= start && start < end && end <= text.length();
        String quote = within ? text.substring(start, end) : "";
        boolean stands = within
                && ArticleId.hash(quote).equals(citation.path("quoteSha256").asText());
        checks.add(
                Check.of(name + "quote", stands, "other words stand at " + start + " to " + end + " of the article"));
        JsonNode shown = citation.path("quote");
        if (shown.isTextual()) {
            boolean equal = ArticleId.hash(shown.asText())
                    .equals(citation.path("quoteSha256").asText());
            checks.add(Check.of(name + "quote as shown", equal, "the words shown are not those that were quoted"));
        }
    }

    private static void about(String name, JsonNode citation, Article article, List<Check> checks) {
        Map<String, @Nullable String> facts = new HashMap<>();
        facts.put("title", article.title());
        facts.put("source", article.sourceOrFile());
        facts.put("author", article.author());
        facts.put(
                "published",
                article.published() == null ? null : article.published().iso());
        facts.put("language", article.language());
        facts.put("kind", article.kind().name().toLowerCase(Locale.ROOT));
        for (String fact : List.of("title", "source", "author", "published", "language", "kind")) {
            String said = citation.path(fact).isTextual() ? citation.path(fact).asText() : null;
            checks.add(Check.of(
                    name + fact,
                    Objects.equals(said, facts.get(fact)),
                    "the file says " + facts.get(fact) + ", the receipt " + said));
        }
    }

    private List<Article> articles(Path path, String file) {
        return read.computeIfAbsent(file, f -> parser.parse(path, f).articles());
    }

    private @Nullable Path inFolder(String file) {
        try {
            Path path = folder.resolve(file).normalize();
            return path.startsWith(folder) && !path.equals(folder) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String sha256(Path path) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)));
        } catch (IOException e) {
            return "unknown (the file cannot be read: " + e.getMessage() + ")";
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
