package org.onrecord.answer.model;

import dev.langchain4j.service.Result;
import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.TokenStream;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;

/** The language model as LangChain4j presents it. What it says is a draft that nobody sees before the gate has. */
interface NewsAssistant {

    /** Streams a draft; passages are added to the question by the retrieval augmentor. */
    @SystemMessage(fromResource = "org/onrecord/answer/model/instructions.txt")
    @UserMessage("{{question}}")
    TokenStream stream(@V("question") String question, @V("language") String language);

    /** The same draft at once, for an API that does not stream. */
    @SystemMessage(fromResource = "org/onrecord/answer/model/instructions.txt")
    @UserMessage("{{question}}")
    Result<String> draft(@V("question") String question, @V("language") String language);
}
