package org.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.article.ArticleId;

/**
 * The packaged jar beside a folder that is never still, killed again and again: after each settle the index holds what the
 * folder holds, sentences that are gone are nowhere, and nothing that is known is embedded a second time. System properties:
 * {@code storm.operations} (300), {@code storm.kills} (2), {@code storm.seed} (random); {@code -Pstorm} runs the large one.
 */
class StormIT {

    private static final int OPERATIONS = Integer.getInteger("storm.operations", 300);
    private static final int KILLS = Integer.getInteger("storm.kills", 2);
    private static final int PROBES = 50;
    private static final int ROUND = 200;
    private static final Duration SETTLE = Duration.ofSeconds(120);

    @TempDir
    Path temp;

    private int differences;
    private int probes;
    private int embedded;

    @Test
    void theIndexEqualsTheFolderAfterEveryStorm() throws Exception {
        long seed = Long.getLong("storm.seed", System.nanoTime());
        System.out.printf("storm: -Dstorm.seed=%d -Dstorm.operations=%d -Dstorm.kills=%d%n", seed, OPERATIONS, KILLS);
        Path documents = Files.createDirectories(temp.resolve("documents"));
        Path data = temp.resolve("data");
        Storm storm = new Storm(seed, documents);
        Service service = Service.start(documents, data, Map.of());
        int operations = 0;
        int kills = 0;
        int rounds = Math.max(KILLS * 2, OPERATIONS / ROUND);
        try {
            for (int round = 0; round < rounds; round++) {
                // The first rounds fill the folder; later every third only moves things about.
                boolean preserving = round % 3 == 2;
                boolean kill = kills * rounds < KILLS * (round + 1);
                int size = OPERATIONS / rounds + (round < OPERATIONS % rounds ? 1 : 0);
                int killAt = kill ? storm.below(size + 1) : -1;
                double before = service.metric("onrecord_passages_embedded_total");
                for (int i = 0; i < size; i++, operations++) {
                    if (i == killAt) {
                        service.kill();
                    }
                    storm.operate(preserving);
                    if (storm.chance(0.02)) {
                        TimeUnit.MILLISECONDS.sleep(storm.below(400));
                    }
                }
                if (kill) {
                    service.kill();
                    kills++;
                    before = 0;
                }
                if (!preserving) {
                    storm.finish();
                }
                if (kill) {
                    service = Service.start(documents, data, Map.of());
                }
                settle(service);
                check(storm, service, "round " + round);
                int embeddedNow = (int) (service.metric("onrecord_passages_embedded_total") - before);
                embedded += embeddedNow;
                // An article of a storm is one passage, seldom two.
                int most = preserving ? storm.takeTexts() : 2 * storm.takeTexts();
                assertThat(embeddedNow)
                        .as("embeddings in round %d (%s)", round, preserving ? "nothing was written" : "of new texts")
                        .isLessThanOrEqualTo(most);
            }
        } finally {
            service.kill();
        }
        System.out.printf(
                "storm: %d operations, %d rounds, %d kills, %d embeddings, %d probes, %d differences%n",
                operations, rounds, kills, embedded, probes, differences);
        assertThat(differences).isZero();
        assertThat(operations).isGreaterThanOrEqualTo(OPERATIONS);
        assertThat(kills).isGreaterThanOrEqualTo(KILLS);
    }

    private static void settle(Service service) throws Exception {
        service.post("/api/sync?wait=true");
        service.await(
                "/api/sync",
                SETTLE,
                r -> r.path("state").asText().equals("idle")
                        && r.path("pendingVectors").asInt() == 0);
    }

    private void check(Storm storm, Service service, String when) throws Exception {
        Map<String, String> folder = storm.contents();
        Map<String, String> index = new TreeMap<>();
        String cursor = "";
        do {
            JsonNode page = service.get("/api/articles?limit=500" + cursor);
            for (JsonNode article : page.path("articles")) {
                JsonNode whole =
                        service.get("/api/articles/" + article.path("articleId").asText());
                String twice = index.put(
                        article.path("file").asText(), whole.path("fileSha256").asText());
                assertThat(twice)
                        .as("%s: a second article of %s", when, article.path("file"))
                        .isNull();
                String file = folder.getOrDefault(article.path("file").asText(), "");
                assertThat(file.replaceAll("\\s+", " "))
                        .as("%s: text of %s", when, article.path("file"))
                        .contains(whole.path("text").asText().replaceAll("\\s+", " "));
            }
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("nextCursor").asText();
        } while (!cursor.isEmpty());
        Map<String, String> hashes = new TreeMap<>();
        folder.forEach((path, text) -> hashes.put(path, ArticleId.hash(text)));
        if (!index.equals(hashes)) {
            differences++;
        }
        assertThat(index).as("%s: files and their SHA-256", when).isEqualTo(hashes);
        List<String> gone = storm.gone(folder, PROBES);
        for (String word : gone) {
            probes++;
            assertThat(service.text("/api/search?limit=5&q=" + word))
                    .as("%s: a sentence that is gone", when)
                    .doesNotContain(word + ".");
        }
        if (!gone.isEmpty()) {
            JsonNode answer = service.ask("What is " + gone.get(0) + "?");
            assertThat(answer.path("citations").toString()).doesNotContain(gone.get(0));
        }
        assertThat(service.get("/api/sync").path("failures")).isEmpty();
    }
}
