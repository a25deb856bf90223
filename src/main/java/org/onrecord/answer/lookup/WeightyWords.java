package org.onrecord.answer.lookup;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words, folded, on which the sense of a sentence hangs although they are short: numbers, denials, restrictions, doubts. One
 * more or one less is another statement.
 */
final class WeightyWords {

    private static final Set<String> WORDS = words(
            "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
            "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands",
            "million millions billion billions trillion dozen dozens half third quarter double twice once first second last",
            "deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente quarante",
            "cinquante soixante septante nonante cent cents mille millier milliers milliard milliards dizaine douzaine",
            "vingtaine trentaine quarantaine cinquantaine centaine centaines moitie tiers quart premier premiere dernier",
            "derniere deuxieme troisieme",
            "not no never neither nor without cannot nobody nothing none hardly barely unable unlikely dont didnt doesnt",
            "isnt wasnt arent werent wont cant couldnt shouldnt wouldnt hasnt havent hadnt",
            "pas jamais aucun aucune ni sans rien personne nullement guere non",
            "only almost nearly about more less fewer over under least most all every any if unless except but",
            "seulement presque environ plus moins tous toutes tout toute chaque quelques si sauf mais",
            "could may might would should must will can probably perhaps possibly allegedly reportedly likely",
            "pourrait pourraient peut peuvent peutetre serait seraient aurait auraient doit devrait probablement");

    private WeightyWords() {}

    static boolean contains(String folded) {
        return WORDS.contains(folded);
    }

    private static Set<String> words(String... lists) {
        return Stream.of(lists).flatMap(list -> Stream.of(list.split(" "))).collect(Collectors.toUnmodifiableSet());
    }
}
