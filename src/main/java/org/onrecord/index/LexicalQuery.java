package org.onrecord.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;

/**
 * Plain text as Lucene queries, with no syntax. Each word is looked for in the fields of both languages, because the
 * language of a short question is a guess and names are the same in both; the better field counts.
 */
final class LexicalQuery {

    static final int MAX_CHARACTERS = 2_000;
    private static final int MAX_QUOTATIONS = 8;
    private static final int LONG_QUOTATION = 4;
    private static final int MAX_DISTANCE = 3;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]{2,500}\"|“[^”]{2,500}”|«[^»]{2,500}»");

    private final LexicalWeights weights;
    private final KnownTerms terms;
    private final Set<Analysis> spoken;
    private final List<QuestionWord> words;
    private final List<List<String>> quantities;
    private final List<String> quotations;

    /**
     * A query for words.
     *
     * @param translator {@link Translator#NONE} also leaves numbers as they are written
     */
    LexicalQuery(String question, LexicalWeights weights, Translator translator, KnownTerms terms) {
        String text = question.length() <= MAX_CHARACTERS ? question : question.substring(0, MAX_CHARACTERS);
        this.weights = weights;
        this.terms = terms;
        List<Analysis.Token> exact = Analysis.EXACT.tokens(text);
        this.spoken =
                StopWords.languageOf(exact.stream().map(Analysis.Token::term).toList());
        this.words = QuestionWord.informative(text, exact, spoken, translator);
        this.quantities = translator == Translator.NONE ? List.of() : Quantities.termsOf(text);
        this.quotations = QUOTED.matcher(text)
                .results()
                .map(MatchResult::group)
                .limit(MAX_QUOTATIONS)
                .toList();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Passages by their own words. */
    Query passages() {
        return sum(List.of(anyWord(Schema.Text.PASSAGE), pairs(Schema.Text.PASSAGE), quantities(Schema.Text.PASSAGE)));
    }

    /** Articles by all their words, more by those of title and lead. */
    Query articles() {
        return sum(List.of(
                anyWord(Schema.Text.ARTICLE),
                pairs(Schema.Text.ARTICLE),
                quantities(Schema.Text.ARTICLE),
                new BoostQuery(anyWord(Schema.Text.TITLE), weights.title()),
                new BoostQuery(anyWord(Schema.Text.LEAD), weights.lead())));
    }

    /**
     * What a passage would score if it and its article were made of nothing but each of the words many times: the measure
     * that makes the scores of two questions comparable. Numbers and neighbours come on top.
     *
     * @param rarity inverse document frequency of any of some terms of {@link Schema.Text#PASSAGE}
     */
    double attainable(ToDoubleFunction<List<Term>> rarity) {
        float word = weights.stem() + weights.family() + weights.exact();
        double sum = 0;
        for (QuestionWord w : words) {
            List<Term> forms = new ArrayList<>();
            for (Analysis analysis : QuestionWord.LANGUAGES) {
                String field = Schema.Text.PASSAGE.field(analysis);
                forms.add(new Term(field, w.terms().get(analysis)));
                if (isForeign(analysis)) {
                    w.translations()
                            .forEach(t -> analysis.tokens(t).stream()
                                    .limit(1)
                                    .forEach(token -> forms.add(new Term(field, token.term()))));
                }
            }
            sum += word * rarity.applyAsDouble(forms);
        }
        return sum * (1 + weights.article());
    }

    /** Each text in quotation marks, word for word; single words in marks are irony more often than quotation. */
    List<Query> quotations() {
        List<Query> phrases = new ArrayList<>();
        for (String quotation : quotations) {
            String[] terms = Analysis.EXACT.tokens(quotation).stream()
                    .map(Analysis.Token::term)
                    .toArray(String[]::new);
            if (terms.length > 1) {
                phrases.add(new PhraseQuery(Schema.Text.PASSAGE.field(Analysis.EXACT), terms));
            }
        }
        return phrases;
    }

    /** Whether something quoted is too long to be a manner of speaking. */
    boolean hasLongQuotation() {
        return quotations.stream().anyMatch(q -> Analysis.EXACT.tokens(q).size() >= LONG_QUOTATION);
    }

    private Query anyWord(Schema.Text text) {
        Map<Query, Float> clauses = new LinkedHashMap<>();
        words.forEach(word -> clauses.merge(oneWord(word, text), 1f, Float::sum));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        clauses.forEach((clause, times) -> query.add(new BoostQuery(clause, times), Occur.SHOULD));
        return query.build();
    }

    private Query oneWord(QuestionWord word, Schema.Text text) {
        List<Query> languages = new ArrayList<>();
        for (Analysis analysis : QuestionWord.LANGUAGES) {
            List<Query> ways = new ArrayList<>();
            if (!word.stopIn().contains(analysis)) {
                ways.add(inflected(text, analysis, word));
            }
            if (isForeign(analysis)) {
                ways.addAll(translated(text, analysis, word));
            }
            languages.add(new DisjunctionMaxQuery(ways, 0));
        }
        Query any = new DisjunctionMaxQuery(languages, weights.tie());
        return weights.exact() == 0
                ? any
                : sum(List.of(any, new BoostQuery(term(text, Analysis.EXACT, word), weights.exact())));
    }

    private Query inflected(Schema.Text text, Analysis analysis, QuestionWord word) {
        Query stem = new BoostQuery(term(text, analysis, word), weights.stem());
        if (weights.family() == 0) {
            return stem;
        }
        String family = FamilyFilter.of(word.terms().get(analysis));
        Query alike = terms.query(new Term(text.field(analysis.families()), family));
        return sum(List.of(stem, new BoostQuery(alike, weights.family())));
    }

    /** Whether the question may be in another language than this one. */
    private boolean isForeign(Analysis analysis) {
        return !spoken.equals(Set.of(analysis));
    }

    /**
     * All translations of one word count as one word that is as common as the commonest of them, so that a word with many
     * translations weighs no more than others (Pirkola 1998, "structured queries").
     */
    private List<Query> translated(Schema.Text text, Analysis analysis, QuestionWord word) {
        String field = text.field(analysis);
        SynonymQuery.Builder single = new SynonymQuery.Builder(field);
        List<Query> ways = new ArrayList<>();
        for (String translation : word.translations()) {
            String[] terms = analysis.tokens(translation).stream()
                    .map(Analysis.Token::term)
                    .toArray(String[]::new);
            if (terms.length == 1) {
                single.addTerm(new Term(field, terms[0]));
            } else if (terms.length > 1) {
                ways.add(new BoostQuery(new PhraseQuery(field, terms), weights.translated()));
            }
        }
        ways.add(new BoostQuery(single.build(), weights.translated()));
        return ways;
    }

    private Query term(Schema.Text text, Analysis analysis, QuestionWord word) {
        return terms.query(new Term(text.field(analysis), word.terms().get(analysis)));
    }

    /** Neighbours of the question that are neighbours in the text: the cheap part of Metzler and Croft's sequential model. */
    private Query pairs(Schema.Text text) {
        List<Query> pairs = new ArrayList<>();
        for (int i = 0; weights.pairs() > 0 && i + 1 < words.size(); i++) {
            QuestionWord first = words.get(i);
            QuestionWord second = words.get(i + 1);
            int distance = second.position() - first.position();
            if (distance <= MAX_DISTANCE) {
                QuestionWord.LANGUAGES.forEach(analysis -> {
                    Term one = new Term(text.field(analysis), first.terms().get(analysis));
                    Term other = new Term(text.field(analysis), second.terms().get(analysis));
                    if (terms.documents(one) > 0 && terms.documents(other) > 0) {
                        pairs.add(new PhraseQuery.Builder()
                                .add(one, 0)
                                .add(other, distance)
                                .setSlop(weights.slop())
                                .build());
                    }
                });
            }
        }
        return new BoostQuery(sum(pairs), weights.pairs());
    }

    /** Numbers and days of the question, however they are written there; beside the words that they are written in. */
    private Query quantities(Schema.Text text) {
        List<Query> all = new ArrayList<>();
        for (List<String> readings : quantities) {
            all.add(new DisjunctionMaxQuery(
                    readings.stream()
                            .map(reading -> terms.query(new Term(text.quantities(), reading)))
                            .toList(),
                    0));
        }
        return new BoostQuery(sum(all), weights.quantity());
    }

    private static Query sum(List<Query> queries) {
        BooleanQuery.Builder sum = new BooleanQuery.Builder();
        queries.forEach(query -> sum.add(query, Occur.SHOULD));
        return sum.build();
    }
}
