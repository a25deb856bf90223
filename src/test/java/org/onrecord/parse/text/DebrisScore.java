package org.onrecord.parse.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.parse.text.DebrisTraining.Marked;

/** Precision and recall of cut lines. */
final class DebrisScore {

    private final List<String> wrong = new ArrayList<>();
    private int cut;
    private int debris;
    private int right;

    void add(Marked article, List<@Nullable String> reasons) {
        for (int i = 0; i < reasons.size(); i++) {
            boolean isDebris = article.isDebris(i);
            boolean isCut = reasons.get(i) != null;
            debris += isDebris ? 1 : 0;
            cut += isCut ? 1 : 0;
            right += isDebris && isCut ? 1 : 0;
            if (isDebris != isCut) {
                wrong.add(article.labels().get(i) + " " + article.lines().get(i) + " " + reasons.get(i));
            }
        }
    }

    double precision() {
        return (double) right / cut;
    }

    double recall() {
        return (double) right / debris;
    }

    List<String> wrong() {
        return wrong;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "precision %.3f recall %.3f", precision(), recall());
    }
}
