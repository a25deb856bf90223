package org.onrecord.answer;

/** A question names a conversation that was never begun here, or that is forgotten. */
public final class UnknownConversationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnknownConversationException(String id) {
        super("There is no conversation " + id + " any more; ask again without conversationId to begin a new one.");
    }
}
