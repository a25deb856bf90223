package org.onrecord.answer.quote;

import java.util.List;
import java.util.regex.Pattern;
import org.onrecord.answer.gate.reading.Reading;

/** How a sentence tells a value: as so, as former, denied or a difference, as demanded or offered. French and English. */
final class Telling {

    /** What stands before a value that is no longer, or not, so. */
    private static final Pattern GIVEN_UP = pattern(
            "\\b(?:au lieu (?:de|des|d['’])|instead of|down from|up from|from|et non(?: pas)?(?: de| le| les)?|and not(?: at| the)?|contre|against"
                    + "|below|above|remplace les|than the|named by|at first|first put the number at|compared with|pass(?:er?|era|ent) de|reportée? de)\\s*(?:the |les? |la )?[€£$]?$");

    /** What stands anywhere before a value in its clause when it was said before, and is said otherwise now. */
    private static final Pattern FORMERLY = pattern(
            "\\b(?:had (?:first |once |earlier )?(?:promised|said|put|announced|planned|spoken)|(?:avait|avaient|avions) (?:d['’]abord )?(?:parlé|annoncé|promis|indiqué|compté|dit)"
                    + "|nous avons écrit que|we (?:wrote|reported|said) (?:on \\w+ )?that)\\b");

    /** What stands behind a value that tells a difference. */
    private static final Pattern MORE = pattern(
            "^\\s*(?:% )?(?:\\p{L}+ )?(?:millions? (?:d['’]euros )?)?(?:more|fewer|less|de plus|de moins|above|below|plus tôt|plus tard|earlier|later|higher|lower|avant|ago)\\b");

    /** What is asked for or offered is no fact yet, and the one is not the other. */
    private static final List<Pattern> DEMANDS = List.of(
            pattern("\\b(?:réclam|demand|ask(?:s|ed|ing)? for|exige|souhait|want)"),
            pattern("\\b(?:propos|offer|offre)"));

    private static final Pattern SAID_ON = pattern(
            "\\b(?:annonc|écrit|déclar|indiqu|publi(?!c)|précis|révél|rapport|affirm|said|announced|reported|wrote|published|revealed|report of|édition d|edition of|article d)\\p{L}*,?(?: on| le| of| du|ue?)?\\s*$");

    private static final Pattern APART = pattern("\\b(?:inférieure?s?|supérieure?s?) d(?:e |['’])$");
    private static final Pattern AGED = pattern("\\b(?:aged|âgée?s? de)\\s*$");
    private static final Pattern IS_AGED = pattern(
            "\\b(?:is|was|(?:man|woman|boy|girl|driver) of|homme de|femme de|age of|and not|et non(?: pas)?)\\s*$");
    private static final Pattern SOMEBODY_OF = pattern("\\bune? \\p{L}+ de\\s*$");
    private static final Pattern YEARS = pattern("^\\s*ans\\b");
    private static final Pattern BEHIND_A_NAME = Pattern.compile("\\p{Lu}\\p{L}+,\\s*$");
    private static final Pattern AGE = pattern("^(?:\\s*(?:ans|years old))?(?:,|\\.|\\s*$)");

    /** What stands before a value by which something changes. */
    private static final Pattern CHANGED_BY = pattern(
            "(?:\\bby|\\b(?:hausse|baisse|recul|chute|augment(?:ation|é\\p{L}*|e|era)|rédui(?:te?s?|ra)|baissée?s?|reculé|progressé|diminuée?s?|grimpé|majorée?s?) d(?:e |['’])|\\b(?:fell|rose|risen|fallen|dropped|grew))\\s*(?:some |about |environ |près de )?[€£$]?$");

    private static final Pattern DENIED =
            pattern("\\b(?:n['’]|ne )\\S+ (?:pas|plus|jamais)\\b[^,;:]*$|\\b(?:not|never)\\b[^,;:]{0,20}$");

    private Telling() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Whether the value is told as what was so or was said before, is not so, or is only a difference. */
    static boolean isGivenUp(Value value, Reading reading) {
        int from = reading.tokens().get(value.from()).start();
        String before = reading.text().substring(0, from);
        return GIVEN_UP.matcher(before).find()
                || FORMERLY.matcher(before).find()
                || DENIED.matcher(before).find()
                || isDifference(value, reading);
    }

    /** Whether the value is how old somebody is: "Emmet, 83, said", « âgée de 29 ans ». */
    static boolean isAge(Value value, Reading reading) {
        int from = reading.tokens().get(value.from()).start();
        int to = reading.tokens().get(value.to() - 1).end();
        String before = reading.text().substring(0, from);
        return AGED.matcher(before).find()
                || SOMEBODY_OF.matcher(before).find()
                        && YEARS.matcher(reading.text().substring(to)).find()
                || BEHIND_A_NAME.matcher(before).find()
                        && AGE.matcher(reading.text().substring(to)).find();
    }

    /** Whether a number alone is somebody's age, where ages are asked for: "she is 43", "a man of 58". */
    static boolean isBareAge(Value value, Reading reading) {
        if (value.kind() != Value.Kind.COUNT || !value.unit().isEmpty() || value.noun() >= 0) {
            return false;
        }
        int from = reading.tokens().get(value.from()).start();
        return isAge(value, reading)
                || IS_AGED.matcher(reading.text().substring(0, from)).find();
    }

    /** Whether the value tells by how much something is more, less, earlier or later. */
    static boolean isDifference(Value value, Reading reading) {
        int to = reading.tokens().get(value.to() - 1).end();
        int from = reading.tokens().get(value.from()).start();
        return MORE.matcher(reading.text().substring(to)).find()
                || APART.matcher(reading.text().substring(0, from)).find();
    }

    /** Whether the value is the day on which something was written or said, and not when it happens. */
    static boolean isDayOfSaying(Value value, Reading reading) {
        int from = reading.tokens().get(value.from()).start();
        return value.isDate()
                && SAID_ON.matcher(reading.text().substring(0, from)).find();
    }

    /** Whether the value is by how much something changed, and not what it is now. */
    static boolean isChange(Value value, Reading reading) {
        int from = reading.tokens().get(value.from()).start();
        return CHANGED_BY.matcher(reading.text().substring(0, from)).find();
    }

    /** Whether a text speaks of demands, and of offers. */
    static List<Boolean> demands(String text) {
        return DEMANDS.stream().map(pattern -> pattern.matcher(text).find()).toList();
    }
}
