package org.onrecord.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.retrieval.QuestionTerm;

class TermMatcherTest {

    private static final QuestionTerm DIED = new QuestionTerm("died", "die", "die", Set.of(), Set.of(), 1, true, false);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Picture a die with a hundred faces.               | 0
                    Four people died in the flood.                    | 1
                    The die was cast when two more people died.       | 1
                    Many fear to die.                                 | 1
                    """)
    void aNounIsNoFormOfAVerb(String text, double match) {
        TermMatcher matcher = new TermMatcher(text, Set.of("die"));

        assertThat(matcher.match(DIED)).isEqualTo(match);
    }
}
