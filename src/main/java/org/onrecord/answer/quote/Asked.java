package org.onrecord.answer.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.DateMention;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.retrieval.AnswerType;
import org.onrecord.retrieval.QuestionAnalysis;

/**
 * What values a question asks for.
 *
 * @param kinds the kinds that answer it; empty when it asks for no value
 * @param counted words of what is counted or measured, as the question has them; empty when it does not say
 * @param units measures that answer it, empty where any do
 * @param change whether it asks by how much something changed
 * @param age whether it asks how old somebody or something is
 * @param whether whether it asks for yes or no
 * @param reading of the question
 */
record Asked(
        Set<Value.Kind> kinds,
        List<Token> counted,
        Set<String> units,
        boolean change,
        boolean age,
        boolean whether,
        Reading reading) {

    private static final Pattern HOW_MUCH = pattern("\\bhow much\\b|\\bcombien\\b(?! d)");
    private static final Pattern BY = pattern(
            "\\bby how\\b|(?<!\\b(?:long|longue|large|haut|haute|profond|profonde|âgé|âgée|épais|épaisse) )\\bde combien\\b");
    /** One name for both years. */
    private static final Pattern TWO_YEARS = pattern("\\b\\d{4}\\s?[-–/]\\s?\\d{2,4}\\b(?![-/]\\d)");

    private static final Pattern CHANGE = pattern(
            "\\bby how\\b|\\bde combien\\b|\\b(?:hausse|baisse|augment|réduit|rise|rose|risen|raise|increase|cut|fall|fell|fallen|drop)\\p{L}*");
    private static final Pattern REASON = pattern(
            "^\\W*(?:pourquoi|why|how come|comment|qu['’]est-ce qui|what (?:pushed|pushes|caused|causes|made|makes|drove|drives|led|explains|prompted|triggered|happened)|how (?:did|does|do|was|were|has|have|is|are|will))\\b");
    private static final Pattern WORTH = pattern(
            "\\b(?:worth|coût\\p{L}*|va(?:ut|lait|laient|lent)|ransom|rançon|déficit|deficit|(?:quel(?:le)?|what) (?:est |était |is |was |are )?(?:le |la |the )?(?:\\p{L}+ )?(?:loyer|rent|somme|sum|tarif|fare))\\b");
    private static final Pattern SHARE = pattern(
            "\\b(?:niveau|level|participation|turnout|part|share|proportion|fraction|pourcentage|taux|rate|hausse)\\b");
    private static final Pattern PART_OF = pattern("\\bhow much of\\b|\\bhow large a (?:part|share)\\b");
    private static final Pattern PAID = pattern(
            "^(?:what|how much|combien).*\\b(?:pay|pays|paid|paie|paye|payent|paient|verse|charge|earn|gagne|donne|donner|spend|invest\\p{L}*|financ\\p{L}*|owe|doit|fine|amende)\\b");
    /** "How many died": what follows is no word for what is counted. */
    private static final Pattern DONE = Pattern.compile(
            "(?:turn|vot|march|attend|apply|appli|show|sign|join|visit|work|liv|di|kill|injur|hurt|arrest|vaccinat)(?:ed|s)?|came|went|took|lost|fell|left|got|were|have|will");

    private static final Pattern WHETHER = pattern(
            "^(?:(?:so|and|but) )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\\b|\\best-ce qu|\\p{L}-(?:t-)?(?:il|elle|on|ils|elles|ce)\\b");
    /** Words that ask for something else than yes or no. */
    private static final Pattern ASKING = pattern(
            "\\b(?:quel(?:le)?s?|lequel|laquelle|comment|combien|pourquoi|qui|où|quand|what|which|how|why|where|when|who|whose)\\b|\\bqu['’]est-ce|^que\\b|^en quoi\\b|^de quoi\\b");

    private static final Pattern AGE = pattern("\\b(?:how old|quel âge|what age)\\b");
    private static final Pattern OF_PEOPLE = pattern("\\bcombien (?:sont|ont|étaient|seront|avaient|auront)\\b");
    private static final Pattern WHAT_IS = pattern(
            "^(?:what (?:is|was|are|were)|quel(?:le)? (?:est|était|a été|sera)) (?:the |le |la |l['’]).*\\b(?:quotas?|limite?|level|toll|total|figures?|chiffres?|score|magnitude|record|size|taille|crowd|foule|population|speed|height|weight|volume|production|output|harvest|récolte|tonnage|effectifs?|staff|capacity|capacité|margin|majorité|majority|température|temperature|duration|durée|peine|sentence)\\b");
    private static final Set<String> KIND_WORDS = Set.of(
            ("proportion part share pourcentage percentage fraction taux rate surface superficie area vitesse speed"
                            + " date jour day annee year bilan nombre number toll big large long high")
                    .split(" "));
    private static final Pattern YEAR = pattern("\\b(?:année|year)\\b");
    private static final Pattern COUNTED = pattern(
            "(?:combien (?:de |d['’])|how many |by how many |nombre (?:de |d['’])|number of )(\\p{L}+(?: d['’]?\\p{L}*)?)"
                    + "|combien .{0,60}?-(?:t-)?(?:ils?|elles?|on) (?:de |d['’])(\\p{L}+)"
                    + "|(?:quelles? |what |which )(hauteur|longueur|superficie|height|length|area)"
                    + "|(how (?:long|high|tall|far|wide))");

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }

    static Asked of(QuestionAnalysis question) {
        String text = question.text().toLowerCase(Locale.ROOT);
        Reading reading = new Reading(question.text());
        List<Token> counted = new ArrayList<>();
        Matcher matcher = COUNTED.matcher(text);
        int group = !matcher.find() ? 0 : matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 0;
        if (group > 0) {
            int from = matcher.start(group);
            reading.tokens().stream()
                    .filter(token -> token.start() >= from && token.isContent() && !token.isCapital())
                    .findFirst()
                    .filter(token -> !DONE.matcher(token.folded()).matches())
                    .ifPresent(counted::add);
        }
        boolean whether = question.type() == AnswerType.OPEN
                && WHETHER.matcher(text).find()
                && !ASKING.matcher(text).find();
        boolean age = AGE.matcher(text).find();
        Set<String> units = age ? Set.of("month") : Measure.asked(text);
        return new Asked(
                whether ? Set.of() : kinds(text, question.type(), counted, units),
                List.copyOf(counted),
                units,
                CHANGE.matcher(text).find(),
                age,
                whether,
                reading);
    }

    private static Set<Value.Kind> kinds(String text, AnswerType type, List<Token> counted, Set<String> units) {
        if (REASON.matcher(text).find()) {
            return Set.of();
        }
        if (Hours.areAsked(text)) {
            return Set.of(Value.Kind.HOUR);
        }
        if (type == AnswerType.DATE) {
            return YEAR.matcher(text).find() ? Set.of(Value.Kind.YEAR) : Set.of(Value.Kind.DATE);
        }
        if (BY.matcher(text).find() && counted.isEmpty()) {
            return Set.of(Value.Kind.PERCENT, Value.Kind.MONEY, Value.Kind.COUNT);
        }
        if (type == AnswerType.MONEY || WORTH.matcher(text).find()) {
            return Set.of(Value.Kind.MONEY);
        }
        if (PART_OF.matcher(text).find()) {
            return Set.of(Value.Kind.PERCENT);
        }
        if (type == AnswerType.PERCENT || SHARE.matcher(text).find() && counted.isEmpty()) {
            return Set.of(Value.Kind.PERCENT);
        }
        if (counted.isEmpty() && PAID.matcher(text).find()) {
            return Set.of(Value.Kind.MONEY);
        }
        if (!units.isEmpty()) {
            return Set.of(Value.Kind.COUNT);
        }
        if (OF_PEOPLE.matcher(text).find() || !counted.isEmpty()) {
            return Set.of(Value.Kind.COUNT);
        }
        if (HOW_MUCH.matcher(text).find()) {
            return Set.of(Value.Kind.MONEY, Value.Kind.COUNT);
        }
        if (type == AnswerType.NUMBER
                || type == AnswerType.DURATION
                || COUNTED.matcher(text).find()) {
            return Set.of(Value.Kind.COUNT);
        }
        return type == AnswerType.OPEN && WHAT_IS.matcher(text).find()
                ? Set.of(Value.Kind.COUNT, Value.Kind.MONEY, Value.Kind.PERCENT)
                : Set.of();
    }

    /** Whether a count may answer: in the measure asked for; "by how much" is seldom answered in people or things. */
    boolean counts(Value value) {
        boolean byHowMuch = change && counted.isEmpty() && units.isEmpty() && kinds.contains(Value.Kind.PERCENT);
        return units.isEmpty()
                ? !byHowMuch || !value.unit().isEmpty() || value.noun() < 0
                : units.contains(value.unit());
    }

    /** Whether a folded word only tells what kind of value is asked for: an answer need not repeat it. */
    boolean isKindWord(String folded) {
        return KIND_WORDS.contains(folded);
    }

    /** The year that the question names, null for none or several. */
    @Nullable
    Integer year() {
        if (TWO_YEARS.matcher(reading.text()).find()) {
            return null;
        }
        List<Integer> years = reading.dates().stream()
                .map(DateMention::year)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        return years.size() == 1 ? years.get(0) : null;
    }

    /** Whether the question names a month. */
    boolean namesAMonth() {
        return reading.dates().stream().anyMatch(date -> date.month() != null);
    }
}
