package org.onrecord.index;

import java.util.Set;

/** Knows words of another language that mean the same. */
@FunctionalInterface
public interface Translator {

    /** Knows none. */
    Translator NONE = word -> Set.of();

    /** Translations, of one or several words each; {@code word} is one word of a question in lower case. */
    Set<String> translations(String word);
}
