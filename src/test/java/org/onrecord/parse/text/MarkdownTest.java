package org.onrecord.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "## What next ##|What next",
                "The **mayor** said *so*.|The mayor said so.",
                "__Le maire__ a dit _oui_.|Le maire a dit oui.",
                "***Very*** much|Very much",
                "> « Nous sommes là. »|« Nous sommes là. »",
                "See [the plan](https://x.example/a_(b)).|See the plan.",
                "A photo ![of it](x.png) here|A photo  here",
                "Run `make all` now|Run make all now",
                "1\\. not a list \\*|1. not a list *",
                "5 * 3 and 4 * 2|5 * 3 and 4 * 2",
                "file_name_here|file_name_here",
                "- a point|- a point",
                "<https://x.example/>|https://x.example/"
            })
    void showsWhatAReaderSees(String markdown, String plain) {
        assertThat(Markdown.plain(markdown)).isEqualTo(plain);
    }

    @Test
    void dropsRulesAndFences() {
        assertThat(Markdown.plain("a\n\n* * *\n\n```java\nb\n```\n")).isEqualTo("a\n\n\n\n\nb\n\n");
    }

    @Test
    void takesTheFirstHeadingAsTitle() {
        assertThat(Markdown.title("\n# A **bold** headline\n\nText")).isEqualTo("A bold headline");
        assertThat(Markdown.title("Text\n# Later")).isNull();
        assertThat(Markdown.title("## Second order\nText")).isNull();
    }
}
