package org.onrecord.answer.gate.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words and signs for money; codes of three letters, one of our own where several countries call theirs alike. */
final class Currencies {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("dollar", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("pound", "GBP"),
            Map.entry("pounds", "GBP"),
            Map.entry("livres", "GBP"),
            Map.entry("gbp", "GBP"),
            Map.entry("yen", "JPY"),
            Map.entry("yens", "JPY"),
            Map.entry("francs", "CHF"),
            Map.entry("yuan", "CNY"),
            Map.entry("yuans", "CNY"),
            Map.entry("crowns", "CRO"),
            Map.entry("couronnes", "CRO"),
            Map.entry("rupees", "RUP"),
            Map.entry("roupies", "RUP"),
            Map.entry("roubles", "RUB"),
            Map.entry("pesos", "PES"),
            Map.entry("dirhams", "DIR"));
    private static final Map<Character, String> SIGNS = Map.of('€', "EUR", '$', "USD", '£', "GBP", '¥', "JPY");

    /** Of what "three crowns of gold" and « deux couronnes de fleurs » are made. */
    private static final Set<String> OF = Set.of("de", "d", "of");

    private static final String CROWNS = "CRO";

    private static final String LIVRES = "livres";

    /** How words begin of sentences in which « livres » are books. */
    private static final List<String> OF_BOOKS =
            List.of("biblioth", "librair", "lecteur", "lectri", "exemplaire", "ecrivain");

    private Currencies() {}

    /** The currency that a word behind a figure names, null for none. */
    static @Nullable String named(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        String code = WORDS.get(token.folded());
        boolean thing = CROWNS.equals(code)
                && (token.isCapital()
                        || at + 1 < tokens.size()
                                && OF.contains(tokens.get(at + 1).folded()));
        return thing || token.folded().equals(LIVRES) && isOfBooks(tokens) ? null : code;
    }

    private static boolean isOfBooks(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> OF_BOOKS.stream().anyMatch(token.folded()::startsWith));
    }

    /** The currency of a sign, empty for none. */
    static String of(char sign) {
        return SIGNS.getOrDefault(sign, "");
    }
}
