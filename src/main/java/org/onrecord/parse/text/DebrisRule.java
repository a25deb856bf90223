package org.onrecord.parse.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One kind of line that pages leave around an article.
 *
 * @param reason a short machine-readable word
 * @param reach what a match cuts
 * @param line the whole line, in lower case with its white space collapsed
 */
public record DebrisRule(String reason, Reach reach, Pattern line) {

    private static final int LONGEST = 320;

    /** What a match cuts. */
    public enum Reach {
        /** The line, wherever it stands. */
        ANYWHERE,
        /** The line, when only debris or short lines stand between it and the article's head or tail. */
        EDGE,
        /** The line and the short lines that follow it. */
        LIST,
        /** The line and all that follows, when it stands after most of the article. */
        REST
    }

    private static final String WHO = "(?:l['’]article|cet article|this (?:article|story|page|post))";

    private static final List<DebrisRule> ALL = List.of(
            rule(
                    "comments",
                    Reach.REST,
                    "(?:recent |latest |derniers |all |tous les |voir les |\\d+ )?(?:comments?|commentaires?|réactions)(?: récents)?(?: ?\\(\\d+\\))?"
                            + "|(?:leave|post|add) a (?:comment|reply)|laisse[rz] un commentaire|(?:join|start) the (?:conversation|discussion)"
                            + "|réagir à " + WHO
                            + "|votre avis nous intéresse|tell us what you think|join the conversation"),
            rule(
                    "comments",
                    Reach.ANYWHERE,
                    "(?:réagir|réagissez)(?: à .{2,30})?|have your say|commenter(?: cet article)?|(?:sign|log) in to comment.{0,40}|(?:view|read|show|see) (?:all )?(?:the )?(?:\\d+ )?comments|comments (?:are|have been) (?:closed|turned off|disabled).{0,60}"
                            + "|(?:voir|lire|afficher) (?:tous )?les (?:\\d+ )?commentaires|les commentaires sont (?:fermés|clos|désactivés).{0,60}|(?:your|votre) (?:email|e-mail|adresse) .{0,60}(?:not be published|pas publiée).{0,80}"
                            + "|(?:required fields|les champs obligatoires) .{0,60}|(?:save|enregistrer) (?:my|mon) (?:name|nom).{0,120}"),
            rule(
                    "widget",
                    Reach.REST,
                    "recent posts|articles récents|archives|cat[eé]gor(?:ies|y)|meta|most (?:read|popular|viewed)|trending(?: now)?|les plus lus|les plus commentés"
                            + "|articles les plus lus|tags|sidebar|nuage de tags|sponsored (?:content|links)|contenus sponsorisés|from around the web|ailleurs sur le web"),
            rule(
                    "related",
                    Reach.LIST,
                    "(?:related|recommended|similar|more|other)(?: (?:articles?|stories|posts|news|reading|content|links|coverage|topics))"
                            + "|related|recommended(?: for you| reading)?|you (?:may|might) also (?:like|enjoy|be interested in)|vous (?:aimerez|aimeriez|pourriez aimer)(?: peut-être)?(?: aussi)?"
                            + "|(?:articles|sujets) (?:similaires|liés|associés|connexes)|sur le même (?:sujet|thème)|à lire (?:aussi|également|ensuite)|lire aussi|lire également|voir aussi|read (?:more|also|next)|see also"
                            + "|more (?:on this(?: story)?|from .{2,40}|like this)|don['’]t miss|à ne pas manquer|nos autres articles|dans la même rubrique|pour aller plus loin|pour en savoir plus|plus d['’]articles|what to read next|up next|editors['’] picks|la sélection de la rédaction|notre sélection|à la une|top stories"),
            rule(
                    "related",
                    Reach.ANYWHERE,
                    "[\\[(►▶>→•*-]* ?(?:don['’]t miss|à ne pas manquer|lire (?:aussi|également|notre .{2,40})|à lire (?:aussi|également)|voir aussi|à voir aussi|retrouvez (?:aussi|également)|read (?:more|also|next)|see also|also read|related(?: story| article)?|more on this|watch|regarder|en vidéo|en images)(?: ?[:>|–—.-]+ ?| sur le même sujet ?:? ?).{3,250}"),
            rule(
                    "share-bar",
                    Reach.ANYWHERE,
                    "(?:(?:share|partager?|partagez)(?: " + WHO
                            + "| this| (?:on|via|by|sur|par) (?:the )?(?:facebook|twitter|x|linkedin|whatsapp|e-?mail|reddit|pinterest|social media|les réseaux sociaux|le fil).{0,40})|share this:?.{0,60}|partagez :?|partager :?|share|partager|partagez|(?:partager|envoyer) (?:à un ami|par .{2,30})|send to a friend|tweet(?: this)?|tweeter|pin it|épingler|copy link|copier le lien|envoyer par (?:e-?)?mail|email this .{0,30}|offrir "
                            + WHO + "|enregistrer " + WHO + "|save " + WHO + "|imprimer(?: " + WHO + ")?|print(?: "
                            + WHO + ")?|cliquez pour partager.{0,80}|click to share.{0,80})"),
            rule(
                    "share-bar",
                    Reach.ANYWHERE,
                    "(?:(?:facebook|twitter|x|linkedin|whatsapp|e-?mail|courriel|reddit|pinterest|telegram|messenger|instagram|youtube|tumblr|flipboard|bluesky|mastodon|threads|print|imprimer|save|share|partager|tweet|tweeter|tweet this|copy link|copier le lien|copier|lien|link|sms|partager sur le fil|offrir l['’]article|envoyer)[ :|,/·•–-]*){2,}"),
            rule(
                    "share-bar",
                    Reach.ANYWHERE,
                    "facebook|twitter|linkedin|whatsapp|e-?mail|courriel|reddit|pinterest|telegram|messenger|instagram|youtube|tumblr|flipboard|bluesky|mastodon"),
            rule(
                    "cookies",
                    Reach.ANYWHERE,
                    "(?:.{0,80}\\b(?:we|our (?:site|partners)|this (?:web)?site|nous|ce site|notre site|nos partenaires)\\b.{0,60}\\b(?:uses?|using|utilis\\w+|stor\\w+|dépos\\w+)\\b.{0,40}\\bcookies?\\b.{0,250}|(?:personnaliser|customi[sz]e|accept|accepter|accepte|refuse|refuser|reject|manage|gérer|configure[rz]?|paramétrer)(?: (?:all|tous|les|mes|my|tout|toutes))*(?: (?:cookies?|préférences|choix|preferences|settings|consent))?|(?:tout|j[\'’])(?: ?)(?:accepter?|refuser?)|(?:continuer|continue) (?:sans accepter|without accepting)|en poursuivant votre navigation.{0,250}|by (?:continuing|using) (?:to )?.{0,60}(?:site|cookies).{0,200})"),
            rule(
                    "newsletter",
                    Reach.ANYWHERE,
                    "(?:(?:subscribe to|sign up (?:for|to)|get|join) (?:our|the|my|.{0,40})(?: \\w+){0,4} (?:newsletters?|bulletin|briefing|mailing list|in your inbox).{0,200}|(?:inscrivez-vous|abonnez-vous|s['’](?:inscrire|abonner)) (?:à|a) .{0,40}(?:newsletters?|lettres?|infolettre|alertes).{0,200}|newsletters?|infolettres?|click here to subscribe.{0,80}|subscribe to our .{2,40}|inscrivez-vous (?:pour|ici|maintenant|gratuitement).{0,120}|(?:recevez|retrouvez) .{0,120}(?:par e-?mail|dans votre boîte (?:mail|de réception|aux lettres)|newsletter).{0,120}|get .{0,100} (?:(?:delivered|sent|straight|right) (?:to|in|into)|in) your (?:inbox|e-?mail|letterbox).{0,150}|no spam,? unsubscribe.{0,60}|enter your e-?mail.{0,60}|(?:entrez )?votre (?:adresse )?e-?mail.{0,40})"),
            rule(
                    "subscription",
                    Reach.ANYWHERE,
                    "(?:(?:article |contenu )?réservé aux abonnés?.{0,80}|article (?:abonnés?|payant|premium)|(?:start|begin) (?:your|a) (?:free )?trial.{0,60}|by (?:signing up|subscribing|registering),? you agree.{0,120}|en vous (?:inscrivant|abonnant),? vous acceptez.{0,120}|cet article est réservé.{0,120}|il vous reste .{0,40} de cet article à lire.{0,150}|la suite est réservée.{0,100}|déjà abonnée? ?\\??.{0,60}|(?:already|not) a (?:subscriber|member) ?\\??.{0,80}|(?:subscribe|abonnez-vous|s['’]abonner|je m['’]abonne)(?: (?:now|today|maintenant|pour|à partir|dès|to (?:continue|read|unlock|access)).{0,150})?|to (?:continue reading|read the full story).{0,120}|this (?:article|content) is (?:for|reserved|available).{0,40}subscribers.{0,60}|pour lire la suite.{0,150}|you have \\d+ (?:free )?articles? (?:left|remaining).{0,120}|lire l['’]article complet|profitez de .{0,60}abonnement.{0,100}|continuez? (?:la|votre) lecture.{0,100})"),
            rule(
                    "advertisement",
                    Reach.ANYWHERE,
                    "[-–— ]*(?:advertisements?|adverts?|advertising|publicités?|annonces?|pub|la suite après (?:cette|la) publicité|passer la publicité|skip (?:the )?ad(?:vertisement)?|continue reading below.{0,30}|(?:article|story|text) continues (?:below|after).{0,40}|(?:story|article) continues|scroll (?:down )?to continue.{0,40}|sponsored|sponsorisé|contenu sponsorisé|promoted|loading\\.*|chargement\\.*)[-–— ]*"),
            rule(
                    "follow",
                    Reach.ANYWHERE,
                    "(?:(?:and )?(?:follow|like|find|join) (?:us|me|him|her|them|@?[\\w. ]{2,40}) on (?:facebook|twitter|instagram|linkedin|x|youtube|telegram|whatsapp|google news|social media).{0,160}|(?:suivez|rejoignez|retrouvez|aimez)(?:-nous|-moi| .{2,40}) (?:sur|via) (?:les réseaux sociaux|facebook|twitter|instagram|linkedin|x|youtube|telegram|whatsapp|google (?:news|actualités)|notre chaîne).{0,160}|(?:suivre|follow) (?:l['’]auteure?|@?[\\w ]{2,40})|(?:join|rejoignez) (?:our|us on|notre|nous sur|-nous sur) ?.{0,20}\\b(?:whatsapp|telegram|facebook|discord|channel|chaîne|canal|communauté|community)\\b.{0,60})"),
            rule(
                    "application",
                    Reach.ANYWHERE,
                    "(?:download|get|téléchargez|installez|essayez) (?:our|the|notre|l['’]) ?.{0,30}\\b(?:app|appli|application)\\b.{0,150}|(?:available|disponible) (?:on|sur) (?:the )?(?:app store|google play).{0,60}"),
            rule(
                    "donation",
                    Reach.ANYWHERE,
                    "(?:.{0,120}\\b(?:please )?consider (?:a donation|donating|supporting|making a (?:donation|contribution)|becoming a).{0,80}|thank(?:s| you) for reading\\b.{0,120}|merci de (?:nous lire|votre fidélité).{0,120}|support (?:our|independent|quality) (?:journalism|work|reporting|newsroom).{0,200}|(?:faites|faire) un don.{0,120}|soutenez(?:-nous.{0,100}| notre (?:journal|rédaction|travail|indépendance).{0,120})|make a (?:donation|contribution).{0,100}|become a (?:member|supporter|patron).{0,120}|devenez (?:membre|adhérente?).{0,120})"),
            rule(
                    "copyright",
                    Reach.EDGE,
                    "(?:(?:©|\\(c\\)|copyright\\b).{0,200}|.{0,100}(?:all rights reserved|tous droits réservés|reproduction (?:interdite|totale ou partielle|prohibited)).{0,150}|.{0,60}(?:fièrement propulsé par|powered by|propulsé par|proudly powered by) .{2,40}|this material may not be published.{0,200})"),
            rule(
                    "legal",
                    Reach.EDGE,
                    "(?:(?:mentions légales|politique de confidentialité|privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions)|conditions générales.{0,30}|cgu|cgv|cookie policy|gestion des cookies|cookies|contacts?|contact us|(?:nous )?contacte[rz](?:-nous)?|nous contacter|about(?: us)?|à propos|qui sommes-nous ?\\??|advertise(?: with us)?|publicité|careers|jobs|recrutement|plan du site|sitemap|accessibility|accessibilité|charte(?: .{2,30})?|rss|faq|help|aide)[ |,/·•–-]*)+"),
            rule(
                    "photo-credit",
                    Reach.ANYWHERE,
                    "\\(?\\[?(?:(?:photos?|images?) (?:d['’](?:archives?|illustration)|dr|non contractuelle)(?:[. ]+©? ?\\w{0,20})?|(?:getty images|afp|reuters|ap|shutterstock|istock|dr)|(?:photo|photos|image|images|picture|illustration|photograph(?:ed|er|ie)?|crédits?(?: photos?| image)?|visuel|légende|photo d['’](?:archives?|illustration)|file photo|archive photo|(?:photo|image) credits?)(?: ?[:/©]| by | par | d['’]archives?\\b).{2,140}|(?:©|crédit).{2,60}(?:/.{2,60})?|.{0,100}\\b(?:getty images|via getty|shutterstock|ap photo|afp photo|photo (?:afp|reuters|ap)).{0,60})\\]?\\)?"),
            rule(
                    "reading-time",
                    Reach.ANYWHERE,
                    "(?:temps de )?lecture ?:? ?(?:de )?\\d+ ?(?:min(?:ute)?s?|mn)\\.?|(?:reading time ?:? ?)?\\d+ ?[- ]?min(?:ute)?s?(?: read| de lecture)|(?:estimated )?(?:reading|read) time ?:? ?\\d+ ?(?:min(?:ute)?s?)?"),
            rule(
                    "breadcrumb",
                    Reach.EDGE,
                    "(?:home|accueil|news|actualités?)(?: ?[>»›/|→] ?[^.!?>»›/|→]{2,60}){1,6}|vous êtes ici ?:.{2,150}|you are here ?:.{2,150}"),
            rule("tags", Reach.EDGE, "(?:publié|classé|posté|filed|posted) (?:dans|sous|under|in) [^.]{2,40}"),
            rule(
                    "navigation",
                    Reach.EDGE,
                    "(?:(?:home(?: ?page)?|(?:breaking |latest |top |local )?news|breaking|live|latest|sports?|opinions?|weather|world|business|politics|culture|lifestyle|travel|about|contact|jobs|obituaries|sections|shop|store|boutique|kiosque|(?:le )?journal numérique|e-?paper|donate|accueil|actualités?|actus?|en (?:direct|continu)|fil (?:info|actu)|flash info|dernière minute|météo|trafic|faits[- ]divers|économie|société|politique|monde|régions?|loisirs|vidéos?|podcasts?|annonces légales|mots croisés)(?: ?[|/·•>»-]+ ?|$)){1,12}"),
            rule(
                    "tags",
                    Reach.EDGE,
                    "(?:tags?|mots[- ]clés|keywords|étiquettes?|filed under|classé dans|posted in|publié dans|thèmes?|topics?|catégories?|categories|rubriques?|dossiers?) ?: ?.{2,250}"),
            rule(
                    "navigation",
                    Reach.ANYWHERE,
                    "(?:(?:article|page|billet|story|post)s? (?:suivante?|précédente?)s?.{0,120}|(?:previous|next) (?:article|page|post|story).{0,120}|(?:back|return|skip) to (?:top|home|the top|main content|content|navigation).{0,40}|(?:retour (?:en haut|à l['’]accueil|au sommaire)|haut de page|aller au contenu(?: principal)?|accéder au contenu).{0,40}|[«<←] ?(?:précédent|previous|prev|retour|back)|(?:suivant|next) ?[»>→]|menu|search|rechercher|recherche|toggle navigation|afficher plus|voir plus|show more|load more|lire la suite|continue reading|view (?:all|comments|gallery)|read the full (?:story|article)|text size|taille du texte|listen to "
                            + WHO + "|écouter " + WHO + ")"),
            rule(
                    "log-in",
                    Reach.ANYWHERE,
                    "(?:log ?in|sign ?in|sign ?up|register|log out|se connecter|connexion|s['’]identifier|créer un compte|mon compte|my account|s['’]inscrire|inscription)(?:[ |/]+(?:log ?in|sign ?in|sign ?up|register|se connecter|connexion|créer un compte|s['’]inscrire|inscription|subscribe|s['’]abonner))*"),
            rule(
                    "contact",
                    Reach.EDGE,
                    "(?:have you got a (?:story|tip).{0,200}|report (?:a problem|this article|this page|an issue).{0,80}|nous écrire|(?:email|e-mail|contact|reach|write to|écrire à|contacter|joindre) .{0,80}[\\w.+-]+@[\\w-]+\\.[\\w.]+.{0,120}|[\\w.+-]+@[\\w-]+\\.[\\w.]+|(?:have|got) a (?:tip|story|news tip).{0,200}|vous avez une (?:information|info).{0,160}|(?:une erreur|spotted an error|signaler une erreur|report (?:a|an) (?:error|typo|mistake)).{0,120}|(?:https?://|www\\.)\\S+)"),
            rule(
                    "credits",
                    Reach.EDGE,
                    "\\(?(?:additional reporting by|reporting by [^;]{2,80}; ?editing by|our standards ?:|edited by|(?:compiled|translated|adapted) by|writing by|editing by|rédigé par|édité par|traduit par|adapté par) .{2,250}\\)?|.{0,150}contributed to this (?:report|story|article).{0,40}|this story was (?:originally )?(?:published|produced) (?:by|in|on).{0,150}"),
            rule(
                    "disclaimer",
                    Reach.EDGE,
                    "(?:the )?(?:views|opinions)(?: and (?:opinions|views))? expressed .{0,250}|les (?:opinions|propos|points de vue) exprimés.{0,250}|disclaimer ?:.{0,250}|(?:all )?quotes delayed.{0,150}|ce contenu a été .{0,200}"),
            rule(
                    "shortcode",
                    Reach.ANYWHERE,
                    "\\[/?[a-z_-]{3,20}(?: [^\\]]{0,250})?\\](?:.{0,100}\\[/[a-z_-]{3,20}\\])?"),
            rule(
                    "audio-video",
                    Reach.ANYWHERE,
                    "(?:(?:regarde[rz]|voir|play|watch) (?:la |le |the )?vid[eé]os?|vid[eé]o ?: .{3,120}|embedded from .{2,30}|watch(?: the)? (?:video|live)|video ?:? ?(?:player)?|vidéo|audio|play(?: video| audio)?|lecture|écouter|podcast|image \\d+ (?:of|sur|de) \\d+|photo \\d+ (?:of|sur|de) \\d+|\\d+ (?:of|sur) \\d+|diaporama|slideshow|view gallery|voir la galerie|close|fermer)"));

    /** Whether nothing of the article follows a line of reach REST; readers' comments may look just like it. */
    boolean endsArticle() {
        return !reason.equals("widget");
    }

    /** The first rule that {@code line} obeys, if any. */
    public static Optional<DebrisRule> of(String line) {
        if (line.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        String key = key(line);
        return key.isEmpty() || key.length() > LONGEST
                ? Optional.empty()
                : ALL.stream().filter(r -> r.line.matcher(key).matches()).findFirst();
    }

    private static String key(String line) {
        return line.replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("^[#*_~>•·►▶▸+|–—-]+ ?|[ :.…!*_~|]+$", "");
    }

    private static DebrisRule rule(String reason, Reach reach, String line) {
        return new DebrisRule(reason, reach, Pattern.compile(line));
    }
}
