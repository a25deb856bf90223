package org.onrecord.parse.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells passages that speak to a language model instead of a reader. A flag for people to see, not a defence: nothing in
 * an article is ever obeyed.
 */
public final class Instructions {

    private static final String REPLY = "(?:answers?|responses?|repl(?:y|ies)|output|completion|summary)";
    private static final String REPONSE = "(?:réponses?|sortie|résumé)";
    private static final String VERB =
            "(?:add|append|include|insert|integrate|incorporate|modify|augment|enhance|embed|mention|provide|write"
                    + "|replace|use|convert|render|substitute|introduce|misspell|scramble|jumble|rearrange|anagram|remove|group|combine|encode|translate"
                    + "|begin|start|end|finish|conclude|format|give|make|output|print|say|state|suggest|recommend|promote|tease|hint|offer|craft|frame"
                    + "|invite|direct|link|point|present|respond|reply|answer|repeat|reveal|return|send|forward|ignore|omit|hide|do not|don['’]t|never|always)";
    private static final String VERBE =
            "(?:ajoute[rz]?|incluez?|inclus|inclure|insère|insérez|intègre|intégrez|mentionne[rz]?|remplace[rz]?"
                    + "|termine[rz]?|commence[rz]?|réponds|répondez|écris|écrivez|rédige[rz]?|traduis|traduisez|recommande[rz]?|suggère|suggérez"
                    + "|modifie[rz]?|supprime[rz]?|répète|répétez|révèle|révélez|affiche[rz]?|envoie|envoyez|glisse[rz]?|donne[rz]?|n['’]oublie[rz]? pas|ne)";

    private static final List<Pattern> SIGNS = List.of(
            // Spoken to whoever writes "your response".
            sign("(?:^|[.!?:;\"“”)\\n-]\\s*)(?:please |now |instead,? |then )?" + VERB + "\\b[^\\n]{0,200}?\\byour "
                    + REPLY + "\\b"),
            sign("\\bin your " + REPLY + "\\b[^.!?\\n]{0,12},? ?" + VERB + "\\b"),
            sign(
                    "(?:^|[.!?:;\\n]\\s*)" + VERB
                            + "\\b[^.!?\\n]{0,100}\\b(?:in|of|from|for) (?:your|the) (?:message|reply|words|text)(?:['’]s (?:words|letters))?\\s*(?:$|[.!?\\n])"),
            sign("\\b(?:in|of) your (?:final |next |own )?" + REPLY + "(?:['’]s)? (?:words|letters|to the user)"),
            sign("(?:^|[.!?:;«\\n]\\s*)" + VERBE + "\\b[^\\n]{0,200}?\\b(?:ta|votre|tes|vos) " + REPONSE + "\\b"),
            sign("\\bdans (?:ta|votre) " + REPONSE + "\\b,? ?" + VERBE + "\\b"),
            sign("\\b(?:ta|votre) réponse (?:doit|devra)\\b"),
            sign(
                    "(?:^|\\n)\\s*(?:replace|substitute|encode|render|scramble|remove|swap) (?:all |every |each |the )?[^\\n]{0,40}\\b(?:letters?|vowels?|words|spaces|message)\\b[^\\n]{0,80}(?:$|\\n)"),
            // A task set in a paragraph of its own.
            sign(
                    "(?:^|\\n)\\s*(?:please )?(?:explain|describe|draft|compose|translate|break down|summari[sz]e|generate|write|provide|develop|create)"
                            + " (?:me )?(?:an?|the|how|why|this|that|following) [^\\n.?!]{5,140}[.!]?['’\"”]?\\s*(?:$|\\n)"),
            sign("(?:^|\\n)\\s*translate (?:the|this|that|into|to)\\b[^\\n]{3,200}(?:$|\\n)"),
            sign(
                    "(?:^|\\n)\\s*(?:can|could|would|will) you (?:please )?(?:show|tell|give|write|explain|help|provide|create|generate)\\b[^\\n]{3,200}\\?\\s*(?:$|\\n)"),
            sign(
                    "(?:^|\\n)\\s*(?:explique[rz]?|décri(?:s|vez)|rédige[rz]?|compose[rz]?|tradui(?:s|sez)|résume[rz]?|génère|générez|écri(?:s|vez))(?:-moi)?"
                            + " (?:une?|les?|la|ce|cette|comment|pourquoi|l['’])[^\\n.?!]{5,140}[.!]?\\s*(?:$|\\n)"),
            // Orders to drop the orders given before.
            sign(
                    "\\b(?:ignore|disregard|forget|override|bypass|do not follow)\\b[^.!?\\n]{0,40}\\b(?:previous|prior|above|earlier|preceding|all|any|your|system|other|former)\\b[^.!?\\n]{0,30}\\b(?:instructions?|prompts?|rules|directions|guidelines|context|commands?|messages?|directives)\\b"),
            sign(
                    "\\b(?:ignore[rz]?|oublie[rz]?|néglige[rz]?|outrepasse[rz]?|ne (?:tiens|tenez) (?:pas|plus) compte)\\b[^.!?\\n]{0,50}\\b(?:instructions?|consignes?|directives|règles|ordres)\\b"),
            // Roles and machinery of a chat.
            sign(
                    "\\b(?:you are|you['’]re|act as|pretend to be|behave as|roleplay as)\\b[^.!?\\n]{0,25}\\b(?:now|an? (?:ai|unrestricted|helpful|language model|chatbot|assistant)|dan)\\b[^.!?\\n]{0,60}\\b(?:ai|assistant|model|chatbot|mode|bot|dan|restrictions?)\\b"),
            sign(
                    "\\b(?:tu es|vous êtes|agis comme|agissez comme|comporte-toi comme)\\b[^.!?\\n]{0,25}\\b(?:désormais|maintenant|un[e]? (?:ia|assistant|modèle))\\b[^.!?\\n]{0,60}\\b(?:ia|assistante?|modèle|mode|robot|restrictions?)\\b"),
            sign(
                    "\\b(?:note|message|attention|important|instructions?|consignes?)\\b[^.!?\\n]{0,25}\\b(?:to|for|à|pour|aux?)\\b[^.!?\\n]{0,12}\\b(?:ai|ia|llms?|language models?|modèles? de langage|(?:ai |ia )?assistants?|chatbots?)\\b[^.!?\\n]{0,20}:"),
            sign(
                    "(?:<\\|?(?:im_start|im_end|system|endoftext|assistant|user)\\|?>|\\[/?INST\\]|<<SYS>>|###\\s*(?:system|instruction|assistant|human|user)\\s*:?|\\bBEGIN (?:SYSTEM|PROMPT)\\b|</?(?:system|assistant|source|context|document|instructions?)>)"),
            sign("(?:^|\\n)\\s*(?:system|assistant|user)\\s*:\\s*\\S"),
            sign(
                    "\\b(?:reveal|show|print|repeat|output|leak|révèle[rz]?|affiche[rz]?|répète[rz]?|montre[rz]?)\\b[^.!?\\n]{0,40}\\b(?:system prompt|your (?:instructions|prompt|rules)|invite système|(?:tes|vos) (?:instructions|consignes))\\b"),
            sign(
                    "\\b(?:do not|don['’]t|never|must not) (?:tell|inform|mention|alert|warn|let)\\b[^.!?\\n]{0,30}\\b(?:user|reader asking|human|the person asking)\\b"),
            sign(
                    "\\bne (?:dis|dites|préviens|prévenez|mentionne[rz]?|signale[rz]?)\\b[^.!?\\n]{0,40}\\bà l['’]utilisateur\\b"),
            sign("!\\[[^\\]]{0,80}\\]\\(https?://[^)\\s]{1,300}[?&][^)\\s]{0,300}\\)"));

    private Instructions() {}

    /** Whether any passage of {@code text} looks like an order to a language model. */
    public static boolean in(String text) {
        return SIGNS.stream().anyMatch(s -> s.matcher(text).find()) || OffTopic.in(text);
    }

    private static Pattern sign(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
