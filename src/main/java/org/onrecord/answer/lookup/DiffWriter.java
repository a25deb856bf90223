package org.onrecord.answer.lookup;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.answer.gate.Typography;
import org.onrecord.answer.lookup.Edit.Op;
import org.onrecord.answer.lookup.WordAlignment.Step;

/** Writes an alignment down as edits, word by word; what stands between words goes with the word that follows. */
final class DiffWriter {

    private final String text;
    private final String wanted;
    private final List<Edit> edits = new ArrayList<>();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();
    private int inText = -1;
    private int inWanted = -1;

    DiffWriter(String text, String wanted) {
        this.text = text;
        this.wanted = wanted;
    }

    List<Edit> write(List<Step> steps) {
        for (Step step : steps) {
            Word held = step.held();
            Word sought = step.wanted();
            String gapHeld = held == null ? "" : gap(text, inText, held);
            String gapSought = sought == null ? "" : gap(wanted, inWanted, sought);
            inText = held == null ? inText : held.span().end();
            inWanted = sought == null ? inWanted : sought.span().end();
            String a = held == null ? "" : held.text();
            String b = sought == null ? "" : sought.text();
            if (held != null && sought != null && normal(gapHeld).equals(normal(gapSought))) {
                if (normal(a).equals(normal(b))) {
                    equal(gapHeld + a);
                } else {
                    equal(gapHeld);
                    change(a, b);
                }
            } else if (held != null && sought != null && normal(a).equals(normal(b))) {
                change(gapHeld, gapSought);
                equal(a);
            } else {
                change(gapHeld + a, gapSought + b);
            }
        }
        flush();
        return edits;
    }

    private static String gap(String of, int from, Word word) {
        return from < 0 ? "" : of.substring(from, word.span().start());
    }

    private static String normal(String words) {
        StringBuilder out = new StringBuilder();
        // A mark that decides about the spaces round a gap must be seen; letters outside it do not matter.
        Typography.normalise("x" + words + "x", out, new int[3 * words.length() + 7]);
        return out.toString();
    }

    private void equal(String words) {
        if (words.isEmpty()) {
            return;
        }
        flush();
        int last = edits.size() - 1;
        if (last >= 0 && edits.get(last).op() == Op.EQUAL) {
            edits.set(last, new Edit(Op.EQUAL, edits.get(last).text() + words));
        } else {
            edits.add(new Edit(Op.EQUAL, words));
        }
    }

    private void change(String held, String sought) {
        deleted.append(held);
        inserted.append(sought);
    }

    private void flush() {
        if (deleted.length() > 0) {
            edits.add(new Edit(Op.DELETE, deleted.toString()));
        }
        if (inserted.length() > 0) {
            edits.add(new Edit(Op.INSERT, inserted.toString()));
        }
        deleted.setLength(0);
        inserted.setLength(0);
    }
}
