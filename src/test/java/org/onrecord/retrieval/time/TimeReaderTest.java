package org.onrecord.retrieval.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

    /** A Wednesday. */
    private static final LocalDate ASKED = LocalDate.of(2026, 10, 14);

    private static TimeRequest read(String question) {
        return TimeReader.read(question, ASKED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Que s'est-il passé hier ? | 2026-10-13 | 2026-10-13",
                "What was decided the day before yesterday? | 2026-10-12 | 2026-10-12",
                "Qui a gagné dimanche dernier ? | 2026-10-11 | 2026-10-11",
                "What happened last week? | 2026-10-05 | 2026-10-11",
                "Qui a été arrêté cette semaine ? | 2026-10-12 | 2026-10-18",
                "What happened at the bridge last weekend? | 2026-10-10 | 2026-10-11",
                "Combien de plaintes le mois dernier ? | 2026-09-01 | 2026-09-30",
                "What did the council vote last year? | 2025-01-01 | 2025-12-31",
                "Qu'a-t-on appris il y a trois jours ? | 2026-10-11 | 2026-10-11",
                "What was said two weeks ago? | 2026-09-28 | 2026-10-04",
                "Que s'est-il passé ces dix derniers jours ? | 2026-10-04 | 2026-10-14",
                "Que s'est-il passé en septembre ? | 2026-09-01 | 2026-09-30",
                "Et en décembre ? | 2025-12-01 | 2025-12-31",
                "What happened in March 2025? | 2025-03-01 | 2025-03-31",
                "Qu'a voté le conseil le 3 août ? | 2026-08-03 | 2026-08-03",
                "What did the probe do on 20 May 2026? | 2026-05-20 | 2026-05-20",
                "What did the probe do on May 20th, 2026? | 2026-05-20 | 2026-05-20",
                "Qu'est-il prévu le 1er janvier 2027 ? | 2027-01-01 | 2027-01-01",
                "Combien de spectateurs en 2024 ? | 2024-01-01 | 2024-12-31",
                "Que s'est-il passé le 2026-09-18 ? | 2026-09-18 | 2026-09-18",
                "la crue entre le 20 et le 25 septembre | 2026-09-20 | 2026-09-25",
                "the quota between October 2025 and February 2026 | 2025-10-01 | 2026-02-28",
                "the bridge between June and December 2025 | 2025-06-01 | 2025-12-31",
                "le chantier entre octobre 2024 et janvier 2025 | 2024-10-01 | 2025-01-31",
                "la grève du 3 au 9 septembre | 2026-09-03 | 2026-09-09",
                "Que sait-on depuis mars 2026 ? | 2026-03-01 | 2026-10-14",
            })
    void readsWhenItHappened(String question, LocalDate from, LocalDate to) {
        assertThat(read(question).period()).isEqualTo(new Period(from, to));
    }

    @Test
    void beforeADateHasNoBeginning() {
        assertThat(read("What was known before June 2025?").period())
                .isEqualTo(new Period(LocalDate.MIN, LocalDate.of(2025, 5, 31)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quelle est la dernière estimation du coût ?",
                "What is the latest news about the port?",
                "Quel est le niveau actuel du barrage ?",
                "Où en est la grève ?",
                "What is the newest figure?",
                "Where does the bridge project stand?"
            })
    void readsThatTheNewestIsWanted(String question) {
        assertThat(read(question).latest()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is a hundred-year flood?",
                "Pourquoi y a-t-il des marées ?",
                "How is a jury chosen?",
                "You may march for ten years, mars is a planet",
                "Combien coûtent 2500 tonnes ?"
            })
    void timelessQuestionsStayTimeless(String question) {
        assertThat(read(question).isTimed()).isFalse();
    }

    @Test
    void aDayOfTheWeekIsNoWishForTheNewest() {
        TimeRequest request = read("Qui a gagné la coupe samedi dernier ?");

        assertThat(request.latest()).isFalse();
        assertThat(request.topic()).isEqualTo("Qui a gagné la coupe ?");
    }

    @Test
    void leavesTheWordsThatOnlySayLatelyOutOfTheTopic() {
        assertThat(read("What is the latest news about the quota?").topic()).isEqualTo("What is about the quota?");
        assertThat(read("Que s'est-il passé en mars 2025 ?").topic()).contains("mars 2025");
    }

    @Test
    void readsBeforeAndAfterWhat() {
        assertThat(read("Qui dirigeait l'usine avant la grève ?").event())
                .isEqualTo(new TimeRequest.Event(true, "la grève"));
        assertThat(read("What changed after the cup win?").event())
                .isEqualTo(new TimeRequest.Event(false, "the cup win"));
    }

    @Test
    void takesNothingOutOfAHeadlineThatTellsWhatCameAfterWhat() {
        String headline = "Une criée de Port-Aven fermée deux jours entiers après une inondation des chambres froides";
        assertThat(read(headline).isTimed()).isFalse();
        assertThat(read(headline).topic()).isEqualTo(headline);
        assertThat(read("usine Voltarine avant la grève").event()).isEqualTo(new TimeRequest.Event(true, "la grève"));
    }

    @Test
    void aTextSpeaksOfDaysSeenFromItsOwnDate() {
        assertThat(TimeReader.mentioned(
                        "Le port a rouvert mardi, a-t-on appris hier. Le vote est fixé au 1er mars 2027.", ASKED))
                .containsExactlyInAnyOrder(
                        Period.day(LocalDate.of(2027, 3, 1)),
                        Period.day(LocalDate.of(2026, 10, 13)),
                        Period.day(LocalDate.of(2026, 10, 13)));
    }
}
