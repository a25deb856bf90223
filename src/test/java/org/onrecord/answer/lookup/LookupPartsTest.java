package org.onrecord.answer.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.article.Span;

class LookupPartsTest {

    private static final Spelling SPELLING =
            new Spelling(word -> "the cat car mois fois worse better bitter lit nuit de la le marche".contains(word));

    @ParameterizedTest
    @CsvSource({
        "L’Écho d’Œuvre !,l echo d oeuvre",
        "le  ﬁlm 5.80 m,le film 5 80 m",
        "«\u00a0Oui\u00a0»,oui",
        "…,''",
    })
    void foldingKeepsLettersAndDigitsOnly(String text, String folded) {
        assertThat(new Folding(text).text()).isEqualTo(folded);
    }

    @Test
    void foldedLettersKnowWhereTheyComeFrom() {
        String text = "« L’œuvre » coûte 3 €";
        Folding folding = new Folding(text);
        int at = folding.text().indexOf("oeuvre");

        assertThat(folding.origin(at, at + 6).of(text)).isEqualTo("œuvre");
    }

    @RepeatedTest(40)
    void theNearestPlaceHasTheFewestEdits(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        String pattern = letters(random, 1 + random.nextInt(150));
        String text = letters(random, 1 + random.nextInt(300));

        ApproximateSearch.Place place = new ApproximateSearch(pattern)
                .nearest(text, pattern.length())
                .orElse(new ApproximateSearch.Place(0, 0, pattern.length()));

        assertThat(place.edits()).isEqualTo(fewestEdits(pattern, text));
        if (place.end() > 0) {
            assertThat(levenshtein(pattern, text.substring(place.start(), place.end())))
                    .isEqualTo(place.edits());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rarement,rarment,true",
        "comptons,compt0ns,true",
        "stamp,starnp,true",
        "closed,c1o5ed,true",
        "the,tbe,true",
        "École,ecole,true",
        "'20,000','20.000',true",
        "'5,80','580',false",
        "'5,80','5,90',false",
        "412,421,false",
        "118e,318e,false",
        "mois,fois,false",
        "better,bitter,false",
        "seize,six,false",
        "not,now,false",
        "cat,hat,false",
    })
    void tellsASlipFromAnotherWord(String held, String wanted, boolean same) {
        assertThat(SPELLING.sameWord(word(held), word(wanted))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mayor will not pay for the bridge|The mayor will pay for the bridge|true",
                "The mayor will pay for the bridge|The mayor will not pay for the bridge|true",
                "The mayor will pay for the old bridge|The mayor will pay for the bridge|false",
                "On attend 412 emplois au port|On attend emplois au port|true",
                "Aujourd'hui, il faut payer|Aujourd'hui, ilfaut payer|false",
                "Elle a dit oui au pont|Elle a dit oui à la tour|true",
            })
    void judgesWhatBecameOfAStatement(String held, String wanted, boolean altered) {
        Comparison comparison = Comparison.of(held, new Span(0, held.length()), wanted, SPELLING);

        assertThat(comparison.altered()).isEqualTo(altered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He said so. “You treated the coast as a till,” she said.|You treated the coast as a bank|You treated the coast as a till|till",
                "Hier. Nos enfants arrosent du maïs|Vos enfants arrosent du maïs|Nos enfants arrosent du maïs|Nos",
                "Il faut payer le pont. Demain on verra|Il faut payer le pont vite|Il faut payer le pont|",
            })
    void changedOuterWordsFaceTheArticles(String text, String wanted, String span, String held) {
        Comparison comparison = Comparison.of(text, new Span(0, text.length()), wanted, SPELLING);

        assertThat(comparison.span().of(text)).isEqualTo(span);
        assertThat(comparison.edits().stream()
                        .filter(edit -> edit.op() == Edit.Op.DELETE)
                        .map(edit -> edit.text().strip()))
                .containsExactlyElementsOf(held == null ? List.of() : List.of(held));
    }

    @Test
    void wordsRoundTheMatchAreLeftOut() {
        String text = "Hier, à Kerouvan, il faut maintenant la payer, dit-on au port.";
        Comparison comparison = Comparison.of(text, new Span(0, text.length()), "Il faut maintenant payer", SPELLING);

        assertThat(comparison.span().of(text)).isEqualTo("il faut maintenant la payer");
        assertThat(comparison.edits())
                .containsExactly(
                        new Edit(Edit.Op.DELETE, "il"),
                        new Edit(Edit.Op.INSERT, "Il"),
                        new Edit(Edit.Op.EQUAL, " faut maintenant"),
                        new Edit(Edit.Op.DELETE, " la"),
                        new Edit(Edit.Op.EQUAL, " payer"));
    }

    @ParameterizedTest
    @CsvSource({"abcd,abcd,0", "abcd,abdc,1", "abc,,3", "kitten,sitting,3"})
    void countsEdits(String a, String b, int edits) {
        assertThat(EditDistance.between(a, b == null ? "" : b)).isEqualTo(edits);
    }

    private static Word word(String text) {
        return new Word(text, Folding.word(text), new Span(0, text.length()));
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int fewestEdits(String pattern, String text) {
        int[] row = new int[text.length() + 1];
        for (int i = 1; i <= pattern.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= text.length(); j++) {
                int same = diagonal + (pattern.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        int fewest = pattern.length();
        for (int edits : row) {
            fewest = Math.min(fewest, edits);
        }
        return fewest;
    }

    private static int levenshtein(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
