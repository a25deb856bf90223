package org.onrecord.answer.gate;

import java.util.regex.Pattern;
import org.onrecord.answer.gate.reading.Words;

/**
 * Tells orders to a reader or a machine from news. An order planted in an article supports nothing, and no answer gives
 * orders.
 */
final class Instructions {

    private static final Pattern ORDER = Pattern.compile(
            // To a machine: its rules, its prompt, its roles, its output.
            "\\b(?:ignore[zrs]?|disregard|forget|oublie[zr]?|override|bypass|ne tene?z pas compte|fais abstraction)\\b.{0,60}"
                    + "\\b(?:instruction|prompt|(?:your|all|any|other|previous|prior|these|tes|vos|ces|les) (?:rule|regle)|consigne|guideline|directive|previous|above|precedent|context|ci-dessus)"
                    + "|\\b(?:system|developer|hidden|secret|initial) (?:prompt|instruction)|\\b(?:system|developer) message|\\bprompt (?:systeme|initial|cache)"
                    + "|\\bnew (?:instruction|task)s?\\b|\\bnew rules?\\s*:|\\bnouvelles? (?:instruction|consigne|tache)s?\\b|\\bnouvelles? regles?\\s*:"
                    + "|\\byou are (?:now\\b|(?:an? |the )?(?:\\w+ )?(?:ai|bot|chatbot|llm|assistant|model|system)\\b)|\\b(?:tu es|vous etes) (?:maintenant|desormais|un|une)\\b"
                    + "|(?:^\\W*|\\b(?:you|must|now|and|please) )act as\\b|^\\W*pretend (?:to|you)|\\bpretend you|\\bagis comme\\b|\\bfais semblant\\b|\\bjailbreak|\\bdan mode\\b"
                    + "|\\bas an? (?:ai|language model|assistant)\\b|\\ben tant qu.{0,3}(?:ia|assistant|modele)\\b"
                    + "|\\b(?:ai|language) (?:model|assistant)s?\\b.{0,40}\\b(?:must|should|please|shall)\\b"
                    + "|\\bassistants?\\b.{0,30}\\b(?:must|should|doit|doivent|please)\\b|\\b(?:assistant|system|user)\\s*:"
                    + "|\\b(?:if|when) (?:you are (?:an? )?(?:ai|llm|bot|model|assistant|asked|reading|summari)|the user|users? ask)|^\\W*(?:if|when|whenever) asked\\b|\\bsi (?:on te|on vous|l.utilisateur|tu es)\\b"
                    + "|\\b(?:tell|inform|instruct|remind|ask|direct|redirect) (?:the |all |every )?(?:user|reader|visitor)s?\\b"
                    + "|\\b(?:dis|dites|indique[zr]?|rappelle[zr]?|reponds?|repondez) (?:a |aux |au |l.)?(?:l.)?(?:utilisateur|lecteur)"
                    + "|\\b(?:your|ta|votre) (?:answer|response|reply|output|summary|reponse|resume)\\b|\\b(?:your|the) (?:answer|response|reply|output|summary) (?:must|should|has to|shall|will)\\b"
                    + "|\\b(?:ta|votre|la) reponse (?:doit|devra)\\b"
                    + "|^\\W*(?:please )?(?:answer|reply|respond|output|print|say|write|repeat|append|include|insert|begin|start|end|state|claim"
                    + "|recommend|summari[sz]e|translate|render|execute|run|send|email|forward|reveal|disclose|always|never)\\b"
                    + " (?:\\w+ )?(?:that|with|only|your|this|exactly|the (?:following|word|phrase|sentence|user|text|answer|prompt|system|reader)"
                    + "|in (?:french|english)|every|each|all|[\"“«:])"
                    + "|^\\W*(?:reponds|repondez|dis|dites|ecris|ecrivez|affiche|affichez|envoie|envoyez|revele|revelez|ajoute|ajoutez"
                    + "|termine|terminez|commence|commencez|recommande|recommandez|inclus|incluez|traduis|traduisez)\\b"
                    // To a reader: come to our page, hand over what is yours.
                    + "|\\b(?:click|tap|log ?in|sign ?in|sign ?up|subscribe)\\b.{0,30}"
                    + "\\b(?:here|now|below|link|our|this|your|site|website|page|code|app|account|at|to)\\b"
                    + "|(?:^\\W*|\\b(?:please|must|should|to|and|can) )(?:visit|go to|download|scan)\\b.{0,30}"
                    + "\\b(?:here|now|below|link|our|your|site|website|page|code|app|account)\\b|^\\W*(?:visit|go to|download|scan)\\b"
                    + "|\\b(?:cliquez|clique|visitez|rendez-vous (?:sur|ici)|connectez-vous|abonnez-vous|telechargez|inscrivez-vous)\\b"
                    + "|\\b(?:enter|confirm|verify|provide|share|saisissez|entrez|confirmez|communiquez|fournissez) (?:your|vos|votre|ton|tes)\\b"
                    + "|\\byour (?:password|credentials|session|api key)\\b|\\b(?:with|to|using) your account\\b|\\b(?:votre|ton|vos) (?:mot de passe|compte|carte"
                    + "|identifiants|donnees)\\b");

    private Instructions() {}

    /** Whether {@code text} gives orders to its reader, human or not. */
    static boolean in(String text) {
        return ORDER.matcher(Words.fold(text).replace('’', '\'')).find();
    }
}
