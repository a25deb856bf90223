package org.onrecord.parse.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Buttons and other things that a page can do, left as text. Their wordings have no end, so that the evidence is form:
 * few words, the first one an order, and debris on the line before or after.
 */
final class Controls {

    private static final int MOST_CHARACTERS = 48;
    private static final int MOST_WORDS = 5;
    private static final int LONGEST_LABEL = 80;
    private static final int MOST_LABEL_WORDS = 10;
    private static final int LONGEST_ADDRESS = 300;
    /** Quotations, and questions or answers of an interview. */
    private static final Pattern OTHERS = Pattern.compile("(?sU).*(?:[«»“”\"]|\\b(?:I|[Jj]e|[Jj]['’])\\b).*|.*[?…]$");

    private static final Pattern READER = Pattern.compile(
            "(?iU)\\b(?:you|your|yours|vous|votre|vos|-nous|écrivez|nos (?:lecteurs|partenaires|abonnés)|our (?:readers|partners|subscribers))\\b");

    /** What a button may begin with; French buttons use both the infinitive and the imperative. */
    private static final Pattern ORDER = Pattern.compile("(?iU)^\\W*(?:"
            + "accept|agree|allow|ask|back|become|block|bookmark|browse|buy|cancel|change|check out|choose|click|close|collapse"
            + "|comment|configure|confirm|contact|continue|copy|customi[sz]e|decline|delete|discover|dismiss|donate|download|edit"
            + "|e?-?mail|enable|enlarge|enter|expand|explore|filter|find|follow|forward|get|give|go to|hide|install|join|jump|learn"
            + "|leave|like|listen|load|log|manage|mute|next|open|pause|play|post|previous|print|privacy|read|receive|refresh|register"
            + "|reject|reload|remove|replay|reply|report|return|save|scroll|search|see|select|send|share|shop|show|sign|skip|sort|start"
            + "|stop|submit|subscribe|support|switch|tap|translate|try|turn|unlock|unmute|update|upgrade|view|visit|vote|watch|zoom"
            + "|abonne|accepte|accède|accéder|achete|achète|acheter|affiche|afficher|agrandi|aime|ajoute|aller|annule|autorise|bloque"
            + "|cache|changer?|charge|cherche|choisi|clique|commande|commente|configure|confirme|connecte|consulte|continue|copie"
            + "|découvr|déplie|désactive|écoute|écrire|écrivez|efface|envoye|envoie|envoyer|essaye|essaie|explore|ferme|filtre|gére|gère"
            + "|imprime|inscri|installe|lance|lire|lisez|masque|modifie|navigue|ouvr|partage|paramètre|paramétre|participe|passe[rz]"
            + "|personnalise|poste[rz]|précédent|publie[rz]|recev|recharge|recherche|refuse|rejoign|répond|retour|retrouve|revenir|s['’]abonne"
            + "|s['’]inscri|sauvegarde|se (?:dé)?connecte|signale|soutene|souteni|suiv|télécharge|tout|traduire|trie|valide|voir|voter"
            + "|votez|zoome)\\w*\\b.*");

    /** Counters, clocks of players, font sizes and such: no letters to speak of. */
    private static final Pattern MARKS = Pattern.compile(
            "(?U)^(?:[\\W\\d_]{1,20}|A ?[-+](?: ?\\| ?A ?[-+]| A ?[-+])*|[A-Z]{2}(?: ?[|/·] ?[A-Z]{2})+)$");

    private Controls() {}

    /**
     * Marks as navigation the controls beside lines that are cut already, and those beside them in turn.
     *
     * @param body the line where paragraphs begin
     */
    static void cut(List<String> lines, List<@Nullable String> reasons, int body) {
        sweep(lines, reasons, 0, 1);
        sweep(lines, reasons, lines.size() - 1, -1);
        for (int i = body; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (reasons.get(i) == null
                    && isLabel(line)
                    && isCut(reasons, lines, i, -1)
                    && isCut(reasons, lines, i, 1)) {
                reasons.set(i, "navigation");
            }
        }
    }

    private static boolean isCut(List<@Nullable String> reasons, List<String> lines, int from, int step) {
        int i = from + step;
        while (i >= 0 && i < lines.size() && lines.get(i).isBlank()) {
            i += step;
        }
        return i >= lines.size() || i >= 0 && reasons.get(i) != null;
    }

    /** Few words and no sentence: between two lines of debris it is some more of it. */
    private static boolean isLabel(String line) {
        return !line.isEmpty()
                && line.length() <= LONGEST_LABEL
                && line.split("\\s+").length <= MOST_LABEL_WORDS
                && !line.matches(".*[.!?…»”\"]$");
    }

    private static void sweep(List<String> lines, List<@Nullable String> reasons, int from, int step) {
        boolean beside = false;
        for (int i = from; i >= 0 && i < lines.size(); i += step) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            String line = lines.get(i).strip();
            if (reasons.get(i) == null && beside && (isControl(line) || speaksToTheReader(line))) {
                reasons.set(i, "navigation");
            }
            beside = reasons.get(i) != null;
        }
    }

    /** News speaks of others; what speaks to the reader outside a quotation is the page. */
    private static boolean speaksToTheReader(String line) {
        return line.length() <= LONGEST_ADDRESS
                && READER.matcher(line).find()
                && !OTHERS.matcher(line).matches();
    }

    static boolean isControl(String line) {
        return line.length() <= LONGEST_ADDRESS && MARKS.matcher(line).matches()
                || line.length() <= MOST_CHARACTERS
                        && line.split("\\s+").length <= MOST_WORDS
                        && !line.matches(".*[.?»”\"]$")
                        && ORDER.matcher(line).matches();
    }
}
