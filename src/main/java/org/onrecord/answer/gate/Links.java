package org.onrecord.answer.gate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses in a sentence: none is ever passed on, whoever asks for it. */
final class Links {

    private static final Pattern CERTAIN = Pattern.compile(
            "(?iu)(?:\\b[a-z][a-z0-9+.-]{1,15}://|\\bwww\\.|\\b(?:javascript|data|mailto|tel):|[\\w.+-]{1,60}@[\\w-]{1,60}\\.\\w"
                    + "|\\b[\\w-]{1,60}\\.[a-z]{2,6}/|\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b|\\+?\\d[\\d ().-]{8,}\\d)");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?iu)\\b[\\w-]{2,60}\\.(?:com|net|org|info|io|co|fr|uk|de|eu|us|ai|app|dev|xyz|biz|ru|cn|tk|ly|me|tv|site|online|example|test)\\b");

    private Links() {}

    /** Whether {@code sentence} has an address in it that is not also a name printed in {@code articles}. */
    static boolean in(String sentence, Iterable<String> articles) {
        if (CERTAIN.matcher(sentence.replaceAll("\\d{1,3}(?:[\\s\\u00a0\\u202f]\\d{3})+", "0"))
                .find()) {
            return true;
        }
        Matcher domains = DOMAIN.matcher(sentence);
        while (domains.find()) {
            String domain = domains.group();
            boolean printed = false;
            for (String article : articles) {
                printed |= article.contains(domain);
            }
            if (!printed) {
                return true;
            }
        }
        return false;
    }
}
