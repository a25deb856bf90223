package org.onrecord.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Invented articles, as the service would describe them. */
final class FakeArchive {

    /** One article, with what was cut from it. */
    record Item(
            String id,
            String file,
            String title,
            String source,
            String author,
            String published,
            String language,
            String kind,
            String text,
            List<Map<String, Object>> removed) {

        Map<String, Object> summary() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("articleId", id);
            map.put("file", file);
            map.put("title", title);
            map.put("published", published.isEmpty() ? null : published);
            map.put("source", source);
            map.put("author", author);
            map.put("language", language);
            map.put("kind", kind);
            map.put("characters", text.length());
            return map;
        }

        Map<String, Object> full() {
            Map<String, Object> map = summary();
            map.put("text", text);
            map.put("removed", removed);
            map.put(
                    "versions",
                    List.of(
                            Map.of("since", published + "T08:00:00Z", "textSha256", "9f2c4e7a11d0"),
                            Map.of("since", published + "T11:30:00Z", "textSha256", "51be03aa7c42")));
            return map;
        }
    }

    final List<Item> items = new CopyOnWriteArrayList<>();

    static FakeArchive samples() {
        FakeArchive archive = new FakeArchive();
        archive.items.addAll(FakeArticles.all());
        return archive;
    }

    List<Item> items() {
        return items;
    }

    void add(Item item) {
        items.add(item);
    }

    void clear() {
        items.clear();
    }

    Optional<Item> find(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    boolean remove(String id) {
        return items.removeIf(item -> item.id().equals(id));
    }

    /** Puts a cut passage back at the head of the text, which moves every offset after it. */
    void restore(String id, int cut) {
        Item item = find(id).orElseThrow();
        List<Map<String, Object>> left = new ArrayList<>(item.removed());
        String text = left.remove(cut).get("text") + "\n" + item.text();
        items.set(
                items.indexOf(item),
                new Item(
                        id,
                        item.file(),
                        item.title(),
                        item.source(),
                        item.author(),
                        item.published(),
                        item.language(),
                        item.kind(),
                        text,
                        left));
    }

    /** Takes back what {@link #restore} put into the text. */
    void cutAgain(String id) {
        Item original = FakeArticles.all().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
        items.set(items.indexOf(find(id).orElseThrow()), original);
    }

    /** One page, in the form of {@code GET /api/articles}; the cursor is the next position. */
    Map<String, Object> page(Map<String, String> query) {
        int limit = Integer.parseInt(query.getOrDefault("limit", "50"));
        int from = Integer.parseInt(query.getOrDefault("cursor", "0"));
        String words = query.getOrDefault("q", "").toLowerCase();
        List<Item> matching = items.stream()
                .filter(item -> item.title().toLowerCase().contains(words))
                .filter(item -> matches(query.get("language"), item.language()))
                .filter(item ->
                        matches(query.get("source"), item.source()) || matches(query.get("source"), item.file()))
                .toList();
        List<Map<String, Object>> page = new ArrayList<>();
        matching.stream().skip(from).limit(limit).map(Item::summary).forEach(page::add);
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("articles", page);
        reply.put("nextCursor", from + limit < matching.size() ? String.valueOf(from + limit) : null);
        return reply;
    }

    private static boolean matches(@Nullable String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }
}
