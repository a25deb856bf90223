package org.onrecord.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.onrecord.article.Passage;

/** The passages that the current model has not embedded yet, in the order they were indexed. */
final class PendingVectors {

    private PendingVectors() {}

    static List<Passage> of(CommitView view, int limit) {
        Set<BytesRef> done = new HashSet<>();
        Columns.forEach(view, view.space().query(), Schema.ID, id -> done.add(BytesRef.deepCopyOf(id)));
        List<BytesRef> pending = new ArrayList<>();
        Columns.forEach(view, Schema.PASSAGES, Schema.ID, id -> {
            if (pending.size() < limit && !done.contains(id)) {
                pending.add(BytesRef.deepCopyOf(id));
            }
            return pending.size() < limit;
        });
        return pending.stream().flatMap(id -> view.passage(id).stream()).toList();
    }
}
