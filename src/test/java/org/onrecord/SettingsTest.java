package org.onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.onrecord.answer.AnswerConfig;
import org.onrecord.chat.HttpConfig;
import org.onrecord.index.EmbeddingConfig;
import org.onrecord.index.IndexConfig;
import org.onrecord.ingest.IngestConfig;
import org.onrecord.parse.ParseConfig;
import org.onrecord.retrieval.RetrievalConfig;

/** Holds README and .env.example to the settings that the code has. */
class SettingsTest {

    private static final List<Class<?>> MAPPINGS = List.of(
            AnswerConfig.class,
            EmbeddingConfig.class,
            HttpConfig.class,
            IndexConfig.class,
            IngestConfig.class,
            ParseConfig.class,
            RetrievalConfig.class);

    @Test
    void readmeNamesEverySettingWithItsDefault() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        settings()
                .forEach((variable, value) -> assertThat(readme)
                        .contains("| `" + variable + "` | " + (value.isEmpty() ? "–" : "`" + value + "`") + " |"));
    }

    @Test
    void envExampleHasEverySettingWithItsDefault() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(".env.example"));
        settings().forEach((variable, value) -> assertThat(lines).contains("#" + variable + "=" + value));
    }

    @Test
    void neitherNamesASettingThatIsGone() throws IOException {
        for (String file : List.of("README.md", ".env.example")) {
            java.util.regex.Matcher matcher =
                    java.util.regex.Pattern.compile("\\bON_RECORD_[A-Z_]+\\b").matcher(Files.readString(Path.of(file)));
            while (matcher.find()) {
                assertThat(settings()).as(file).containsKey(matcher.group());
            }
        }
    }

    private static Map<String, String> settings() {
        Map<String, String> found = new TreeMap<>();
        for (Class<?> mapping : MAPPINGS) {
            collect(mapping, mapping.getAnnotation(ConfigMapping.class).prefix(), found);
        }
        assertThat(found).hasSizeGreaterThan(15);
        return found;
    }

    private static void collect(Class<?> group, String prefix, Map<String, String> found) {
        for (Method method : group.getDeclaredMethods()) {
            WithName named = method.getAnnotation(WithName.class);
            String name = prefix + "." + (named != null ? named.value() : kebab(method.getName()));
            if (method.getReturnType().isInterface()
                    && method.getReturnType().getName().startsWith("org.onrecord")) {
                collect(method.getReturnType(), name, found);
            } else {
                WithDefault value = method.getAnnotation(WithDefault.class);
                String variable = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
                found.put(variable, value == null ? "" : value.value());
            }
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
