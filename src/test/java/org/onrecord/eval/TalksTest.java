package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.answer.AnswerService;

/**
 * Conversations about the invented towns, by writers who knew nothing of the rules; what half of the follow-ups mean is named in
 * the answer before them only. By words alone; ratchets at what was reached.
 */
class TalksTest {

    private static final Path SETS = Path.of("src/test/resources/eval");

    @TempDir
    Path data;

    @Test
    void goesOnWithTheTuningHalf() throws IOException {
        hold("tune", 82);
    }

    @Test
    void goesOnWithTheHeldHalf() throws IOException {
        hold("held", 50);
    }

    private void hold(String half, int least) throws IOException {
        try (OwnArchive own = OwnArchive.in(data, new NoEncoder(), SETS.resolve("towns-" + half))) {
            AnswerService service = OwnSets.answers(own.archive());
            int all = 0;
            int talk = 0;
            int alone = 0;
            for (JsonNode line : OwnArchive.lines("town-talks.jsonl")) {
                if (line.get("half").asText().equals(half)) {
                    all++;
                    talk += AnswerSets.answers(line, OwnSets.last(service, OwnArchive.texts(line.get("turns"))))
                            ? 1
                            : 0;
                    alone += AnswerSets.answers(
                                    line,
                                    OwnSets.last(
                                            service,
                                            List.of(line.get("standalone").asText())))
                            ? 1
                            : 0;
                }
            }

            System.out.printf(
                    "talks, %s: last question answered in the conversation %d of %d, what it means asked alone %d%n",
                    half, talk, all, alone);
            assertThat(talk).isGreaterThanOrEqualTo(least);
        }
    }
}
