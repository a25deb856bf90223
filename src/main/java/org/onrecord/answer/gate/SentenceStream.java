package org.onrecord.answer.gate;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.article.Span;
import org.onrecord.split.SentenceSplitter;

/** Interim. */
public final class SentenceStream {
    private String buffer = "";

    public List<String> feed(String chunk) {
        buffer += chunk;
        List<Span> spans = SentenceSplitter.sentences(buffer, "und");
        List<String> whole = new ArrayList<>();
        for (int i = 0; i + 1 < spans.size(); i++) {
            whole.add(clean(spans.get(i).of(buffer)));
        }
        if (spans.size() > 1) {
            buffer = buffer.substring(spans.get(spans.size() - 1).start());
        }
        return whole;
    }

    public List<String> finish() {
        String rest = clean(buffer);
        return rest.isBlank() ? List.of() : List.of(rest);
    }

    private static String clean(String text) {
        return text.replaceAll("\\[\\d+\\]", "").strip();
    }
}
