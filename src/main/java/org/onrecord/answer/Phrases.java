package org.onrecord.answer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.Support;
import org.onrecord.answer.quote.Disagreements;
import org.onrecord.article.Article;
import org.onrecord.article.Kind;
import org.onrecord.article.Published;

/** What On Record says in its own name, in French and English. None of it asserts anything about the world. */
public final class Phrases {

    private static final List<String> ENGLISH_NUMBERS = List.of("no", "one", "two", "three", "four", "five", "six");
    private static final List<String> FRENCH_NUMBERS = List.of("aucun", "un", "deux", "trois", "quatre", "cinq", "six");

    private final boolean french;
    private final Locale locale;

    private Phrases(boolean french) {
        this.french = french;
        this.locale = french ? Locale.FRENCH : Locale.ENGLISH;
    }

    /** The phrases of {@code fr}; English for every other language. */
    public static Phrases of(String language) {
        return new Phrases(language.equals("fr"));
    }

    /** Begins an answer made of quotes. */
    public String lead(int articles) {
        if (french) {
            return articles == 1
                    ? "Voici ce que dit un article :"
                    : "Voici ce que disent " + number(articles) + " articles :";
        }
        if (articles == 1) {
            return "One article says:";
        }
        String number = number(articles);
        return Character.toUpperCase(number.charAt(0)) + number.substring(1) + " articles say:";
    }

    private String number(int number) {
        List<String> words = french ? FRENCH_NUMBERS : ENGLISH_NUMBERS;
        return number < words.size() ? words.get(number) : String.valueOf(number);
    }

    /** Says that the question asks for the word of one outlet. */
    public String only(String outlet) {
        return french
                ? "Seuls les articles de cette source ont été consultés : " + outlet + "."
                : "Only articles of this source were searched: " + outlet + ".";
    }

    /** Begins an answer made of quotes of which none likely answers. */
    public String nearest() {
        return french
                ? "Aucune phrase n'y répond à coup sûr ; voici ce qui s'en approche le plus :"
                : "No sentence answers this for certain; these come closest:";
    }

    /** Answers a greeting or thanks: what can be asked here. */
    public String help() {
        return french
                ? "Posez une question sur les articles de ces archives : une personne, un lieu, un chiffre, une date."
                        + " La réponse cite leurs phrases mot à mot."
                : "Ask about the articles of this archive: a person, a place, a figure, a date."
                        + " The answer quotes their sentences word for word.";
    }

    /** Says that nothing was found, and what there is instead. */
    public String nothing(int articles, @Nullable LocalDate newest, boolean close) {
        String held = french
                ? "Aucune phrase trouvée dans les archives ne répond à cette question. Elles contiennent " + articles
                        + (articles > 1 ? " articles" : " article")
                : "No sentence found in the archive answers this question. It holds " + articles
                        + (articles == 1 ? " article" : " articles");
        String until = newest == null ? "" : (french ? ", le plus récent du " : ", the newest of ") + day(newest);
        String closest = !close ? "" : french ? " Les plus proches sont listés." : " The closest ones are listed.";
        return held + until + "." + closest;
    }

    /**
     * Says that articles differ, and how.
     *
     * @param seen citations among those that differ which are quoted already
     * @param all whether these are all of them, so that none follows
     */
    public String differ(Disagreements.Type type, List<Integer> seen, boolean all) {
        String how = switch (type) {
            case NEWER_FIGURE ->
                french
                        ? "Ce que disent les articles a changé avec le temps"
                        : "What the articles say changed with time";
            case DISAGREEMENT -> french ? "Des articles se contredisent" : "Articles disagree";
            case CORRECTION -> french ? "Un article en corrige un autre" : "One article corrects another";
        };
        String colon = french ? " :" : ":";
        if (seen.isEmpty()) {
            return how + colon;
        }
        String marks = joined(seen);
        if (all) {
            return how + colon + (french ? " voir " : " see ") + marks + ".";
        }
        return how + (french ? " ; à comparer avec " : "; compare with ") + marks + colon;
    }

    /**
     * Says that an article tells otherwise what a question takes for granted. No quotation marks: the words are nobody's.
     *
     * @param stated the words of the question
     * @param seen the citation that tells, where it is quoted already; else 0
     */
    public String otherwise(String stated, int seen) {
        String end = seen == 0 ? (french ? " :" : ":") : (french ? ", voir [" : ", see [") + seen + "].";
        return french
                ? "La question dit " + stated + " ; un article dit autre chose" + end
                : "The question says " + stated + "; an article says otherwise" + end;
    }

    /** Says that no article has a name. No quotation marks: the words are the question's. */
    public String unheard(String name) {
        return french
                ? "Aucun article des archives n'a le nom " + name + " dans son texte ou son titre."
                : "No article of the archive has the name " + name + " in its text or title.";
    }

    /** Says that no article has a name, and which one is written nearly so. */
    public String misspelt(String name, String known) {
        return french
                ? "Aucun article des archives n'a le nom " + name + " ; vouliez-vous dire " + known + " ?"
                : "No article of the archive has the name " + name + "; did you mean " + known + "?";
    }

    private String joined(List<Integer> citations) {
        String last = "[" + citations.get(citations.size() - 1) + "]";
        String before = citations.subList(0, citations.size() - 1).stream()
                .map(id -> "[" + id + "]")
                .collect(Collectors.joining(", "));
        return before.isEmpty() ? last : before + (french ? " et " : " and ") + last;
    }

    /** Asks about what a title says, which may hold quotation marks of its own. */
    public String about(String title) {
        return french
                ? "Que sait-on de «\u00a0" + title.replaceAll("«\\s*", "“").replaceAll("\\s*»", "”") + "\u00a0»\u00a0?"
                : "What is known about “" + title.replace('“', '‘').replace('”', '’') + "”?";
    }

    /** Words of an article between quotation marks, with outlet and date. */
    public String quoted(String quote, Article article) {
        String label = kind(article.kind());
        String origin =
                article.sourceOrFile() + ", " + date(article.published()) + (label.isEmpty() ? "" : ", " + label);
        return french ? "«\u00a0" + quote + "\u00a0» (" + origin + ")" : "“" + quote + "” (" + origin + ")";
    }

    /**
     * A model's sentence, with what a reader must know of its articles.
     *
     * @param mark what keeps it from being proven, null for nothing
     */
    public String stated(String sentence, List<Support> supports, @Nullable String mark) {
        Set<String> notes = new LinkedHashSet<>();
        if (mark != null) {
            notes.add(mark);
        }
        supports.stream()
                .map(support -> support.article().kind())
                .filter(kind -> kind != Kind.LIVE && kind != Kind.EXPLAINER)
                .map(this::kind)
                .filter(label -> !label.isEmpty())
                .forEach(notes::add);
        return notes.isEmpty() ? sentence : sentence + " (" + String.join(", ", notes) + ")";
    }

    /** Marks a model's sentence that no rule objects to and that is not proven either. */
    public String mark() {
        return french
                ? "formulation du modèle, à comparer avec la citation"
                : "in the model’s words, compare the quote";
    }

    private String kind(Kind kind) {
        return switch (kind) {
            case NEWS -> "";
            case OPINION -> french ? "opinion" : "opinion";
            case SPONSORED -> french ? "contenu sponsorisé" : "sponsored";
            case SATIRE -> "satire";
            case LIVE -> french ? "direct" : "live";
            case EXPLAINER -> french ? "décryptage" : "explainer";
        };
    }

    private String date(@Nullable Published published) {
        if (published == null) {
            return french ? "sans date" : "undated";
        }
        return switch (published.precision()) {
            case YEAR -> published.iso();
            case MONTH -> DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(published.date());
            case DAY, MINUTE -> day(published.date());
        };
    }

    private String day(LocalDate date) {
        String day = french && date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
        return day + " " + DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(date);
    }
}
