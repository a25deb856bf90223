package org.onrecord.answer;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.retrieval.Cognates;

/** Tells a greeting, thanks or a call for help, which no article answers, from a question. */
final class Courtesy {

    private static final Set<String> FRENCH = Set.of(
            "bonjour",
            "bonsoir",
            "salut",
            "coucou",
            "merci",
            "aide",
            "aidez",
            "au revoir",
            "bonne journee",
            "enchante");
    private static final Set<String> ENGLISH = Set.of(
            "hello",
            "hi",
            "hey",
            "good morning",
            "good afternoon",
            "good evening",
            "thanks",
            "thank you",
            "help",
            "bye",
            "goodbye");

    /** What may stand beside them. */
    private static final String FRENCH_FILLER = "a tous|a vous|beaucoup|bien|infiniment|moi|on record|tout le monde";

    private static final String ENGLISH_FILLER =
            "there|everyone|all|you|so much|very much|a lot|again|me|please|on record";

    private static final Pattern ABOUT_US_FRENCH = Pattern.compile(
            "(?:qui|qu) (?:es tu|etes vous|est ce que tu es|est ce que vous etes)|comment (?:ca va|vas tu|allez vous|ca marche)"
                    + "|ca va|que (?:peux tu|pouvez vous|sais tu|savez vous) faire|que puis je (?:te |vous )?demander");
    private static final Pattern ABOUT_US_ENGLISH = Pattern.compile(
            "who are you|what are you|how are you|what can you do|what can i ask(?: you)?|how does (?:this|it) work");
    private static final Pattern IN_FRENCH = only(FRENCH, FRENCH_FILLER);
    private static final Pattern IN_ENGLISH = only(ENGLISH, ENGLISH_FILLER);
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Courtesy() {}

    private static Pattern only(Set<String> words, String filler) {
        String core = String.join("|", words);
        return Pattern.compile("(?:(?:" + filler + ") )*(?:" + core + ")(?: (?:" + core + "|" + filler + "))*");
    }

    /** The language of a message that is nothing but courtesy: {@code fr} or {@code en}; null for any other. */
    static @Nullable String language(String message) {
        String bare = NO_LETTERS.matcher(Cognates.fold(message)).replaceAll(" ").strip();
        if (IN_FRENCH.matcher(bare).matches() || ABOUT_US_FRENCH.matcher(bare).matches()) {
            return "fr";
        }
        boolean english = IN_ENGLISH.matcher(bare).matches()
                || ABOUT_US_ENGLISH.matcher(bare).matches();
        return english ? "en" : null;
    }
}
