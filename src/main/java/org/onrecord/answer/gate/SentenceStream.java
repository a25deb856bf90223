package org.onrecord.answer.gate;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.article.Span;
import org.onrecord.split.SentenceSplitter;

/**
 * Cuts a model's words into whole plain sentences as they arrive. What the model wraps them in (thoughts, JSON, Markdown,
 * HTML, citation markers) is left out; a sentence without end is dropped. Memory is bounded whatever arrives. Not safe for
 * several threads.
 */
public final class SentenceStream {

    /** No sentence of an answer is longer, in characters. */
    public static final int LONGEST_SENTENCE = 800;

    private static final int LONGEST_RAW = 3_200;
    private static final int OPENING = 24;
    private static final int LOOK_AHEAD = 16;

    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder beginning = new StringBuilder();
    private boolean begun;
    private @org.jspecify.annotations.Nullable JsonText json;
    private boolean overflowing;

    /** Takes the next words; returns the sentences that are whole by now, in order, plain and not blank. */
    public List<String> feed(String chunk) {
        List<String> whole = new ArrayList<>();
        for (int i = 0; i < chunk.length(); i += LONGEST_RAW / 4) {
            take(chunk.substring(i, Math.min(chunk.length(), i + LONGEST_RAW / 4)));
            emit(false, whole);
        }
        return whole;
    }

    /** Ends the stream; returns what is left of it. The stream can then be used for another. */
    public List<String> finish() {
        begin(true);
        List<String> rest = new ArrayList<>();
        emit(true, rest);
        raw.setLength(0);
        beginning.setLength(0);
        begun = false;
        json = null;
        overflowing = false;
        return rest;
    }

    private void take(String words) {
        if (!begun) {
            beginning.append(words);
            begin(false);
            return;
        }
        JsonText reader = json;
        if (reader == null) {
            raw.append(words);
        } else {
            for (int i = 0; i < words.length(); i++) {
                reader.read(words.charAt(i), raw);
            }
        }
    }

    /** Looks at the first words for a JSON wrapper, in a code fence or not. */
    private void begin(boolean finished) {
        String start = beginning.toString().stripLeading();
        if (begun || start.length() < OPENING && !finished) {
            return;
        }
        begun = true;
        if (start.matches("(?s)(?:```\\w*\\s*)?(?:\\{|\\[\\s*[{\"]).*")) {
            json = new JsonText();
        }
        take(beginning.toString());
        beginning.setLength(0);
    }

    private void emit(boolean finished, List<String> whole) {
        Markup.Plain plain = Markup.strip(raw.toString(), finished);
        String text = plain.text();
        List<Span> sentences = SentenceSplitter.sentences(text, "und");
        int done = 0;
        while (done < sentences.size() && (finished || isWhole(text, sentences, done))) {
            add(sentences.get(done).of(text), whole);
            done++;
        }
        if (done > 0) {
            int end = done < sentences.size() ? sentences.get(done).start() : text.length();
            raw.delete(0, plain.origin()[end]);
        } else if (text.length() > LONGEST_SENTENCE && !sentences.isEmpty()) {
            overflowing = true;
            raw.delete(0, plain.origin()[text.length()]);
        }
        if (raw.length() > LONGEST_RAW) {
            raw.delete(plain.swallowing() ? LONGEST_TAG_NAME : 0, raw.length() - LONGEST_TAG_NAME);
        }
    }

    private static final int LONGEST_TAG_NAME = 16;

    private void add(String sentence, List<String> whole) {
        boolean rest = overflowing;
        overflowing = false;
        if (!rest && sentence.length() <= LONGEST_SENTENCE && sentence.chars().anyMatch(Character::isLetterOrDigit)) {
            whole.add(sentence.replaceAll("\\s+", " "));
        }
    }

    /** Whether nothing that may still come can change where the sentence ends. */
    private static boolean isWhole(String text, List<Span> sentences, int index) {
        Span sentence = sentences.get(index);
        int next = index + 1 < sentences.size() ? sentences.get(index + 1).start() : text.length();
        boolean line = text.substring(sentence.end(), next).indexOf('\n') >= 0;
        if (line) {
            return text.length() > next || text.indexOf("\n\n", sentence.end()) >= 0;
        }
        if (index + 1 == sentences.size() || text.length() - next < LOOK_AHEAD) {
            return false;
        }
        return !hasOpenQuotation(sentence.of(text)) || text.length() - sentence.start() > LONGEST_SENTENCE;
    }

    private static boolean hasOpenQuotation(String sentence) {
        int french = 0;
        int english = 0;
        int straight = 0;
        for (int i = 0; i < sentence.length(); i++) {
            switch (sentence.charAt(i)) {
                case '«' -> french++;
                case '»' -> french--;
                case '“' -> english++;
                case '”' -> english--;
                case '"' -> straight++;
                default -> {}
            }
        }
        return french > 0 || english > 0 || straight % 2 == 1;
    }
}
