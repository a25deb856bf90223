package org.onrecord.answer.quote;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.retrieval.AnswerType;
import org.onrecord.retrieval.Cognates;

/** Whether a sentence has the kind of words that a question asks for, in French and English. */
final class Expectation {

    private static final String NUMBER_WORD =
            "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze"
                    + "|seize|vingt|trente|quarante|cinquante|soixante|cent|cents|mille|millier|milliers|millions?|milliards?|dizaine"
                    + "|douzaine|vingtaine|trentaine|quarantaine|cinquantaine|centaine|centaines|two|three|four|five|seven|eight|nine"
                    + "|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty"
                    + "|sixty|seventy|eighty|ninety|hundred|hundreds|thousand|thousands|billions?|dozens?|half|moitie|tiers|quart";
    private static final String NUMBER = "(?:\\d[\\d.,\\u00a0\\u202f ]*+|\\b(?:" + NUMBER_WORD + ")\\b)";
    private static final String MONTH =
            "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
                    + "|january|february|march|april|may|june|july|august|september|october|november|december";

    private static final String TIME =
            "(?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?|annees?|seconds?|hours?|days?|weeks?|months?|years?|decades?)\\b";

    /** "Forty minutes" and "12 October" are no answer to "how much", unless time is what was asked for. */
    private static final Pattern AMOUNT = compile(amount(TIME));

    /** "52 per cent" is no answer to "how many votes". */
    private static final Pattern COUNT = compile(amount("(?:" + TIME + "|(?:%|pour ?cent|per ?cent))"));

    private static final Pattern HOW_MANY = compile("\\b(?:how many|combien d(?:e |['’]))");
    private static final Pattern ABOUT_TIME = compile("\\b(?:" + TIME
            + "|(?:temps|time|tot|tard|retard|retarde\\p{L}*|early|earlier|late|later|age|old|duree|long)\\b)");

    private static final Map<AnswerType, Pattern> SHAPES = Map.of(
            AnswerType.NUMBER, compile(NUMBER + "|\\b(?:une?|one|no|aucune?)\\b(?= \\p{L}+)"),
            AnswerType.MONEY,
                    compile(
                            "(?:[$€£¥] ?\\d|" + NUMBER
                                    + ".{0,30}?(?:euros?|dollars?|livres|pounds?|francs?|yens?|yuans?|[$€£¥]|\\b(?:eur|usd|chf|gbp)\\b))"),
            AnswerType.PERCENT,
                    compile(
                            "\\d ?(?:%|pour ?cent|per ?cent|points?\\b)|\\b(?:moitie|half|tiers|quart|third|quarter)\\b"),
            AnswerType.DURATION, compile(NUMBER + "(?:(?!\\bpar\\b|\\bper\\b|\\b(?:an?|en)\\b).){0,20}?\\b" + TIME),
            AnswerType.DATE,
                    compile(
                            "\\b(?:1[5-9]|20)\\d\\d\\b|\\b(?:" + MONTH
                                    + ")\\b|\\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|hier|demain|yesterday|tomorrow|today|aujourd)"),
            AnswerType.SPEECH, compile("[«»“”\"]"),
            AnswerType.REASON,
                    compile(
                            "\\b(?:parce que|car|en raison|a cause|grace a|du fait|faute de|puisque|afin de|pour que|because|due to|owing to|as a result|so that|in order|caused|provoque|explique|explained|after|apres|suite a)\\b"));

    private static final Pattern WON = Pattern.compile(
            "\\b(?:w[io]ns?|winners?|winning|victor(?:y|ious)|elected|beat(?:s|en)?|defeat(?:s|ed)|re-elected|next mayor"
                    + "|gagn\\p{L}*|remport\\p{L}*|vainqueurs?|victoire|élue?s?|réélue?s?|emport\\p{L}+|battu\\p{L}*|lauréate?s?|sacrée?s?|champion\\p{L}*)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NAME = Pattern.compile(
            "(?<![.!?…] )(?<!^)\\b\\p{Lu}[\\p{L}’'-]+(?: (?:de |du |d['’]|van |von |ben |al-)?\\p{Lu}[\\p{L}’'-]+)*");
    private static final Pattern PLACE = Pattern.compile(
            "(?:\\b(?:à|au|aux|en|dans|près de|in|at|near|from|to|de|sur|outside) (?:le |la |les |l['’]|the )?)\\p{Lu}\\p{L}+");

    private Expectation() {}

    /** A number that is no day of a month, nor the hundred of a per cent, and has no {@code unit} behind it. */
    private static String amount(String unit) {
        return "(?<![\\d.,])(?<!\\bper )(?<!\\bpour )(?!(?:[12]?\\d|3[01])(?:er|st|nd|rd|th)? (?:" + MONTH + ")\\b)(?:"
                + NUMBER + "|\\b(?:une?|one|no|aucune?)\\b(?= \\p{L}))(?!\\s*" + unit + ")";
    }

    private static Pattern compile(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);
    }

    /** Whether {@code sentence} has words of the wanted kind; always for an open question. */
    static boolean met(AnswerType type, String sentence, String question) {
        return switch (type) {
            case OPEN -> true;
            case PERSON -> hasOtherName(sentence, question) && saysWhoWon(sentence, question);
            case PLACE -> PLACE.matcher(sentence).find();
            case NUMBER -> {
                String asked = Cognates.fold(question);
                Pattern amount = HOW_MANY.matcher(asked).find() ? COUNT : AMOUNT;
                Pattern shape = ABOUT_TIME.matcher(asked).find() ? SHAPES.get(type) : amount;
                yield hasOther(shape, Cognates.fold(sentence), asked);
            }
            case DATE ->
                Hours.areAsked(question)
                        ? Hours.areIn(sentence)
                        : hasOther(SHAPES.get(type), Cognates.fold(sentence), Cognates.fold(question));
            case SPEECH -> SHAPES.get(type).matcher(sentence).find();
            default -> hasOther(SHAPES.get(type), Cognates.fold(sentence), Cognates.fold(question));
        };
    }

    /** Who leads after a first round, or stands, is not yet who won. */
    private static boolean saysWhoWon(String sentence, String question) {
        return !WON.matcher(question).find() || WON.matcher(sentence).find();
    }

    private static boolean hasOther(Pattern shape, String sentence, String question) {
        Matcher matcher = shape.matcher(sentence);
        while (matcher.find()) {
            if (!question.contains(matcher.group().strip())) {
                return true;
            }
        }
        return false;
    }

    /** A name in the sentence that the question does not already say. */
    private static boolean hasOtherName(String sentence, String question) {
        String asked = Cognates.fold(question);
        Matcher matcher = NAME.matcher(sentence);
        while (matcher.find()) {
            if (!asked.contains(Cognates.fold(matcher.group()).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return Pattern.compile("^\\p{Lu}[\\p{L}’'-]+ \\p{Lu}\\p{L}+")
                .matcher(sentence)
                .find();
    }
}
