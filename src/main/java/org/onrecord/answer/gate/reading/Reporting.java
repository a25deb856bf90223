package org.onrecord.answer.gate.reading;

import java.util.List;
import java.util.Set;

/** The words by which texts of both languages say whose word something is, folded. */
final class Reporting {

    static final Set<String> VERBS = Words.set(
            "promised promises promet promettent promis stressed stresses cautioned cautions pledged pledges vowed"
                    + " vows fears feared tweeted testified emphasised emphasized",
            "temoigne temoignent signale signalent admet admettent admis evalue evaluent reagi jure",
            "answered answers said says say saying told tells stated states argued argues claimed claims believes"
                    + " believe believed thinks",
            "estimated estimates warned warns explained explains added adds insisted insists maintained maintains"
                    + " alleged alleges",
            "accused accuses blamed blames suggested suggests noted notes denied denies contends contended asserted"
                    + " asserts thought",
            "complained complains acknowledged acknowledges admitted admits recalled recalls quipped predicted"
                    + " predicts argues",
            "judged judges feels felt described describes concluded concludes replied replies responded declared"
                    + " declares",
            "declare declarent declarait affirme affirment affirmait estime estiment estimait dit disent disait assure"
                    + " assurent",
            "assurait soutient soutiennent soutenu explique expliquent expliquait juge jugent pense pensent croit"
                    + " croient precise",
            "precisent indique indiquent ajoute ajoutent ajoutait pretend pretendent accuse accusent denonce denoncent"
                    + " alerte",
            "previent previennent prevenu avertit avertissent averti confie raconte racontent repond rappelle"
                    + " rappellent souligne",
            "soulignent martele regrette regrettent reconnait reconnu conclut conclu insiste insistent dement dementi"
                    + " nie nient",
            "avoue avouent souffle resume resument lance doute doutent craint craignent plaide tranche ironise glisse"
                    + " detaille",
            "conteste contestent parle parlent considere considerent redoute redoutent deplore deplorent repondu dixit"
                    + " salue evoque");

    /** Performed rather than claimed: who announces a plan has one. */
    static final Set<String> WEAK = Words.set(
            "announced announces announce confirmed confirms revealed reveals reported reports",
            "annonce annoncent annoncait confirme confirment revele revelent",
            "considers consider finds wants want asks asked calls called demands demanded criticises criticised"
                    + " criticizes",
            "expects expected hopes hoped accepts",
            "veut veulent demande demandent demandait reclame reclament critique critiquent trouve trouvent espere"
                    + " esperent",
            "exige exigent appelle appellent invoque invoquent souhaite souhaitent" + " refuse refusent");

    static final Set<String> FINDINGS =
            Words.set("found finds shows showed shown established concluded etabli montre trouve constate ruled juge");

    /** A claim with a quotation or a "that", else a deed. */
    static final Set<String> WRITING = Words.set("wrote writes ecrit ecrivent");

    static final Set<String> BEFORE_SOURCE = Words.set("selon suivant dixit");

    static final Set<String> THAT = Words.set("that que qu");

    static final Set<String> AFTER_CLAUSE = Words.set(
            "in on at to during after before from yesterday today lundi mardi mercredi jeudi vendredi samedi dimanche",
            "monday tuesday wednesday thursday friday saturday sunday lors dans a devant");

    static final Set<String> PRONOUNS = Words.set("he she they it we i il elle ils elles on nous");

    static final Set<String> ARTICLES = Words.set("the an this these their his her its of une un cette ce des");

    static final Set<String> COMPLEMENT =
            Words.set("near outside of at in for from with de d du des a au aux en pour chez dans l");

    static final Set<String> OF = Words.set("de d du des of");

    private Reporting() {}

    /** "The claims", « une estime »: an article before makes it a noun; "states" may be a country's. */
    static boolean isNoun(List<Token> tokens, int i) {
        String before = i > 0 ? tokens.get(i - 1).folded() : "";
        boolean article = ARTICLES.contains(before);
        boolean capital = tokens.get(i).isCapital() && !tokens.get(i).opensSentence();
        return capital || article;
    }
}
