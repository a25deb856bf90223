package org.onrecord.answer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** How answers are written. */
@ConfigMapping(prefix = "on-record")
public interface AnswerConfig {

    Model model();

    Conversation conversation();

    Receipt receipt();

    Checks answer();

    /** What the gate does with a model's sentences. */
    interface Checks {

        /**
         * What becomes of a sentence that no rule objects to and that is near to its source, but not near enough to be proven:
         * {@code strict} quotes its article instead, {@code mark} shows it and says so.
         */
        @WithDefault("strict")
        Gate gate();

        /** How strict the gate is. What a rule objects to is never shown. */
        enum Gate {
            STRICT,
            MARK
        }
    }

    /** The language model; without a URL every answer is made of quotes. */
    interface Model {

        /** Base URL of an OpenAI-compatible API, ending in {@code /v1}. Absent: quote mode. */
        Optional<String> url();

        /** Name of the model as that API knows it. */
        @WithDefault("default")
        String name();

        /** Its key, where it wants one. */
        Optional<String> key();

        /** 0 (always the likeliest word) to 2. */
        @WithDefault("0.1")
        @DecimalMin("0")
        @DecimalMax("2")
        double temperature();

        /** Whether the API streams; sentences are then sent as soon as they are verified. */
        @WithDefault("true")
        boolean streaming();

        /** How long the model may be silent before quotes are sent instead. */
        @WithDefault("20s")
        Duration silence();

        /** How long an answer may take in all. */
        @WithDefault("90s")
        Duration timeout();

        /** Passages shown to the model; 1 to 50. */
        @WithDefault("8")
        @Min(1)
        @Max(50)
        int passages();
    }

    /** What is remembered of a conversation, in memory only. */
    interface Conversation {

        /** Conversations kept at a time; the longest unused is forgotten first. */
        @WithDefault("1000")
        @Min(1)
        @Max(1_000_000)
        int most();

        /** A conversation unused for this long is forgotten. */
        @WithDefault("12h")
        Duration keep();

        /** Turns of it that the model is shown; 0 to 50. */
        @WithDefault("6")
        @Min(0)
        @Max(50)
        int turns();
    }

    /** What is remembered of answers for their receipts, in memory only. */
    interface Receipt {

        /** Receipts kept at a time; the least used are forgotten first. */
        @WithDefault("1000")
        @Min(1)
        @Max(1_000_000)
        int most();

        /** A receipt can be had for this long after its answer. */
        @WithDefault("24h")
        Duration keep();
    }
}
