package org.onrecord.chat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.AskRequest;

/** Body of {@code POST /api/chat}. */
public record ChatRequest(
        @NotBlank(message = "Ask something: the question is blank.")
        @Size(max = 2_000, message = "The question is longer than 2,000 characters; ask more briefly.")
        @Schema(description = "The question, in French or English", examples = "Who is the mayor of Port-Aven?")
        String question,

        @Schema(description = "Goes on with a conversation; leave out to begin one") @Nullable
        String conversationId,

        @Schema(description = "Only articles published on or after this day, ISO 8601") @Nullable
        String from,

        @Schema(description = "Only articles published on or before this day, ISO 8601") @Nullable
        String to,

        @Size(max = 100, message = "At most 100 sources can be named.")
        @Schema(description = "Only these outlets or file names")
        @Nullable
        List<String> sources,

        @Schema(description = "Answer as on this day, ISO 8601") @Nullable
        String asOf) {

    AskRequest toDomain() {
        return new AskRequest(
                question,
                conversationId == null || conversationId.isBlank() ? null : conversationId,
                Days.parse("from", from),
                Days.parse("to", to),
                sources == null ? Set.of() : Set.copyOf(sources),
                Days.parse("asOf", asOf));
    }
}
