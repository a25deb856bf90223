package org.onrecord.split;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether the full stop after a word is the word's own: French and English abbreviations, initials, acronyms. */
final class Abbreviations {

    /** A name follows, so a capital proves nothing. */
    private static final Set<String> TITLES =
            words("M MM Mme Mmes Mlle Mlles Mgr Dr Drs Pr Prof St Ste Sts Mr Mrs Ms Messrs Rev Hon Gen Gén Col Lt "
                    + "Sgt Capt Cdt Cmdr Maj Adm Gov Sen Rep Reps Sens Pres Supt Insp Mt Ft Fr Cpl Me");

    /** Titles that are also words, or the ends of addresses. */
    private static final Set<String> WEAK_TITLES = words("Me St Fr Ft Mt Pres");

    /** Something must follow: an example, a comparison, a phrase. */
    private static final Set<String> INNER =
            words("vs cf al e.g i.e viz approx env c.-à-d c-à-d éd trad op av p.ex resp dir coll");

    /** A number follows. */
    private static final Set<String> BEFORE_NUMBERS =
            words("no nos n nᵒ art fig vol chap ch p pp tél tel jan feb mar apr jun jul aug sep sept oct nov dec "
                    + "janv févr avr juil déc ref réf al sec para ex cap ca c v");

    /** They end a sentence only when a word follows that sentences begin with. */
    private static final Set<String> COMPANIES = words("Inc Corp Ltd Co Cie Bros Jr Sr Ave Blvd Bd Rd Dept Dépt");

    private static final Set<String> STARTERS =
            words("the a an in on at but it its he she they this that these those we i you his her their there when "
                    + "while after before as if and or for from to by with since however meanwhile according what who "
                    + "why how now then some many most no not yet so our my both le la les l il elle ils elles mais ce "
                    + "cet cette ces c un une des du de d en et dans pour sur selon depuis après avant avec sans son sa "
                    + "ses leur leurs nous vous je j tu si s quand lorsque à au aux par où qui que ainsi car puis plus "
                    + "cependant toutefois notre nos votre mon ma mes quant tout tous toutes y n");

    private static final Set<String> AFTER_TIMES = words(
            "monday tuesday wednesday thursday friday saturday sunday et est edt gmt utc pt pst pdt bst cet " + "ct");

    private Abbreviations() {}

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split(" ")));
    }

    /**
     * Whether the stop belongs to {@code word}, so that no sentence ends there.
     *
     * @param word what stands before the stop, its own inner stops and hyphens included
     * @param next the word that follows, empty when none does
     */
    static boolean keeps(String word, String next) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean number = !next.isEmpty() && Character.isDigit(next.charAt(0));
        boolean starter = STARTERS.contains(next.toLowerCase(Locale.ROOT));
        if (TITLES.contains(word)) {
            return !number && (!starter || !WEAK_TITLES.contains(word));
        }
        if (INNER.contains(lower)) {
            return true;
        }
        if (BEFORE_NUMBERS.contains(lower) && number) {
            return true;
        }
        if (lower.equals("a.m") || lower.equals("p.m")) {
            return AFTER_TIMES.contains(next.toLowerCase(Locale.ROOT));
        }
        if (COMPANIES.contains(word) || isInitial(word) || isDotted(word)) {
            return !starter || (next.length() == 1 && isInitial(next) && isInitial(word) && !next.equals("I"));
        }
        return false;
    }

    private static boolean isInitial(String word) {
        int dash = word.indexOf('-');
        return word.length() == 1 && Character.isUpperCase(word.charAt(0))
                || dash > 0 && dash < 3 && word.length() == dash + 2 && Character.isUpperCase(word.charAt(dash + 1));
    }

    /** {@code U.S}, {@code J.-C}, {@code Ph.D}, {@code G.7}: single letters with stops between. */
    private static boolean isDotted(String word) {
        int stop = word.indexOf('.');
        if (stop < 1
                || stop > 2
                || !Character.isUpperCase(word.charAt(0))
                || word.length() - word.lastIndexOf('.') > 3) {
            return false;
        }
        for (int i = 0, letters = 0; i < word.length(); i++) {
            letters = Character.isLetterOrDigit(word.charAt(i)) ? letters + 1 : 0;
            if (letters > 2) {
                return false;
            }
        }
        return true;
    }
}
