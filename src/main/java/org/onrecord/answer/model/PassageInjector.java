package org.onrecord.answer.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.injector.ContentInjector;
import java.util.List;
import org.onrecord.article.Article;

/**
 * Puts passages behind the question as data: each between its own tags, with every angle bracket of the article escaped, so
 * that no article can close its passage or open another.
 */
final class PassageInjector implements ContentInjector {

    private static final int LONGEST_ATTRIBUTE = 200;

    @Override
    public ChatMessage inject(List<Content> contents, ChatMessage message) {
        StringBuilder prompt = new StringBuilder(((UserMessage) message).singleText());
        prompt.append("\n\nPassages:\n");
        for (Content content : contents) {
            prompt.append(content.textSegment().text()).append('\n');
        }
        return UserMessage.from(prompt.toString());
    }

    /** One passage as it stands in the prompt. */
    static String tagged(int id, Article article, String passage) {
        String date = article.published() == null ? "" : article.published().iso();
        return "<passage id=\"" + id + "\" source=\"" + attribute(article.sourceOrFile()) + "\" date=\"" + date
                + "\" kind=\"" + article.kind().name().toLowerCase(java.util.Locale.ROOT) + "\" title=\""
                + attribute(article.title()) + "\">\n" + escaped(passage) + "\n</passage>";
    }

    private static String attribute(String value) {
        String line = value.replaceAll("\\s+", " ");
        return escaped(line.substring(0, Math.min(LONGEST_ATTRIBUTE, line.length())))
                .replace("\"", "&quot;");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
