package org.onrecord.retrieval;

import java.util.HashMap;
import java.util.Map;

/** English verb forms that no stemmer leads back to their verb: "won" is a form of "win". */
public final class IrregularVerbs {

    private static final Map<String, String> BASES = new HashMap<>();

    static {
        String table =
                "begin began begun;break broke broken;bring brought;build built;buy bought;catch caught;choose chose"
                        + " chosen;come came;deal dealt;draw drew drawn;drive drove driven;eat ate eaten;fall fell fallen;feel felt;fight"
                        + " fought;find found;fly flew flown;freeze froze frozen;get got gotten;give gave given;go went gone;grow grew"
                        + " grown;hold held;keep kept;know knew known;lead led;leave left;lend lent;lose lost;make made;mean meant;meet"
                        + " met;pay paid;rise rose risen;run ran;say said;see saw seen;seek sought;sell sold;send sent;shake shook shaken"
                        + ";shoot shot;show shown;sink sank sunk;speak spoke spoken;spend spent;stand stood;steal stole stolen;strike"
                        + " struck;swear swore sworn;take took taken;teach taught;tell told;think thought;throw threw thrown;understand"
                        + " understood;wear wore worn;win won;withdraw withdrew withdrawn;write wrote written;die died;become became";
        for (String verb : table.split(";")) {
            String[] forms = verb.split(" ");
            for (int i = 1; i < forms.length; i++) {
                BASES.put(forms[i], forms[0]);
            }
        }
    }

    private IrregularVerbs() {}

    /** Whether a lower-case word is a verb in a form that no stemmer knows: "died", "won". */
    public static boolean isForm(String word) {
        return BASES.containsKey(word);
    }

    /** The verb that a lower-case word is a form of, or the word itself. */
    public static String base(String word) {
        return BASES.getOrDefault(word, word);
    }
}
