package org.onrecord.retrieval;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What kind of words would answer a question, as its question words tell in French and English. */
public enum AnswerType {
    PERSON,
    DATE,
    MONEY,
    PERCENT,
    NUMBER,
    DURATION,
    PLACE,
    SPEECH,
    REASON,
    OPEN;

    private record Rule(Pattern pattern, AnswerType type) {}

    private static Rule rule(AnswerType type, String regex) {
        return new Rule(Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS), type);
    }

    /** Ordered: the first that fits decides, so the narrow ones stand before the wide ones. */
    private static final List<Rule> RULES = List.of(
            rule(
                    SPEECH,
                    "\\bqu['’]?\\s?(?:a|ont|avait|a-t-(?:il|elle|on))\\b.{0,60}\\b(?:dit|déclaré|affirmé|répondu|annoncé|promis|expliqué)\\b"),
            rule(
                    SPEECH,
                    "\\bque (?:dit|disent|déclare|pense|pensent|répond)\\b|\\bselon qui\\b|\\bqui a (?:dit|déclaré)\\b"),
            rule(
                    SPEECH,
                    "\\bwhat (?:did|does|do|has|have) .{1,60}\\b(?:say|said|think|tell|declare|promise|answer|comment)\\b"),
            rule(SPEECH, "\\bwho said\\b|\\bdéclaration\\b|\\bquote[sd]?\\b|\\bcitation\\b"),
            rule(
                    DURATION,
                    "\\b(?:combien de temps|pendant combien|how long|depuis combien|combien (?:de |d['’])(?:secondes|minutes|heures|jours|semaines|mois|ans|années)"
                            + "|how many (?:seconds|minutes|hours|days|weeks|months|years))\\b"),
            rule(
                    DATE,
                    "\\b(?:quand|when|quelle (?:date|année)|what (?:date|year|day)|which (?:date|year|day)|quel (?:jour|mois)|à quelle (?:date|heure)|depuis quand)\\b"),
            rule(PERCENT, "\\b(?:pourcentage|percentage|per ?cent|taux|quelle part|what share|what rate)\\b|%"),
            rule(
                    MONEY,
                    "\\b(?:how much|combien)\\b.{0,60}\\b(?:cost|coûte|coûter|coûté|coûtera|pay|paid|paye|payé|paie|invest\\w*|dollars?|euros?|money|argent|spend|spent|dépens\\w*|raise\\w*|levé)\\b"),
            rule(
                    MONEY,
                    "\\b(?:coût|cost|price|prix|budget|montant|amount|salaire|salary|amende|fine|investissement|investment|valeur|value|facture|bill|revenue|chiffre d['’]affaires)\\b"),
            rule(
                    NUMBER,
                    "\\b(?:combien|how many|how much|how large|how big|how far|how high|how tall|quel nombre|what number|nombre de|number of|de combien|quelle (?:hauteur|longueur|largeur|superficie|distance|taille|vitesse|capacité|population|quantité)|what (?:height|length|width|size|distance|speed|capacity|population))\\b"),
            rule(
                    PERSON,
                    "\\b(?:qui|who|whom|whose|quel (?:président|ministre|maire|homme)|quelle (?:présidente|ministre|femme))\\b"),
            rule(
                    PLACE,
                    "\\b(?:où|where|dans quel(?:le)? (?:ville|pays|région)|(?:which|what) (?:city|town|country|place))\\b"),
            rule(REASON, "\\b(?:pourquoi|why|pour quelles? raisons?|how come|cause)\\b"));

    /** Reads the question's own words; {@link #OPEN} when they tell nothing. */
    public static AnswerType of(String question) {
        String lower = question.toLowerCase(Locale.ROOT);
        for (Rule rule : RULES) {
            if (rule.pattern().matcher(lower).find()) {
                return rule.type();
            }
        }
        return OPEN;
    }
}
