package org.onrecord.retrieval;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells French from English in a question by its function words and accents. A statistical detector needs more text than a
 * question has.
 */
public final class QuestionLanguage {

    private static final Set<String> FRENCH = words(
            "le la les l un une des du de d au aux et ou où que qu qui quoi quel quelle quels quelles quand comment combien"
                    + " pourquoi est sont a ont était été être avoir ce cet cette ces son sa ses leur leurs il elle ils elles"
                    + " on nous vous je tu ne pas plus dans sur pour par avec sans sous chez en y se s c n t dit selon entre"
                    + " depuis jusqu dernier dernière derniers dernières parle parlez donne dis fait quoi mais donc car si");
    private static final Set<String> ENGLISH = words(
            "the an of to in on at by for with from about is are was were be been has have had do does did what who whom"
                    + " whose which when where why how many much and or but not no it its he she they his her their this that"
                    + " these those there will would can could should say said between since until latest last tell me any");
    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}]+");
    /** Names have accents in questions of either language. */
    private static final Pattern FRENCH_LETTERS = Pattern.compile("(?<!\\p{L})\\p{Ll}*[àâçéèêëîïôûùœæ]");

    private static final Pattern GENITIVE = Pattern.compile("(?<=\\p{L}{2})['’]s(?!\\p{L})");

    private QuestionLanguage() {}

    /**
     * {@code fr} or {@code en}.
     *
     * @param fallback what to answer when the words speak for neither
     */
    public static String of(String question, String fallback) {
        String lower = GENITIVE.matcher(question).replaceAll("").toLowerCase(Locale.ROOT);
        int french = FRENCH_LETTERS.matcher(question).find() ? 1 : 0;
        int english = 0;
        for (String word : WORD_BREAK.split(lower)) {
            french += FRENCH.contains(word) ? 1 : 0;
            english += ENGLISH.contains(word) ? 1 : 0;
        }
        if (french == english) {
            return fallback;
        }
        return french > english ? "fr" : "en";
    }

    /** Whether a word of either language only holds a sentence together. */
    static boolean isFunctionWord(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return FRENCH.contains(lower) || ENGLISH.contains(lower);
    }

    private static Set<String> words(String list) {
        return Set.copyOf(new HashSet<>(Arrays.asList(list.split(" "))));
    }
}
