package org.onrecord.answer.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.article.Span;

/** Interim: lets verbatim quotations through and nothing else. */
public final class SentenceGate {
    public Ruling judge(String sentence, String answerLanguage, List<Evidence> evidence) {
        List<Support> supports = new ArrayList<>();
        for (Span quoted : Quotations.in(sentence)) {
            for (Evidence e : evidence) {
                Optional<Span> found = new QuoteMatcher(e.article().text()).find(quoted.of(sentence));
                if (found.isPresent()) {
                    supports.add(new Support(e.article(), found.get(), 1));
                    break;
                }
            }
        }
        boolean ok = !supports.isEmpty();
        return new Ruling(ok ? Verdict.SUPPORTED : Verdict.UNSUPPORTED, sentence, supports, ok, List.of());
    }
}
