package org.onrecord.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.page.FakeArchive.Item;

/** Canned replies of {@code POST /api/chat}, chosen by a word of the question. */
final class FakeAnswers {

    private final FakeArchive archive;

    FakeAnswers(FakeArchive archive) {
        this.archive = archive;
    }

    Map<String, Object> reply(String question, String conversation, boolean stale) {
        String words = question.toLowerCase();
        if (words.contains("good morning")) return greeting(question, conversation, stale);
        if (words.contains("world cup")) return nothing(question, conversation, stale);
        if (words.contains("hostile")) return hostile(question, conversation, stale);
        Map<String, Object> french = citation(1, "tram-cout", FakeArticles.FIGURE_FR, 2);
        Map<String, Object> mayor = citation(2, "tram-cout", FakeArticles.MAYOR, 0);
        Map<String, Object> english = citation(3, "tram-audit", FakeArticles.FIGURE_EN, 0);
        Map<String, Object> opinion =
                citation(4, "tram-avis", "À ce prix, la ville aurait pu remettre en état toutes ses lignes de bus.", 0);
        Map<String, Object> reply = base(question, conversation, stale);
        reply.put(
                "searchedFor",
                words.startsWith("et ") || words.startsWith("and ") ? "tramway du port " + question : question);
        if (words.contains("degraded")) degrade(reply, words);
        reply.put("outcome", words.contains("partial") ? "partial" : "answered");
        reply.put(
                "sentences",
                List.of(
                        sentence(
                                "lead",
                                "Deux articles donnent le coût du tramway du port, du 4 au 6 mars 2025.",
                                List.of()),
                        sentence("quote", FakeArticles.FIGURE_FR, List.of(1)),
                        sentence("stated", "La maire de Valmer refuse une ouverture partielle.", List.of(2)),
                        sentence("quote", FakeArticles.FIGURE_EN, List.of(3)),
                        sentence(
                                "quote",
                                "À ce prix, la ville aurait pu remettre en état toutes ses lignes de bus.",
                                List.of(4))));
        reply.put("citations", List.of(french, mayor, english, opinion));
        reply.put("articles", found("tram-cout", "tram-audit", "tram-avis", "port-2024"));
        reply.put("disagreements", List.of(Map.of("about", "coût du tramway du port", "citations", List.of(1, 3))));
        if (words.contains("twice")) tellTwice(reply, question);
        return reply;
    }

    /** "degraded (endless)" gives that reason, in the words of the service. */
    private static void degrade(Map<String, Object> reply, String words) {
        String code = words.replaceAll("(?s).*\\((.*)\\).*", "$1");
        reply.put("degradedReason", code.equals(words) ? "silent" : code);
        reply.put("degraded", "the model, in the service's words");
        if (code.equals("endless")) reply.put("mode", "model");
    }

    /** As the service tells a difference: among the sentences, and pair by pair. */
    private static void tellTwice(Map<String, Object> reply, String question) {
        reply.put(
                "sentences",
                List.of(
                        sentence("lead", "Un article dit :", List.of()),
                        sentence("quote", FakeArticles.FIGURE_FR, List.of(1)),
                        sentence("lead", "Des articles se contredisent :", List.of()),
                        sentence("quote", FakeArticles.FIGURE_EN, List.of(3)),
                        sentence("lead", "Ce que disent les articles a changé :", List.of())));
        reply.put(
                "disagreements",
                List.of(
                        difference(question, "disagreement", 1, 3),
                        difference(question, "newer figure", 3, 4),
                        difference(question, "newer figure", 1, 4)));
    }

    private static Map<String, Object> difference(String about, String type, int one, int other) {
        return Map.of("about", about, "type", type, "citations", List.of(one, other));
    }

    private Map<String, Object> nothing(String question, String conversation, boolean stale) {
        Map<String, Object> reply = base(question, conversation, stale);
        reply.put("outcome", "no-evidence");
        reply.put("language", "en");
        reply.put("sentences", List.of(sentence("lead", "The archive has nothing on this.", List.of())));
        reply.put("articles", found("port-2024", "tram-audit"));
        return reply;
    }

    private Map<String, Object> greeting(String question, String conversation, boolean stale) {
        Map<String, Object> reply = nothing(question, conversation, stale);
        reply.put("sentences", List.of(sentence("lead", "Ask about the articles.", List.of())));
        reply.put("articles", List.of());
        return reply;
    }

    private Map<String, Object> hostile(String question, String conversation, boolean stale) {
        Map<String, Object> reply = base(question, conversation, stale);
        String quote = "<script>window.pwned=1</script>";
        reply.put("language", "\"><script>");
        reply.put(
                "sentences",
                List.of(
                        sentence("lead", "<img src=x onerror=window.pwned=1>", List.of()),
                        sentence("quote", quote, List.of(1)),
                        sentence("stated", "A".repeat(900) + " \u202e evil", List.of(1))));
        reply.put("citations", List.of(citation(1, "hostile", quote, 0)));
        reply.put("articles", found("hostile"));
        reply.put("degraded", "<svg/onload=window.pwned=1>");
        reply.put("disagreements", List.of(Map.of("about", "<iframe src=javascript:1>", "citations", List.of(1, 99))));
        return reply;
    }

    private Map<String, Object> base(String question, String conversation, boolean stale) {
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("conversationId", conversation);
        reply.put("question", question);
        reply.put("searchedFor", question);
        reply.put("outcome", "answered");
        reply.put("mode", "quote");
        reply.put("degraded", null);
        reply.put("language", "fr");
        reply.put("sentences", List.of());
        reply.put("citations", List.of());
        reply.put("articles", List.of());
        reply.put("disagreements", List.of());
        Map<String, Object> freshness = new LinkedHashMap<>();
        freshness.put("asOf", "2025-03-10T09:30:00Z");
        freshness.put("newestArticle", "2025-03-09");
        freshness.put("lastSync", "2025-03-10T09:29:00Z");
        freshness.put("stale", stale);
        freshness.put("corpusRevision", 42);
        freshness.put("articles", archive.items().size());
        reply.put("freshness", freshness);
        reply.put("timings", Map.of("retrievalMillis", 7, "answerMillis", 12));
        return reply;
    }

    private List<Map<String, Object>> found(String... ids) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (String id : ids) {
            archive.find(id).ifPresent(item -> {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("articleId", id);
                entry.put("title", item.title());
                entry.put("source", item.source());
                entry.put("published", item.published());
                entry.put("language", item.language());
                entry.put("kind", item.kind());
                entry.put("score", 0.9 - found.size() * 0.1);
                found.add(entry);
            });
        }
        return found;
    }

    private Map<String, Object> citation(int id, String articleId, String quote, int copies) {
        Item item = archive.find(articleId)
                .orElseGet(() -> FakeArticles.all().stream()
                        .filter(one -> one.id().equals(articleId))
                        .findFirst()
                        .orElseThrow());
        int start = item.text().indexOf(quote);
        Map<String, Object> citation = new LinkedHashMap<>();
        citation.put("id", id);
        citation.put("articleId", articleId);
        citation.put("title", item.title());
        citation.put("source", item.source());
        citation.put("author", item.author().isEmpty() ? null : item.author());
        citation.put("published", item.published());
        citation.put("language", item.language());
        citation.put("kind", item.kind());
        citation.put("quote", quote);
        citation.put("start", start);
        citation.put("end", start + quote.length());
        citation.put("score", 0.83);
        citation.put("copies", copies);
        return citation;
    }

    private static Map<String, Object> sentence(String kind, String text, List<Integer> citations) {
        return Map.of("text", text, "kind", kind, "citations", citations);
    }
}
