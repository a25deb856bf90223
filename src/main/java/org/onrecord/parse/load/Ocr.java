package org.onrecord.parse.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;

/**
 * Whether pictures of text can be read on this machine, by the program Tesseract.
 *
 * @param languages what it is told to read, in its own names joined by {@code +}; empty when it cannot be used
 * @param problem why it cannot be used and what to do, empty when it can
 */
public record Ocr(String languages, String problem) {

    private static final int PATIENCE_SECONDS = 10;

    /**
     * Asks Tesseract which languages it has.
     *
     * @param wanted languages in its own names joined by {@code +}, such as {@code fra+eng}; empty for no reading
     */
    static Ocr find(String wanted) {
        if (wanted.isBlank()) {
            return new Ocr("", "reading them is switched off (on-record.parse.ocr)");
        }
        List<String> languages = new ArrayList<>(Arrays.asList(wanted.split("\\+")));
        try {
            languages.retainAll(installed());
        } catch (IOException e) {
            return new Ocr(
                    "",
                    "Tesseract, which reads them, is not installed (Debian: apt-get install tesseract-ocr"
                            + " tesseract-ocr-fra)");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return languages.isEmpty()
                ? new Ocr("", "Tesseract has no data for the languages " + wanted + " (on-record.parse.ocr-languages)")
                : new Ocr(String.join("+", languages), "");
    }

    private static List<String> installed() throws IOException, InterruptedException {
        Process list = new ProcessBuilder(TesseractOCRParser.getTesseractProg(), "--list-langs")
                .redirectErrorStream(true)
                .start();
        try {
            list.getOutputStream().close();
            // A few dozen short names: less than a pipe holds, so that waiting before reading cannot hang.
            if (!list.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("tesseract --list-langs does not answer");
            }
            return new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .toList();
        } finally {
            list.destroyForcibly();
        }
    }

    boolean works() {
        return !languages.isEmpty();
    }

    /** How Tika is to call it. */
    TesseractOCRConfig config(Deadline deadline) {
        TesseractOCRConfig config = new TesseractOCRConfig();
        config.setSkipOcr(!works());
        config.setTimeoutSeconds(deadline.secondsLeft());
        if (works()) {
            config.setLanguage(languages);
        }
        return config;
    }
}
