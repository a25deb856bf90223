package org.onrecord;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds the code to the dependency table of docs/architecture.md. */
class ArchitectureTest {

    private static final String ROOT = "org.onrecord.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.onrecord");

    /** Libraries that only the named packages may import; the root package wires and may see all. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "org.apache.tika..", List.of("parse"),
            "org.jsoup..", List.of("parse"),
            "opennlp..", List.of("parse"),
            "org.apache.lucene..", List.of("index"),
            "ai.onnxruntime..", List.of("index"),
            "ai.djl..", List.of("index"),
            "dev.langchain4j..", List.of("index", "answer"),
            "jakarta.ws.rs..", List.of("chat", "status"),
            "org.eclipse.microprofile.health..", List.of("status"),
            "io.micrometer..", List.of("status"));

    @Test
    void everyPackageUsesOnlyWhatItsRowAllows() throws IOException {
        Map<String, List<String>> table = table();
        assertThat(table.keySet())
                .containsExactlyInAnyOrder(
                        "article",
                        "parse",
                        "split",
                        "index",
                        "ingest",
                        "retrieval",
                        "answer",
                        "chat",
                        "status",
                        "verify");
        table.forEach((name, allowed) -> classes()
                .that(resideInAPackage(ROOT + name + ".."))
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackages("org.onrecord..")
                        .or(resideInAPackage(ROOT + name + ".."))
                        .or(resideInAnyPackage(allowed.stream()
                                .map(other -> ROOT + other + "..")
                                .toArray(String[]::new))))
                .check(CLASSES));
    }

    @Test
    void everyLibraryStaysInItsPackage() {
        LIBRARIES.forEach((library, owners) -> noClasses()
                .that(resideOutsideOfPackages(owners.stream()
                                .map(owner -> ROOT + owner + "..")
                                .toArray(String[]::new))
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage("org.onrecord"))))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(CLASSES));
    }

    @Test
    void theVocabularyKnowsOnlyTheJdk() {
        classes()
                .that(resideInAPackage(ROOT + "article.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", ROOT + "article.."))
                .check(CLASSES);
    }

    /** The rows of the table in docs/architecture.md that begin with a package name in backquotes. */
    private static Map<String, List<String>> table() throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("docs/architecture.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length >= 4 && cells[1].strip().matches("`[a-z]+`")) {
                String allowed = cells[3].replace("nothing", "").strip();
                rows.put(
                        cells[1].strip().replace("`", ""),
                        allowed.isEmpty() ? List.of() : List.of(allowed.split("\\s+")));
            }
        }
        return rows;
    }
}
