package org.onrecord.answer.lookup;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Copies sentences as badly as people and scanners do. Its tables are its own, not those of the look-up. */
final class Copyist {

    /** What went wrong. */
    enum Noise {
        TYPO,
        SCANNED,
        WORD_MISSING,
        CUT_SHORT,
        BARE,
        MARKS
    }

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String[][] SCANNED = {
        {"l", "1"},
        {"o", "0"},
        {"rn", "m"},
        {"m", "rn"},
        {"i", "l"},
        {"fi", "ﬁ"},
        {"e", "c"},
        {"s", "5"},
        {"w", "vv"},
        {"h", "b"}
    };
    private static final Set<String> KEPT = Set.of(
            ("not no never pas jamais sans aucun aucune ni only plus moins more less than without nobody personne rien nor"
                            + " could may might should would must pourrait pourraient serait seraient aurait auraient"
                            + " almost nearly about environ presque seulement every all tous toutes tout si if but mais except")
                    .split(" "));

    private final Random random;

    Copyist(long seed) {
        this.random = new Random(seed);
    }

    String copy(String sentence, Noise noise) {
        return switch (noise) {
            case TYPO -> typos(sentence, 1 + sentence.length() / 80);
            case SCANNED -> scanned(sentence, 1 + sentence.length() / 40);
            case WORD_MISSING -> wordMissing(sentence);
            case CUT_SHORT -> typos(cut(sentence), 1);
            case BARE ->
                Normalizer.normalize(sentence, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
            case MARKS ->
                "- „"
                        + sentence.replace('’', '´')
                                .replace(" ", "  ")
                                .replace('«', '“')
                                .replace('»', '”')
                        + "”";
        };
    }

    /** Letters swapped, doubled, lost or mistaken, in words of five letters and more. */
    private String typos(String sentence, int number) {
        String[] words = sentence.split(" ");
        List<Integer> long5 = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            if (words[i].matches("\\p{L}{5,}")) {
                long5.add(i);
            }
        }
        for (int n = 0; n < number && !long5.isEmpty(); n++) {
            int at = long5.remove(random.nextInt(long5.size()));
            words[at] = typo(words[at]);
        }
        return String.join(" ", words);
    }

    private String typo(String word) {
        int at = 1 + random.nextInt(word.length() - 2);
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            case 2 -> word.substring(0, at) + word.substring(at + 1);
            default -> word.substring(0, at) + LETTERS.charAt(random.nextInt(26)) + word.substring(at + 1);
        };
    }

    private String scanned(String sentence, int number) {
        String out = sentence;
        for (int n = 0; n < number; n++) {
            String[] pair = SCANNED[random.nextInt(SCANNED.length)];
            List<Integer> places = new ArrayList<>();
            for (int at = out.indexOf(pair[0]); at >= 0; at = out.indexOf(pair[0], at + 1)) {
                boolean inWord = at > 0
                        && Character.isLetter(out.charAt(at - 1))
                        && at + pair[0].length() < out.length()
                        && Character.isLetter(out.charAt(at + pair[0].length()));
                if (inWord) {
                    places.add(at);
                }
            }
            if (!places.isEmpty()) {
                int at = places.get(random.nextInt(places.size()));
                out = out.substring(0, at) + pair[1] + out.substring(at + pair[0].length());
            }
        }
        return out;
    }

    private String wordMissing(String sentence) {
        List<String> words = new ArrayList<>(Arrays.asList(sentence.split(" ")));
        for (int tries = 0; tries < 50; tries++) {
            int at = random.nextInt(words.size());
            String word = words.get(at);
            if (word.matches("\\p{L}+") && !KEPT.contains(word.toLowerCase(Locale.ROOT)) && !isNumber(word)) {
                words.remove(at);
                break;
            }
        }
        return String.join(" ", words);
    }

    private static boolean isNumber(String word) {
        return word.toLowerCase(Locale.ROOT)
                .matches(
                        "two|three|four|five|six|seven|eight|nine|ten|\\w+teen|\\w+ty|\\w*hundred|thousand|millions?|first|second"
                                + "|half|twice|once|last|most|any|third|can|will|over|under|least|double|quarter|dozen|dozens|eleven|twelve"
                                + "|probably|perhaps|possibly|likely|hardly|barely|none|nothing|billion|billions|fewer|unless"
                                + "|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|\\w+ante|vingt|cent|cents|mille|milliards?"
                                + "|premier|première|dernier|dernière|quart|tiers|moitié|peut|peuvent|doit|devrait|chaque|quelques|toute|\\w+aine"
                                + "|guère|sauf|non|deuxième|troisième|seize|quinze|treize|quatorze");
    }

    private String cut(String sentence) {
        String[] words = sentence.split(" ");
        int length = Math.max(6, words.length / 2);
        int from = words.length <= length ? 0 : random.nextInt(words.length - length);
        return String.join(" ", Arrays.copyOfRange(words, from, Math.min(words.length, from + length)));
    }
}
