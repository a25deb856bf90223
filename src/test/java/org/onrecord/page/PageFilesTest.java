package org.onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of the page's files without opening them in a browser. */
class PageFilesTest {

    private static final Path ROOT = Path.of("src/main/resources/META-INF/resources");
    private static final Pattern MESSAGE = Pattern.compile("(?m)(?:^ {2}|', )(?:'([\\w.-]+)'|(\\w+)): '");
    private static final Pattern USED = Pattern.compile("\\bt\\('([\\w.-]+)'");

    @Test
    void keepsItsScriptUnder150Kilobytes() throws IOException {
        long bytes = 0;
        for (Path script : files(".js")) bytes += Files.size(script);

        assertThat(bytes).isLessThan(150_000);
    }

    @Test
    void makesNoMarkupFromText() throws IOException {
        for (Path script : files(".js")) {
            assertThat(Files.readString(script))
                    .as(script.toString())
                    .doesNotContainPattern(
                            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function"
                                    + "|createContextualFragment|DOMParser|setAttribute\\('(style|on)");
        }
    }

    @Test
    void namesNoOtherHost() throws IOException {
        for (Path file : files(".js", ".css", ".html", ".svg")) {
            String text = Files.readString(file)
                    .replace("http://www.w3.org/2000/svg", "")
                    .replace(
                            "(https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream)",
                            "");
            assertThat(text).as(file.toString()).doesNotContainPattern("https?://|@import|url\\(");
        }
    }

    @Test
    void fetchesAllItsModulesAtOnce() throws IOException {
        String page = Files.readString(ROOT.resolve("index.html"));
        for (Path script : files(".js")) assertThat(page).contains("=\"/js/" + script.getFileName() + "\"");
    }

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        Set<String> english = keys("messages-en.js");
        Set<String> french = keys("messages-fr.js");

        assertThat(french).isEqualTo(english).hasSizeGreaterThan(100);
    }

    @Test
    void usesOnlyMessagesThatExist() throws IOException {
        Set<String> known = keys("messages-en.js");
        Predicate<String> exists = key -> known.contains(key) || known.contains(key + ".one");
        for (Path script : files(".js")) {
            assertThat(USED.matcher(Files.readString(script)).results().map(use -> use.group(1)))
                    .as(script.toString())
                    .allMatch(exists);
        }
    }

    @Test
    void setsNoFrenchMarkAfterASpaceThatMayBreak() throws IOException {
        String french = Files.readString(ROOT.resolve("js/messages-fr.js"));
        String english = Files.readString(ROOT.resolve("js/messages-en.js"));

        assertThat(french).contains("Question\u00a0: {question}").doesNotContainPattern(" [»?!;:%€]|« ");
        assertThat(english).doesNotContainPattern("[ \u00a0][»?!;:%€]");
    }

    private static Set<String> keys(String book) throws IOException {
        return MESSAGE.matcher(Files.readString(ROOT.resolve("js").resolve(book)))
                .results()
                .map(PageFilesTest::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2);
    }

    private static List<Path> files(String... ends) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> Stream.of(ends).anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }
}
