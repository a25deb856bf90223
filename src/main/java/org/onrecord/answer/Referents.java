package org.onrecord.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.Conversations.Turn;
import org.onrecord.article.Article;
import org.onrecord.article.Citation;

/**
 * Whom or what a pronoun may mean, by what the last turn asked and quoted. People are told from things, and women from men, by
 * what the cited article says of them somewhere: "Ms Abrantel", « la directrice, Solène Karvadec ». Not for several threads.
 */
final class Referents {

    /** What a pronoun asks of its referent. */
    enum Fit {
        WOMAN,
        MAN,
        /** « elle »: a woman, or a thing with « la » or « une ». */
        FEMININE,
        /** « il »: a man, or a thing with « le » or « un ». */
        MASCULINE,
        THING;

        private boolean person() {
            return this == WOMAN || this == MAN;
        }

        private boolean feminine() {
            return this == WOMAN || this == FEMININE;
        }
    }

    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;
    private static final String NAME_WORD = "\\p{Lu}[\\p{L}'’-]+";
    private static final String FRENCH = "(?:de |du |de la |de l['’]|d['’]|des |chez |à )";
    private static final String ENGLISH = "(?:in|of|at|on|for)";

    private static final Pattern FULL_NAME = Pattern.compile(
            "(?<!\\p{L}['’])(?<![\\p{L}-])(" + NAME_WORD + "(?: " + NAME_WORD + "){1,2})(?![\\p{L}-])", FLAGS);
    private static final Pattern DETERMINED =
            Pattern.compile("(?:^|[\\s'’])(?:the|le|la|les|du|des|au|aux|this|cette?)\\s$|[lL]['’]$");
    private static final Pattern APPOSED =
            Pattern.compile("(?:^|\\s)(?:([Ll]a|[Uu]ne)|[Ll]e|[Uu]n) (?:[^\\s,.;:]+ ){0,5}[^\\s,.;:]+, $");
    private static final String TITLE = "^(?:Ms|Mrs|Miss|Mr|Dr|Mme|Mlle|Madame|Monsieur) ";
    private static final int NEAR = 120;

    /** Letters that an article and the spaces around it take. */
    private static final int ARTICLE = 8;

    /** What was asked for by its kind is what the answer names. */
    private static final Pattern WHICH =
            Pattern.compile("^(?:\\S+ )?(?:[Ww]hich|([Qq]uel)|([Qq]uelle)) (\\p{Ll}[\\p{L}-]+)");

    private static final Pattern FRENCH_THING = Pattern.compile(
            "(?:^|[\\s'’])(?:(?:([Ll]e|[Uu]n|[Dd]u|[Aa]u|[Cc]et?)|([Ll]a|[Uu]ne|[Cc]ette)|[Dd]e) |[DdLl]['’])(?:\\p{L}+ )??(\\p{Ll}[\\p{L}-]+(?: "
                    + FRENCH + "?" + NAME_WORD + ")*)",
            FLAGS);
    private static final Pattern ENGLISH_THING = Pattern.compile(
            "\\b[Tt]he ((?:" + NAME_WORD + " )+(?:\\p{Ll}[\\p{L}-]+)?|\\p{Ll}[\\p{L}-]+(?: \\p{Ll}[\\p{L}-]+)??(?: "
                    + ENGLISH + " " + NAME_WORD + ")+)",
            FLAGS);

    private static final Pattern VOWEL = Pattern.compile("^[aeiouyhàâéèêëîïôœùû]");
    private static final Pattern WHO =
            Pattern.compile("^(?:\\S+ )?(?:who|whom|whose|qui)\\b", Pattern.CASE_INSENSITIVE);

    private final List<Turn> turns;
    private final Turn last;

    /** @param turns oldest first; at least one */
    Referents(List<Turn> turns) {
        this.turns = turns;
        this.last = turns.get(turns.size() - 1);
    }

    /** The likeliest, as it may stand in a question, or null. */
    @Nullable
    String of(Fit fit, boolean french) {
        if (fit == Fit.THING) {
            return thing(fit, french);
        }
        if (fit.person()) {
            for (int i = turns.size() - 1; i >= 0; i--) {
                @Nullable String person = person(turns.get(i), fit);
                if (person != null) {
                    return person;
                }
            }
            return null;
        }
        // « il » and « elle » may be a thing: where nobody was asked for, what the question spoke of comes first.
        boolean who = WHO.matcher(last.searchedFor()).find();
        @Nullable String person = person(last, fit);
        @Nullable String thing = thing(fit, french);
        return who || thing == null ? person : thing;
    }

    /** Whoever the question named, then whoever is quoted first; a fit that is sure before one that nothing speaks against. */
    private @Nullable String person(Turn turn, Fit fit) {
        Set<String> asked = fullNames(turn.searchedFor());
        Set<String> names = new LinkedHashSet<>(asked);
        turn.citations().forEach(citation -> names.addAll(fullNames(citation.quote())));
        for (String name : names) {
            @Nullable Boolean woman = woman(name);
            if (woman != null && woman == fit.feminine()) {
                return inFull(name);
            }
        }
        return asked.stream()
                .filter(name -> fit.person() && woman(name) == null)
                .findFirst()
                .orElse(null);
    }

    private static Set<String> fullNames(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = FULL_NAME.matcher(text);
        while (matcher.find()) {
            boolean opens =
                    Names.OPENING.contains(matcher.group(1).split(" ")[0].toLowerCase(Locale.ROOT));
            if (!opens
                    && !DETERMINED
                            .matcher(text.substring(Math.max(0, matcher.start() - ARTICLE), matcher.start()))
                            .find()) {
                names.add(matcher.group(1).replaceFirst(TITLE, ""));
            }
        }
        return names;
    }

    /** « Mme Karvadec » is somewhere called by her first name. */
    private String inFull(String name) {
        return name.indexOf(' ') >= 0
                ? name
                : articles().stream()
                        .flatMap(article -> fullNames(article.text()).stream())
                        .filter(full -> full.endsWith(' ' + name))
                        .findFirst()
                        .orElse(name);
    }

    /** What the cited articles say; null when they do not. */
    private @Nullable Boolean woman(String name) {
        String surname = Pattern.quote(name.substring(name.lastIndexOf(' ') + 1));
        Pattern titled = Pattern.compile("\\b(?:(Ms|Mrs|Miss|Mme|Mlle|Madame)|Mr|Monsieur|M\\.)\\s" + surname, FLAGS);
        for (Article article : articles()) {
            Matcher matcher = titled.matcher(article.text());
            if (matcher.find()) {
                return matcher.group(1) != null;
            }
        }
        for (Article article : articles()) {
            @Nullable Boolean told = toldAround(name, article.text());
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    private static @Nullable Boolean toldAround(String name, String text) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            Matcher apposed = APPOSED.matcher(text.substring(Math.max(0, at - NEAR), at));
            if (apposed.find()) {
                return apposed.group(1) != null;
            }
        }
        return null;
    }

    private Set<Article> articles() {
        Set<Article> articles = new LinkedHashSet<>();
        turns.forEach(turn -> turn.citations().stream().map(Citation::article).forEach(articles::add));
        return articles;
    }

    /** The thing that the last question names, as « la grève chez Voltéane »; null when it names none. */
    @Nullable
    String topic(boolean french) {
        @Nullable String thing = thing(Fit.THING, french);
        return thing != null && thing.indexOf(' ') > 0 && !Names.in(thing).isEmpty() ? thing : null;
    }

    private @Nullable String thing(Fit fit, boolean french) {
        String asked = last.searchedFor();
        Matcher which = WHICH.matcher(asked);
        if (which.find()
                && !(fit == Fit.FEMININE && which.group(1) != null)
                && !(fit == Fit.MASCULINE && which.group(2) != null)) {
            return (french ? article(which.group(3), which.group(2) != null) : "the ") + which.group(3);
        }
        Matcher matcher = (french ? FRENCH_THING : ENGLISH_THING).matcher(asked);
        while (matcher.find()) {
            if (!french) {
                return "the " + matcher.group(1).strip();
            }
            boolean masculine = matcher.group(1) != null;
            boolean feminine = matcher.group(2) != null;
            boolean told = masculine || feminine || matcher.group(3).chars().anyMatch(Character::isUpperCase);
            if (told && !(fit == Fit.FEMININE && masculine) && !(fit == Fit.MASCULINE && feminine)) {
                return article(matcher.group(3), feminine || !masculine && fit == Fit.FEMININE) + matcher.group(3);
            }
        }
        return Names.in(asked).stream()
                .filter(name -> woman(name) == null)
                .findFirst()
                .orElse(null);
    }

    private static String article(String noun, boolean feminine) {
        return VOWEL.matcher(noun).find() ? "l'" : feminine ? "la " : "le ";
    }
}
