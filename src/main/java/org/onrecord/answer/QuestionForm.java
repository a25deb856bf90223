package org.onrecord.answer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a question says of whether it leans on the conversation.
 *
 * @param bare without what takes up the talk ("and", « qu'en est-il de »)
 * @param personal that without turns whose "it" means nothing ("is it true", « y a-t-il »)
 * @param opens whether it takes up the talk
 * @param pronoun its first pronoun that stands for something said before, or null
 */
record QuestionForm(
        String bare,
        String personal,
        boolean opens,
        @Nullable Pronoun pronoun) {

    /** For patterns of words in French and English. */
    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern OPENS = Pattern.compile(
            "^(?:(?:(?:what|how) about|qu['’]en est-il(?: de| du| des)?|et|and|but|mais|or|ou|so|alors|puis|then)\\b[\\s,]*)+",
            FLAGS);
    private static final Pattern IMPERSONAL = Pattern.compile(
            "\\b(?:il y (?:a|avait|aura|aurait)|y (?:a|avait|aura|aurait)(?:-t)?-il|a-t-il (?:été|fallu)|est-il (?:vrai|arrivé|tombé|possible)"
                    + "|s['’]est-il (?:passé|produit)|se passe(?:ra)?-t-il|s['’]agit-il|f(?:ait|era)(?:-t)?-il|faut-il|faudra(?:it)?-t-il"
                    + "|pleu(?:t|vra)(?:-t)?-il|vaut-il|restera?-t-il|existe-t-il|manque-t-il"
                    + "|is it (?:true|possible|likely)|it is|it (?:rains?|snows?|takes?)|there (?:is|are|was|were|will|has|have)"
                    + "|(?:is|are|was|were|will|has|have|would|can) there)\\b",
            FLAGS);
    private static final Pattern DEFINITE = Pattern.compile(
            "(?:\\b(?:the|le|la|les|du|au|aux|this|that|these|those|ce|cet|cette|ces|its|his|her|their|son|sa|ses|leurs?)\\s|\\bl['’])\\p{Ll}",
            FLAGS);
    private static final Pattern POINTING = Pattern.compile(
            "\\b(?:th(?:is|ese|ose)|(?<!-)(?:ce|cet|cette|ces))\\s(?!(?:qu[ie]?|dont|sont|year|month|week|weekend|morning|summer|autumn|winter|spring"
                    + "|année|mois|semaine|matin|soir|week-end|été|automne|hiver|printemps)\\b)\\p{L}"
                    + "|(?:^|\\b(?:is|was|about|by|in|of|to|why|did|does|disputes?|with)\\s)that\\s\\p{L}|\\b(?:celui|celles?|ceux|cela|ça)\\b"
                    + "|\\b(?:the (?:other|same|latter|former)|l['’]autre|les autres|(?:le|la|les) mêmes?)\\b",
            FLAGS);
    private static final Pattern WHICH_ONE =
            Pattern.compile("\\b(?:lequel|laquelle|lesquel(?:le)?s|which ones?)\\b|^which\\b(?! \\p{L})", FLAGS);
    /** Says nothing but what is asked of the last question. */
    private static final Pattern BARE = Pattern.compile(
            "^(?:until|till|since|from|by|as of) when\\W*$|^(?:à partir de|depuis|jusqu['’]à|d['’]ici à|pour) quand\\W*$|^(?:(?:à|vers|à partir de|jusqu['’]à) quelle heure|(?:(?:at|until|from) )?what time)\\W*$|^(?:from|to|for|by|with|against) (?:whom?|what|where)\\W*$|^(?:par|pour|avec|contre|de|à|chez) qui\\W*$",
            FLAGS);
    /** Asks for one detail of something: "How many died?" but not "What is inflation?". */
    private static final Pattern DETAIL = Pattern.compile(
            "^(?:how (?:many|much|long|far|old|big|high)|who|when|where|why|by|combien|qui|quand|où|pourquoi|[àd]e? (?:quel|qui|combien)|par)\\b",
            FLAGS);
    /** Says what it counts: "How many shelters were there?" but not "How many died?". */
    private static final Pattern COUNTS =
            Pattern.compile("^(?:how many \\p{L}+s|combien d(?:e |['’])\\p{L}+)\\b", FLAGS);
    /** Asks about a kind of things, which the conversation may have spoken of one of. */
    private static final Pattern GENERAL = Pattern.compile(
            "^(?:comment|how (?!many|much)|what (?:is|are)|qu['’]est-ce)\\b.*\\b(?:une?|des|an?)\\s", FLAGS);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][^\\s]*");
    static final Pattern YEAR = Pattern.compile("\\b(?:1[89]|20)\\d\\d\\b");

    /** Fewer words than this hardly say what they are about. */
    private static final int SHORT = 5;

    private static final String MONTHS =
            "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
                    + "|january|february|march|april|may|june|july|august|september|october|november|december)";
    private static final Pattern MONTH = Pattern.compile(MONTHS, FLAGS);
    private static final Pattern MOMENT = Pattern.compile(
            "^(?:en|in|on|le|au|for|pour)\\s+((?:\\d{1,2}(?:er)? )?(?:(?:\\p{L}+ )?(?:1[89]|20)\\d\\d|" + MONTHS
                    + "))\\s*\\??$",
            FLAGS);

    static QuestionForm of(String question) {
        String bare = OPENS.matcher(question).replaceFirst("");
        String personal = IMPERSONAL.matcher(bare).replaceAll(" ").strip();
        return new QuestionForm(bare, personal, !bare.equals(question), Pronoun.in(personal));
    }

    boolean isEmpty() {
        return !WORD.matcher(bare).find();
    }

    boolean isShort() {
        return WORD.matcher(personal).results().count() < SHORT;
    }

    /** Whether it has a thing that is taken to be known: "the turnout", « la hausse ». */
    boolean isDefinite() {
        return DEFINITE.matcher(personal).find();
    }

    /** Whether it points at something said before: "this rise", « celui », "the other". */
    boolean points() {
        return POINTING.matcher(personal).find();
    }

    boolean asksWhichOne() {
        return WHICH_ONE.matcher(personal).find();
    }

    /** Whether it asks for something about the last question without a word of its own: "Until when?". */
    boolean isBare() {
        return BARE.matcher(personal).find();
    }

    boolean asksDetail() {
        return DETAIL.matcher(personal).find();
    }

    boolean countsThings() {
        return COUNTS.matcher(personal).find();
    }

    boolean isGeneral() {
        return GENERAL.matcher(personal).find();
    }

    /** Whether a word of a question says when something was and would be another one now. */
    static boolean isMoment(String word) {
        return YEAR.matcher(word).matches() || MONTH.matcher(word).matches();
    }

    /**
     * The last question asked of somebody else, as in "And Anton Brask?"; null where this is not all that it says, or where the
     * last one names no person or several.
     */
    @Nullable
    String ofSomebodyElse(String last) {
        String name = withoutEnd(bare);
        if (!opens || !Names.isFull(name)) {
            return null;
        }
        List<String> asked = Names.in(last).stream().filter(Names::isFull).toList();
        return asked.size() == 1 && last.contains(asked.get(0)) ? last.replace(asked.get(0), name) : null;
    }

    /** A question without the marks that end it. */
    static String withoutEnd(String question) {
        return question.replaceFirst("\\s*[?.!]+\\s*$", "").strip();
    }

    boolean names() {
        return !Names.in(personal).isEmpty();
    }

    /** The day, month or year that it is all about, as in "And in 2025?"; null if it asks for more. */
    @Nullable
    String moment() {
        Matcher moment = MOMENT.matcher(bare);
        return moment.matches() ? moment.group(1) : null;
    }
}
