package org.onrecord.parse.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Tells the language of a text, among those that news archives hold. */
public final class LanguageFinder {

    /** What is said when the text does not tell. */
    public static final String UNKNOWN = "und";

    private static final int ENOUGH_LETTERS = 25;
    private static final int LONG_LETTERS = 120;
    private static final Set<String> FRENCH =
            Set.of(("le la les un une des du de et est dans pour par sur avec que qui ne pas"
                            + " au aux ce cette il elle ils elles nous vous son sa ses leur à a été sont où mais plus l d c s n j qu")
                    .split(" "));
    private static final Set<String> ENGLISH =
            Set.of(("the a an of and is are was were in on for by with that which not to at"
                            + " this these it he she they we you his her their has have had be been but more from as")
                    .split(" "));
    /** More makes no answer surer, and the detector is the dearest part of reading a text. */
    private static final int MOST_CHARACTERS = 1_000;

    private static final double CLEARLY = 1.5;
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("fra", "fr"),
            Map.entry("eng", "en"),
            Map.entry("deu", "de"),
            Map.entry("spa", "es"),
            Map.entry("ita", "it"),
            Map.entry("por", "pt"),
            Map.entry("nld", "nl"),
            Map.entry("rus", "ru"),
            Map.entry("pol", "pl"),
            Map.entry("swe", "sv"),
            Map.entry("tur", "tr"),
            Map.entry("ara", "ar"),
            Map.entry("cmn", "zh"),
            Map.entry("jpn", "ja"),
            Map.entry("cat", "ca"));

    private final LanguageDetectorME detector;

    public LanguageFinder() {
        try (InputStream model = LanguageDetectorME.class.getResourceAsStream("/langdetect-183.bin")) {
            if (model == null) {
                throw new IllegalStateException("the language model langdetect-183.bin is not on the class path");
            }
            this.detector = new LanguageDetectorME(new LanguageDetectorModel(model));
        } catch (IOException e) {
            throw new IllegalStateException("the language model langdetect-183.bin cannot be read", e);
        }
    }

    /** ISO 639-1 code of the language of {@code text}, {@link #UNKNOWN} when it is too short or unclear. */
    public String find(String text) {
        String sample = text.substring(0, Math.min(MOST_CHARACTERS, text.length()));
        long letters = sample.chars().filter(Character::isLetter).count();
        if (letters < LONG_LETTERS) {
            String byWords = byFunctionWords(sample);
            if (!byWords.equals(UNKNOWN) || letters < ENOUGH_LETTERS) {
                return byWords;
            }
        }
        Language[] ranked;
        synchronized (detector) {
            ranked = detector.predictLanguages(sample);
        }
        Language[] known = Arrays.stream(ranked)
                .filter(l -> KNOWN.containsKey(l.getLang()))
                .limit(2)
                .toArray(Language[]::new);
        boolean clear = known[0].getConfidence() > CLEARLY * known[1].getConfidence();
        return clear ? KNOWN.getOrDefault(known[0].getLang(), UNKNOWN) : UNKNOWN;
    }

    /** Short texts are told by their smallest words: at least two of one language, and three times those of the other. */
    private static String byFunctionWords(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        long french = Arrays.stream(words).filter(FRENCH::contains).count();
        long english = Arrays.stream(words).filter(ENGLISH::contains).count();
        if (french >= 2 && french >= 3 * english) {
            return "fr";
        }
        return english >= 2 && english >= 3 * french ? "en" : UNKNOWN;
    }

    /** The language a file states, as ISO 639-1, if it is one this class knows. */
    public static Optional<String> stated(String code) {
        String two = code.strip().toLowerCase(Locale.ROOT).split("[-_]")[0];
        return KNOWN.containsValue(two) ? Optional.of(two) : Optional.ofNullable(KNOWN.get(two));
    }
}
