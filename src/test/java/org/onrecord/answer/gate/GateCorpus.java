package org.onrecord.answer.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.article.Article;
import org.onrecord.article.Kind;
import org.onrecord.article.Published;
import org.onrecord.article.Span;

/** Invented articles, each with sentences by hand that are true of it and sentences that are not. */
final class GateCorpus {

    /** A sentence with the code of its language. */
    record Line(String language, String text) {}

    /** An article with what was written about it. */
    record Story(Article article, List<String> persons, List<Line> honest, List<Line> lies) {}

    private GateCorpus() {}

    /** The stories of the named files, in order. */
    static List<Story> read(String... files) {
        List<Story> stories = new ArrayList<>();
        for (String file : files) {
            try (InputStream in = GateCorpus.class.getResourceAsStream("/gate/" + file)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                for (String story : ("\n" + text).split("\n# ")) {
                    if (!story.isBlank()) {
                        stories.add(story(story));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        return stories;
    }

    private static Story story(String text) {
        String id = text.substring(0, text.indexOf('\n')).strip();
        String head = text.substring(0, text.indexOf("\n\n"));
        String body =
                text.substring(text.indexOf("\n\n"), text.indexOf("== honest")).strip();
        String honest = text.substring(text.indexOf("== honest") + 9, text.indexOf("== lies"));
        String lies = text.substring(text.indexOf("== lies") + 7);
        Article article = new Article(
                id,
                id + ".txt",
                field(head, "Title"),
                body,
                Published.on(LocalDate.parse(field(head, "Date"))),
                null,
                null,
                field(head, "Source"),
                field(head, "Language"),
                Kind.NEWS,
                null,
                null,
                List.of(),
                List.of());
        return new Story(article, List.of(field(head, "Persons").split(";\\s*")), lines(honest), lines(lies));
    }

    private static String field(String head, String name) {
        int at = head.indexOf(name + ": ") + name.length() + 2;
        int end = head.indexOf('\n', at);
        return head.substring(at, end < 0 ? head.length() : end).strip();
    }

    private static List<Line> lines(String block) {
        return block.strip()
                .lines()
                .filter(line -> !line.isBlank())
                .flatMap(line -> Alternatives.of(line.substring(4).strip()).stream()
                        .map(text -> new Line(line.substring(0, 2), text)))
                .toList();
    }

    /** The evidence for a question about {@code stories.get(at)}: its article among three others. */
    static List<Evidence> evidence(List<Story> stories, int at) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < Math.min(4, stories.size()); i++) {
            Article article = stories.get((at + i * 3) % stories.size()).article();
            evidence.add(new Evidence(i + 1, article, new Span(0, article.text().length())));
        }
        return evidence;
    }
}
