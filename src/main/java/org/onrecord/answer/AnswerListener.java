package org.onrecord.answer;

import java.util.List;
import org.onrecord.article.Citation;

/** Hears an answer as it grows. Called on the thread that answers; nothing unverified is ever passed to it. */
public interface AnswerListener {

    /** For callers that only want the whole. */
    AnswerListener NONE = new AnswerListener() {
        @Override
        public void started(String conversationId, String searchedFor) {}

        @Override
        public void sentence(Sentence sentence, List<Citation> citations) {}
    };

    void started(String conversationId, String searchedFor);

    /** A verified sentence, with its citations in full. */
    void sentence(Sentence sentence, List<Citation> citations);
}
