package org.onrecord.retrieval;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
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

    private static final Pattern POLITE = compile(
            "^(?:(?:please|s['’]il (?:te|vous) pla[iî]t|hello|hi|bonjour)[, ]+)?(?:do you know|can you tell(?: me)?|could you tell(?: me)?"
                    + "|tell me|dis[- ]moi|dites[- ]moi|sais-tu|savez-vous|(?:peux-tu|pouvez-vous) me dire|sait-on)\\s+(?=\\p{L}*\\s)");

    /** The first word that asks: what stands behind it ("who was missing", "when it is low") belongs to what is asked about. */
    private static final Pattern ASKS = compile("\\b(?<why>pourquoi|why|pour quelles? raisons?|how come)\\b"
            + "|\\bcomment s['’]appel|\\bcomment se nomm"
            + "|\\b(?<tell>comment\\b|how\\b(?! (?:much|many|long|far|high|low|tall|large|big|old|often|fast|deep|wide|heavy|few)\\b)|est-ce qu)"
            + "|^(?<yes>(?:(?:and|but|so) )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\\b)"
            + "|\\b(?<leads>qui|who|whom|whose|quand|when|où|where)\\b"
            + "|\\b(?:how|combien|quel(?:le)?s?|what|which)\\b|^(?:que\\b|qu['’])");

    /** « Le budget a-t-il été voté ? » */
    private static final Pattern INVERTED = compile("\\p{L}-(?:t-)?(?:il|elle|on|ils|elles)\\b");

    private static final Pattern COUNTS = compile("\\b(?:combien|how (?:much|many))\\b");

    /** Ask only as the first word that asks; elsewhere they begin a clause. */
    private static final List<Rule> LEADING =
            List.of(rule(PERSON, "qui|who|whom|whose"), rule(DATE, "quand|when"), rule(PLACE, "où|where"));

    private static Pattern compile(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static Rule rule(AnswerType type, String regex) {
        return new Rule(compile(regex), type);
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
                    "\\b(?:combien de temps|pendant combien|how long|depuis combien|durée|duration|combien (?:de |d['’])(?:secondes|minutes|heures|jours|semaines|mois|ans|années)"
                            + "|how many (?:seconds|minutes|hours|days|weeks|months|years))\\b"),
            rule(
                    DATE,
                    "\\b(?:quelle (?:date|année)|what (?:date|year|day)|which (?:date|year|day)|quel (?:jour|mois)|à quelle date|quelle heure|what (?:hour|time)|(?:opening|closing|start|end|release) date|date (?:de|d['’]|du|of))\\b"),
            rule(
                    PERCENT,
                    "\\b(?:pourcentage|percentage|per ?cent|taux|(?:quelle|what|which) (?:part|share|proportion|rate)|turnout|participation (?:au|aux|à|lors|était)|abstention)\\b|%"),
            rule(
                    NUMBER,
                    "\\b(?:combien d(?:e |['’])|how many |nombre d(?:e |['’])|number of )(?!(?:argent|euros?|dollars?|livres?|pounds?|millions?|milliards?|money)\\b)"),
            rule(
                    MONEY,
                    "\\b(?:how much|combien)\\b.{0,60}\\b(?:cost|coût\\p{L}*|pay|paid|paye|payé|paie|invest\\w*|dollars?|euros?|money|argent|spend|spent|dépens\\w*|raise\\w*|levé)\\b"),
            rule(
                    MONEY,
                    "\\b(?:coût|cost|price|prix|budget|montant|amount|salaire|salary|amende|fine|investissement|investment|valeur|value|facture|bill|revenue|chiffre d['’]affaires)\\b"),
            rule(
                    NUMBER,
                    "\\b(?:combien|how many|how much|how large|how big|how far|how high|how tall|how old|quel âge|quel nombre|what number|nombre de|number of|de combien|how (?:low|fast|deep|wide|heavy)|quel(?:le)? (?:hauteur|longueur|largeur|superficie|distance|taille|vitesse|capacité|population|quantité|poids|volume|débit|profondeur|température)|what (?:height|length|width|size|distance|speed|capacity|population|weight|volume|depth|temperature))\\b"),
            rule(
                    PERSON,
                    "\\b(?:comment s['’]appel\\p{L}*|comment se nomm\\p{L}*|quel (?:président|ministre|maire|homme)|quelle (?:présidente|ministre|femme))\\b"),
            rule(PLACE, "\\b(?:dans quel(?:le)? (?:ville|pays|région)|(?:which|what) (?:city|town|country|place))\\b"),
            rule(REASON, "\\b(?:pourquoi|why|pour quelles? raisons?|how come|cause[ds]?|causée?s?)\\b"));

    /** Reads the question's own words; {@link #OPEN} when they tell nothing, or when it asks for a yes or a manner. */
    public static AnswerType of(String question) {
        String lower = POLITE.matcher(question.toLowerCase(Locale.ROOT).strip()).replaceFirst("");
        Matcher asks = ASKS.matcher(lower);
        if (!asks.find()) {
            return INVERTED.matcher(lower).find() ? OPEN : first(RULES, lower);
        }
        if (asks.group("why") != null) {
            return REASON;
        }
        if (asks.group("tell") != null || asks.group("yes") != null) {
            return OPEN;
        }
        return asks.group("leads") == null ? first(RULES, lower) : leading(asks.group("leads"), lower);
    }

    /** "Who said …" asks for words, "when it opens, how much …" for money: what the rules tell goes before a leading word. */
    private static AnswerType leading(String word, String lower) {
        AnswerType led = first(LEADING, word);
        AnswerType ruled = first(RULES, lower);
        return ruled == SPEECH || COUNTS.matcher(lower).find() ? ruled : led;
    }

    private static AnswerType first(List<Rule> rules, String text) {
        return rules.stream()
                .filter(rule -> rule.pattern().matcher(text).find())
                .map(Rule::type)
                .findFirst()
                .orElse(OPEN);
    }
}
