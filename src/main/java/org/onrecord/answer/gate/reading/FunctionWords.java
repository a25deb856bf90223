package org.onrecord.answer.gate.reading;

import java.util.Set;

/** Words that say nothing about the world by themselves, French and English, folded. */
public final class FunctionWords {

    private static final Set<String> WORDS = Words.set(
            "a an the this that these those some any each such same other another own it its he she they them their his her him",
            "we us our you your i me my one ones who whom whose which what where when how why there here then than as at by for",
            "from in into of off on onto out over to toward towards under until up upon with within without about above across",
            "after against along amid among around before behind below beneath beside between beyond during despite down except",
            "inside like near outside past since through throughout per via and or but nor so yet if because although though while",
            "whereas unless also too very just even still already again ever once only quite rather really however meanwhile",
            "moreover therefore thus indeed instead be am is are was were been being have has had having do does did done doing",
            "will would shall should can could may might must not no s t re ve ll d m don doesn didn isn aren wasn weren hasn",
            "haven hadn won wouldn couldn shouldn cannot let lets both either neither more most less least much many few all",
            "every several well now get gets got make makes made making take takes took taken taking go goes going went gone",
            "come comes came coming put puts set kept keep keeps become becomes became use used using call called calls part",
            "way according accordingly namely including include includes included due set amongst whether today's said say says",
            "saying told tells tell stated added adds add ago later",
            "le la les l un une des du de d au aux ce cet cette ces c ca cela ceci celui celle ceux celles il elle ils elles on",
            "nous vous je j tu te se s me m moi toi lui leur leurs eux y en ne n pas plus moins jamais rien aucun aucune ni non si",
            "son sa ses mon ma mes ton ta tes notre nos votre vos qui que qu quoi dont ou et mais donc or car quand lorsque lors",
            "lorsqu comme comment pourquoi puisque parce afin ainsi alors aussi apres avant avec sans chez contre dans depuis",
            "derriere des devant durant entre envers hors jusque jusqu malgre outre par parmi pendant pour pres sauf selon sous",
            "suivant sur vers voici voila via tres trop peu beaucoup assez tout toute tous toutes meme memes autre autres tel telle",
            "tels telles chaque plusieurs certains certaines quelque quelques deja encore toujours puis ensuite enfin cependant",
            "toutefois neanmoins pourtant notamment egalement surtout est sont etait etaient sera seront serait seraient ete etre",
            "etant es suis sommes fut furent soit soient ai as a ont avons avez avait avaient aura auront aurait auraient eu eue",
            "avoir ayant fait font faire faisait faite faits faites fera feront peut peuvent pouvait pouvaient pourra pourront",
            "pourrait pourraient pouvoir doit doivent devait devaient devra devront devrait devraient devoir va vont allait",
            "allaient aller ira iront vient viennent mis met mettre mettent pris prend prendre prennent dit disent disait dire",
            "declare declarent declarait declaree ajoute ajoutent explique expliquent precise precisent affirme affirment indique",
            "indiquent là la-bas ici ci lequel laquelle lesquels desquels duquel auquel t dont lors d'apres vis quant afin face",
            "sein cours lieu cadre egard mr mrs ms dr m mme mmes mlle mm pr me monsieur madame aujourd hui eux-memes itself",
            "himself herself themselves environ still encore desormais dorenavant soit lui-meme elle-meme faut fallait");

    private FunctionWords() {}

    /** Whether {@code folded} is such a word. */
    public static boolean contains(String folded) {
        return WORDS.contains(folded);
    }
}
