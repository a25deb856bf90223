package org.onrecord.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.answer.quote.MisspeltNames.Misspelt;
import org.onrecord.article.Articles;
import org.onrecord.eval.SampleArchive;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.SearchQuery;

class MisspeltNamesTest {

    private static final String TEXT =
            "Wendell Stirrop leaves the port of Dorane, its owner said. Élodie Quentrac, de Lorvanie, prend sa place."
                    + " The harbour of Olivet stays closed.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Why does Wendell Stirrup leave?              | en | Stirrup  | Stirrop
            Why does Stirrup leave the port?             | en | Stirrup  | Stirrop
            Pourquoi Wendel Stirrop part-il ?            | fr |          |
            Qui est Élodie Kantrac ?                     | fr |          |
            Qui est Élodie Quentrak ?                    | fr |          |
            Qui est Élodie Qentrac ?                     | fr | Qentrac  | Quentrac
            Who is Elodie Quentrac?                      | en |          |
            What do they say in Lorvania?                | en |          |
            Why does Oliver Strand leave?                | en |          |
            Dorana: who owns it?                         | en |          |
            Why does Wendell Stirrop leave the prot?     | en |          |
            Who is Ada Merlin?                           | en |          |
            """)
    void offersTheNameThatOneArticleWritesNearlySo(
            String question, String language, String asked, String known, @TempDir Path data) {
        try (SampleArchive archive =
                        SampleArchive.of(data, List.of(Articles.news("a", "a.txt", "The port", TEXT, null, "en")));
                Archive.Session session = archive.archive().open()) {
            Findings findings = new QuoteSelector()
                    .findings(
                            session.analyse(question, language),
                            session.passages(SearchQuery.of(question), 10),
                            session);

            assertThat(MisspeltNames.in(findings))
                    .isEqualTo(asked == null ? List.of() : List.of(new Misspelt(asked, known)));
        }
    }
}
