package org.onrecord.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.retrieval.Cognates;

/**
 * Tells a greeting, thanks or a call for help, which no article answers, from a question: it is made of nothing but the phrases
 * of one language, and of words that say nothing beside them.
 */
final class Courtesy {

    private static final int LONGEST_PHRASE = 7;

    private static final Set<String> FRENCH = phrases("""
            bonjour | bonsoir | salut | coucou | rebonjour | bienvenue | hello | hi | hey | enchante | enchantee
            au revoir | bonne journee | bonne soiree | bonne nuit | a bientot | a demain | a plus tard | adieu | bye
            merci | je vous remercie | je te remercie | de rien | desole | desolee
            ca va | comment ca va | comment vas tu | comment tu vas | comment allez vous | comment vous allez
            tu vas bien | vas tu bien | vous allez bien | allez vous bien | comment te portes tu | comment vous portez vous
            qui es tu | qui etes vous | tu es qui | t es qui | vous etes qui | qui est ce que tu es | qui est ce que vous etes
            qu es tu | qu etes vous | comment t appelles tu | comment tu t appelles | comment vous appelez vous
            quel est ton nom | quel est votre nom | es tu un robot | es tu une ia | etes vous un robot | etes vous une ia
            que sais tu | que savez vous | que sais tu faire | que savez vous faire | que peux tu faire | que pouvez vous faire
            tu sais faire quoi | tu peux faire quoi | qu est ce que tu sais faire | qu est ce que vous savez faire
            qu est ce que tu peux faire | qu est ce que vous pouvez faire | a quoi sers tu | a quoi tu sers | a quoi servez vous
            que puis je demander | que puis je te demander | que puis je vous demander | quelles questions puis je poser
            comment ca marche | comment ca fonctionne | comment fonctionnes tu | comment fonctionnez vous
            aide | aide moi | aidez moi | a l aide | help | au secours | j ai besoin d aide | peux tu m aider
            pouvez vous m aider | tu peux m aider | vous pouvez m aider
            """);

    private static final Set<String> FRENCH_BESIDE = phrases("""
            a tous | a toutes | a vous | a toi | a vous aussi | a toi aussi | et toi | et vous | tout le monde | on record
            madame | monsieur | mesdames | messieurs | les amis | mon ami | beaucoup | bien | tres bien | infiniment | encore
            mille fois | d avance | pour tout | pour ton aide | pour votre aide | pour la reponse | pour ta reponse
            pour votre reponse | moi | stp | svp | s il te plait | s il vous plait | aujourd hui | ok | d accord | oui | non
            super | parfait | genial | alors | et | ah | oh
            """);

    private static final Set<String> ENGLISH = phrases("""
            hello | hi | hey | hiya | greetings | welcome | good morning | good afternoon | good evening | nice to meet you
            pleased to meet you | bye | goodbye | good bye | bye bye | good night | see you | see you soon | see you later
            see you tomorrow | have a nice day | have a good day | take care | farewell
            thanks | thank you | thx | many thanks | cheers | you re welcome | you are welcome | sorry
            how are you | how are you doing | how do you do | how is it going | how s it going | are you ok | are you well
            what s up | who are you | what are you | what is your name | what s your name | are you a robot | are you a bot
            are you an ai | are you human | what can you do | what do you do | what do you know | what are you for
            what can i ask | what can i ask you | what can i ask here | what questions can i ask | how does this work
            how does it work | how do you work | what can you help with | what can you help me with
            help | help me | i need help | can you help | can you help me | could you help me
            """);

    private static final Set<String> ENGLISH_BESIDE = phrases("""
            there | everyone | everybody | all | you | you too | and you | to you | on record | again | today | so much
            very much | a lot | a million | in advance | for everything | for your help | for the answer | for your answer
            me | please | ok | okay | well | yes | no | great | perfect | nice | sir | madam | my friend | friends | then | and
            oh | ah
            """);

    /** Asked of the service by who comes in, and of what was just told by who goes on. */
    private static final Set<String> OF_EITHER = phrases("""
            how does this work | how does it work | comment ca marche | comment ca fonctionne
            """);

    private Courtesy() {}

    private static Set<String> phrases(String listed) {
        return Arrays.stream(listed.strip().split("\\s*[|\\n]\\s*")).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The language of a message that is nothing but courtesy, or no words at all: {@code fr} or {@code en}; null for any other.
     *
     * @param goesOn whether something was told before it in the conversation
     */
    static @Nullable String language(String message, boolean goesOn) {
        if (!goesOn && message.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return "en";
        }
        String bare = Cognates.words(message);
        if (goesOn && OF_EITHER.contains(bare)) {
            return null;
        }
        List<String> words = List.of(bare.split(" "));
        if (isMadeOf(words, ENGLISH, ENGLISH_BESIDE)) {
            return "en";
        }
        return isMadeOf(words, FRENCH, FRENCH_BESIDE) ? "fr" : null;
    }

    /** The longest phrase at each place decides. */
    private static boolean isMadeOf(List<String> words, Set<String> phrases, Set<String> beside) {
        boolean any = false;
        int at = 0;
        while (at < words.size()) {
            int length = Math.min(LONGEST_PHRASE, words.size() - at);
            String phrase = String.join(" ", words.subList(at, at + length));
            while (length > 0 && !phrases.contains(phrase) && !beside.contains(phrase)) {
                length--;
                phrase = String.join(" ", words.subList(at, at + length));
            }
            if (length == 0) {
                return false;
            }
            any |= phrases.contains(phrase);
            at += length;
        }
        return any;
    }
}
