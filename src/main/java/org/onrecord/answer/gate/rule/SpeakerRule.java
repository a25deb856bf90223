package org.onrecord.answer.gate.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Attribution;
import org.onrecord.answer.gate.reading.Name;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;

/** Whoever the sentence says has said something is who says it in the source. */
public final class SpeakerRule implements Rule {

    private static final int NEAR = 3;

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        for (Attribution claimed : sentence.attributions()) {
            if (claimed.speaker() >= 0
                    && !isSpeaker(sentence, sentence.names().get(claimed.speaker()), source, alignment)) {
                return "speaker";
            }
            int subject = claimed.speaker() < 0 ? subject(sentence, claimed) : -1;
            if (subject >= 0 && isSomebodyElse(sentence.tokens().get(subject), source)) {
                return "speaker";
            }
        }
        return null;
    }

    /** The noun that says it: "unions say", « selon les syndicats »; -1 for none. */
    private static int subject(Reading sentence, Attribution claimed) {
        int marker = claimed.marker();
        for (int far = 1; far <= NEAR; far++) {
            for (int i : new int[] {marker - far, marker + far}) {
                boolean outside = i >= 0 && i < sentence.tokens().size() && !claimed.covers(i);
                if (outside
                        && sentence.isContent(i)
                        && sentence.tokens().get(i).clause()
                                == sentence.tokens().get(marker).clause()) {
                    return i;
                }
            }
        }
        return -1;
    }

    /**
     * Whether the source says whose word it is by name, and no sentence of the passage calls that person, or anything else of
     * the source, by the noun.
     */
    private static boolean isSomebodyElse(Token noun, Source source) {
        Reading reading = source.reading();
        List<Attribution> stated = reading.attributions();
        if (stated.isEmpty() || stated.stream().anyMatch(a -> a.speaker() < 0)) {
            return false;
        }
        List<Token> named = new ArrayList<>();
        stated.forEach(a -> add(reading, reading.names().get(a.speaker()), named));
        List<Reading> around = new ArrayList<>(source.before());
        around.addAll(List.of(reading, source.lead(), source.passage(), source.title()));
        return around.stream().noneMatch(other -> calls(other, named, noun));
    }

    /** Whether one sentence of a text has both the name and the noun. */
    private static boolean calls(Reading reading, List<Token> named, Token noun) {
        for (int i = 0; i < reading.tokens().size(); i++) {
            if (!Alignment.match(noun, reading.tokens().get(i))) {
                continue;
            }
            for (int k = 0; k < reading.tokens().size(); k++) {
                Token token = reading.tokens().get(k);
                if (reading.isOneSentence(i, k) && named.stream().anyMatch(name -> NameRule.isSame(token, name))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSpeaker(Reading sentence, Name claimed, Source source, Alignment alignment) {
        List<Token> speakers = speakers(source.reading(), alignment);
        if (speakers.isEmpty()) {
            speakers = antecedents(source);
        }
        for (int part : telling(sentence, head(claimed))) {
            Token token = sentence.tokens().get(part);
            if (speakers.stream().anyMatch(other -> NameRule.isSame(token, other))) {
                return true;
            }
        }
        String outlet = source.article().source();
        return outlet != null
                && source.reading().attributions().isEmpty()
                && claimed.parts().stream()
                        .allMatch(part -> OverlapRule.says(
                                new Reading(outlet), sentence.tokens().get(part)));
    }

    /** The words of the names of those who say in the source what the sentence repeats. */
    private static List<Token> speakers(Reading reading, Alignment alignment) {
        List<Token> speakers = new ArrayList<>();
        for (Attribution stated : reading.attributions()) {
            if (stated.speaker() >= 0
                    && (reading.attributions().size() == 1 || isRepeated(reading, stated, alignment))) {
                add(reading, reading.names().get(stated.speaker()), speakers);
            }
        }
        return speakers;
    }

    private static boolean isRepeated(Reading reading, Attribution stated, Alignment alignment) {
        for (int j = stated.from(); j < stated.to(); j++) {
            if (reading.isContent(j) && !alignment.back(j).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whom "he said" may mean: whom the source names before that, else whom the sentences before name. */
    private static List<Token> antecedents(Source source) {
        Reading reading = source.reading();
        int end = reading.attributions().isEmpty()
                ? reading.tokens().size()
                : reading.attributions().get(0).marker();
        List<Token> found = new ArrayList<>();
        for (Name name : reading.names()) {
            if (name.to() <= end && !reading.tokens().get(name.from()).quoted()) {
                add(reading, name, found);
            }
        }
        return found.isEmpty() ? Antecedents.of(source) : found;
    }

    /** "Governor" is the name of no governor: what is in no dictionary tells who, else the last word does. */
    private static List<Integer> telling(Reading sentence, List<Integer> parts) {
        List<Integer> unknown = parts.stream()
                .filter(part -> sentence.tokens().get(part).concepts().isEmpty())
                .toList();
        return unknown.isEmpty() && !parts.isEmpty() ? parts.subList(parts.size() - 1, parts.size()) : unknown;
    }

    /** The parts of a name before the first "of": who, not of what. */
    private static List<Integer> head(Name name) {
        List<Integer> parts = name.parts();
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i) > parts.get(i - 1) + 1) {
                return parts.subList(0, i);
            }
        }
        return parts;
    }

    private static void add(Reading reading, Name name, List<Token> to) {
        name.parts().forEach(part -> to.add(reading.tokens().get(part)));
    }
}
