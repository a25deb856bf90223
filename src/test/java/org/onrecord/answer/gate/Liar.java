package org.onrecord.answer.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.answer.gate.GateCorpus.Line;
import org.onrecord.answer.gate.GateCorpus.Story;

/** Makes false sentences of true ones, as bad models do. Its tables are its own, not the gate's. */
final class Liar {

    /** A false sentence and how it was made; {@code quote} when words between quotation marks were altered. */
    record Lie(String kind, String language, String text, boolean quote) {}

    private static final Pattern QUOTE = Pattern.compile("[«“\"]\\s?([^«»“”\"]{8,300}?)\\s?[»”\"]");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d.,])\\d[\\d.,\u00a0\u202f ]*\\d|(?<![\\p{L}\\d.,])\\d");
    private static final Pattern MONTH = Pattern.compile("(?iu)^ (?:"
            + String.join(
                    "|",
                    "january|february|march|april|may|june|july|august|september|october|november|december",
                    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre")
            + ") ?$");
    private static final String[] FOREIGN = {
        "Oscar Belmont", "Ingrid Sorel", "Viktor Palmer", "Naomi Castell", "Théo Granvin"
    };
    private static final String[] STUFFING = {
        "elephant", "bicycle", "secret", "garden", "never", "budget", "demain", "fromage", "secrètement", "absolutely"
    };
    private static final String[][] HARDER = {
        {"pourraient", "vont"},
        {"pourrait", "va"},
        {"serait", "est"},
        {"seraient", "sont"},
        {"auraient été", "ont été"},
        {"aurait", "a"},
        {"auraient", "ont"},
        {"coûterait", "coûtera"},
        {"could be", "will be"},
        {"could", "will"},
        {"may have", "has"},
        {"may", "will"},
        {"might", "will"},
        {"is said to be", "is"},
        {"peut-être ", ""},
        {"the most likely cause", "the cause"},
        {"la cause la plus probable", "la cause"},
        {"should", "will"}
    };
    private static final String[][] CONTRARY = {
        {"rise", "fall"},
        {"rose", "fell"},
        {"fell", "rose"},
        {"lost", "gained"},
        {"hausse", "baisse"},
        {"perdu", "gagné"},
        {"reculé", "progressé"},
        {"closed", "opened"},
        {"close", "open"},
        {"fermera", "ouvrira"},
        {"fermé", "ouvert"},
        {"fermée", "ouverte"},
        {"more", "less"},
        {"plus cher", "moins cher"},
        {"approved", "rejected"},
        {"acheté", "vendu"},
        {"bought", "sold"},
        {"buy", "sell"},
        {"racheter", "vendre à"},
        {"first", "last"},
        {"première", "dernière"},
        {"welcomed", "criticised"},
        {"salué", "critiqué"},
        {"interdit", "autorisé"},
        {"banned", "allowed"},
        {"interdits", "autorisés"},
        {"refused", "agreed"},
        {"refusé", "accepté"},
        {"refuse", "accepte"},
        {"against", "for"},
        {"below", "above"},
        {"worse", "better"},
        {"pire", "meilleure"},
        {"before", "after"},
        {"avant", "après"},
        {"injured", "killed"},
        {"blessés", "tués"},
        {"blessées", "tuées"},
        {"rejected", "accepted"},
        {"free", "expensive"},
        {"gratuite", "payante"},
        {"début", "fin"},
        {"higher", "lower"},
        {"highest", "lowest"},
        {"en dessous", "au-dessus"},
        {"reopened", "closed"},
        {"rouvert", "fermé"},
        {"weaker", "stronger"},
        {"raise", "lower"},
        {"augmentera", "baissera"}
    };
    private static final String[][] CALENDARS = {
        {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
        {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"},
        {"January", "February", "April", "June", "July", "August", "September", "October", "November", "December"},
        {"janvier", "février", "avril", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"}
    };
    private static final String[][] DENIALS = {
        {"n'a pas ", "a "},
        {"n’a pas ", "a "},
        {"ne paierons pas", "paierons"},
        {"ne fermerons pas", "fermerons"},
        {"n'est pas ", "est "},
        {"did not ", "did "},
        {"would not ", "would "},
        {" not ", " "},
        {"no longer ", ""},
        {"has no ", "has a "},
        {"had no ", "had a "},
        {"Aucun ", "Un "},
        {"aucun ", "un "},
        {"aucune ", "une "},
        {"Aucune ", "Une "},
        {"none ", "one "},
        {"No ", "A "},
        {" no ", " a "}
    };

    private final Random random;

    Liar(long seed) {
        this.random = new Random(seed);
    }

    /** Lies made of a true line, one for each way that applies. */
    List<Lie> lies(Story story, Line line, List<Story> all) {
        List<Lie> lies = new ArrayList<>();
        String text = line.text();
        alteredQuotes(story, line, lies);
        otherNumber(text, line.language(), lies);
        otherSpeaker(story, line, all, lies);
        table("hedge hardened", HARDER, line, lies, story);
        table("contrary", CONTRARY, line, lies, story);
        table("negation dropped", DENIALS, line, lies, story);
        denied(line, lies);
        unattributed(line, lies);
        otherDate(line, lies);
        exchanged(line, lies);
        foreignQuote(story, line, all, lies);
        return lies;
    }

    /** What is true of articles that nobody retrieved, as it stands and said of this article's people. */
    List<Lie> elsewhere(Story story, List<Story> all, List<Story> retrieved) {
        List<Lie> lies = new ArrayList<>();
        List<Story> others = all.stream().filter(s -> !retrieved.contains(s)).toList();
        for (int i = 0; i < 12; i++) {
            Story other = others.get(random.nextInt(others.size()));
            Line line = other.honest().get(random.nextInt(other.honest().size()));
            if (NUMBER.matcher(line.text()).find() || QUOTE.matcher(line.text()).find()) {
                continue;
            }
            String text = line.text();
            for (String person : other.persons()) {
                String last = person.substring(person.lastIndexOf(' ') + 1);
                String stranger =
                        story.persons().get(random.nextInt(story.persons().size()));
                text = text.contains(person) ? text.replace(person, stranger) : text.replace(last, stranger);
            }
            lies.add(new Lie(
                    text.equals(line.text()) ? "unrelated" : "unrelated, of our people", line.language(), text, false));
        }
        return lies;
    }

    private void alteredQuotes(Story story, Line line, List<Lie> lies) {
        Matcher quotes = QUOTE.matcher(line.text());
        while (quotes.find()) {
            String quote = quotes.group(1);
            if (quote.split(" ").length < 3) {
                continue;
            }
            for (int way = 0; way < 3; way++) {
                String altered = altered(quote, way);
                if (!story.article().text().replace('’', '\'').contains(altered.replace('’', '\''))) {
                    lies.add(new Lie(
                            "quote altered", line.language(), line.text().replace(quote, altered), true));
                }
            }
        }
    }

    private String altered(String quote, int way) {
        List<String> words = new ArrayList<>(List.of(quote.split(" ")));
        int at = 1 + random.nextInt(Math.max(1, words.size() - 2));
        switch (way) {
            case 0 -> words.set(at, STUFFING[random.nextInt(STUFFING.length)]);
            case 1 -> words.add(at, STUFFING[random.nextInt(STUFFING.length)]);
            default -> words.remove(at);
        }
        return String.join(" ", words);
    }

    private void otherNumber(String text, String language, List<Lie> lies) {
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            String number = numbers.group();
            char[] digits = number.toCharArray();
            int at = random.nextInt(digits.length);
            while (!Character.isDigit(digits[at])) {
                at = (at + 1) % digits.length;
            }
            digits[at] = (char) ('1' + (digits[at] - '0' + random.nextInt(8)) % 9);
            String changed = new String(digits);
            if (!changed.equals(number)) {
                String lie = text.substring(0, numbers.start()) + changed + text.substring(numbers.end());
                lies.add(new Lie("digit changed", language, lie, false));
            }
        }
    }

    private void otherSpeaker(Story story, Line line, List<Story> all, List<Lie> lies) {
        for (String person : story.persons()) {
            String last = person.substring(person.lastIndexOf(' ') + 1);
            String named = line.text().contains(person) ? person : line.text().contains(last) ? last : null;
            if (named == null) {
                continue;
            }
            for (String other : story.persons()) {
                if (!other.equals(person) && !line.text().contains(other.substring(other.lastIndexOf(' ') + 1))) {
                    lies.add(new Lie(
                            "speaker swapped", line.language(), line.text().replace(named, other), false));
                }
            }
            Story elsewhere = all.get(random.nextInt(all.size()));
            if (elsewhere != story) {
                String stranger = elsewhere.persons().get(0);
                lies.add(new Lie("wrong article", line.language(), line.text().replace(named, stranger), false));
            }
            String invented = FOREIGN[random.nextInt(FOREIGN.length)];
            lies.add(new Lie("name invented", line.language(), line.text().replace(named, invented), false));
        }
    }

    private void table(String kind, String[][] table, Line line, List<Lie> lies, Story story) {
        for (String[] pair : table) {
            boolean edge = Character.isLetter(pair[0].charAt(0));
            Matcher word = Pattern.compile((edge ? "(?<!\\p{L})" : "")
                            + Pattern.quote(pair[0])
                            + (pair[0].endsWith(" ") ? "" : "(?!\\p{L})"))
                    .matcher(line.text());
            boolean twice = table == DENIALS
                    && line.text()
                            .matches(
                                    "(?iu).*\\bn['’e].*\\baucune? .*|.*\\baucune? .*\\bn['’e].*|.*(?:not|never|denied).*\\bno .*");
            if (word.find() && !twice && !isQuoted(line.text(), word.start())) {
                String lie = line.text().substring(0, word.start())
                        + pair[1]
                        + line.text().substring(word.end());
                lies.add(new Lie(kind, line.language(), lie, false));
            }
        }
    }

    private void denied(Line line, List<Lie> lies) {
        String[][] verbs = {
            {" will ", " will not "},
            {" has been ", " has not been "},
            {" was ", " was not "},
            {" were ", " were not "},
            {" could ", " could not "},
            {" a été ", " n'a pas été "},
            {" ont été ", " n'ont pas été "},
            {" est ", " n'est pas "},
            {" va ", " ne va pas "},
            {" ont perdu ", " n'ont pas perdu "},
            {" a perdu ", " n'a pas perdu "},
            {" said ", " never said "}
        };
        for (String[] verb : verbs) {
            int at = line.text().indexOf(verb[0]);
            if (at >= 0
                    && !isQuoted(line.text(), at)
                    && !line.text()
                            .matches(".*\\b(?:not|no|pas|aucune?|jamais|none|without|sans|personne|peut-être)\\b.*")) {
                lies.add(new Lie(
                        "negation added",
                        line.language(),
                        line.text().substring(0, at) + verb[1] + line.text().substring(at + verb[0].length()),
                        false));
                return;
            }
        }
    }

    private void unattributed(Line line, List<Lie> lies) {
        String bare = line.text()
                .replaceFirst("^(?:Selon|D'après|According to) [^,]+(?:, [^,]{3,40})?, (?=\\p{Ll}|« |“|\\d)", "")
                .replaceFirst(",? (?:selon|d'après|according to) [^,.]+(?:, [^,.]+)?\\.$", ".")
                .replaceFirst(", (?:a|ont) (?:déclaré|précisé|indiqué|expliqué|averti) (?!qu)[^.]+\\.$", ".")
                .replaceFirst(", [^,]+ (?:said|told reporters|warned)\\.$", ".")
                .replaceFirst(
                        "^[^«“\",]+ (?:said|believes|affirme|estime|a déclaré) (?:that |que |qu')?(?=the |a |la |le |\\d)",
                        "");
        if (!bare.equals(line.text())
                && bare.split(" ").length >= 4
                && !QUOTE.matcher(bare).find()) {
            String text = Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
            lies.add(new Lie("attribution removed", line.language(), text, false));
        }
    }

    private void otherDate(Line line, List<Lie> lies) {
        for (String[] names : CALENDARS) {
            for (int i = 0; i < names.length; i++) {
                Matcher name =
                        Pattern.compile("(?<!\\p{L})" + names[i] + "(?!\\p{L})").matcher(line.text());
                if (name.find() && !isQuoted(line.text(), name.start())) {
                    String other = names[(i + 1 + random.nextInt(names.length - 1)) % names.length];
                    lies.add(new Lie("date changed", line.language(), name.replaceFirst(other), false));
                }
            }
        }
    }

    /** Two figures of one sentence change places. */
    private void exchanged(Line line, List<Lie> lies) {
        List<int[]> at = new ArrayList<>();
        Matcher numbers = Pattern.compile("(?<![\\p{L}\\d.,])\\d[\\d.,\u00a0\u202f]*\\d|(?<![\\p{L}\\d.,])\\d")
                .matcher(line.text());
        while (numbers.find()) {
            at.add(new int[] {numbers.start(), numbers.end()});
        }
        if (at.size() != 2
                || MONTH.matcher(line.text().substring(at.get(0)[1], at.get(1)[0]))
                        .find()
                || line.text().matches(".*\\d+ (?:or|ou|et|and) \\d.*")) {
            return;
        }
        String text = line.text();
        String first = text.substring(at.get(0)[0], at.get(0)[1]);
        String second = text.substring(at.get(1)[0], at.get(1)[1]);
        if (!first.equals(second)) {
            String lie = text.substring(0, at.get(0)[0])
                    + second
                    + text.substring(at.get(0)[1], at.get(1)[0])
                    + first
                    + text.substring(at.get(1)[1]);
            lies.add(new Lie("figures exchanged", line.language(), lie, false));
        }
    }

    /** The words of another article's speaker put into the mouth of this one's. */
    private void foreignQuote(Story story, Line line, List<Story> all, List<Lie> lies) {
        Matcher quotes = QUOTE.matcher(line.text());
        if (!quotes.find() || story.persons().stream().noneMatch(line.text()::contains)) {
            return;
        }
        Story elsewhere = all.get((all.indexOf(story) + 3) % all.size());
        Matcher others = QUOTE.matcher(elsewhere.article().text());
        while (others.find()) {
            if (others.group(1).split(" ").length >= 4 && elsewhere != story) {
                lies.add(new Lie(
                        "foreign quote",
                        line.language(),
                        line.text().replace(quotes.group(1), others.group(1)),
                        false));
                return;
            }
        }
    }

    private static boolean isQuoted(String text, int at) {
        Matcher quotes = QUOTE.matcher(text);
        while (quotes.find()) {
            if (at >= quotes.start() && at < quotes.end()) {
                return true;
            }
        }
        return false;
    }
}
