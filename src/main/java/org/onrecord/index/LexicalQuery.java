package org.onrecord.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Plain text as a Lucene query, with no syntax. Each word is looked for in the fields of both languages, because the
 * language of a short question is a guess and names are the same in both; the better field counts.
 */
final class LexicalQuery {

    static final int MAX_CHARACTERS = 2_000;
    private static final int MAX_WORDS = 150;
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"|“([^”]+)”|«([^»]+)»");

    /** One word of the question as each language sees it. */
    private record Word(String exact, String french, String english) {

        boolean stop(Analysis analysis) {
            return switch (analysis) {
                case FRENCH -> StopWords.french(exact);
                case ENGLISH -> StopWords.english(exact);
                case EXACT -> StopWords.french(exact) || StopWords.english(exact);
            };
        }

        String term(Analysis analysis) {
            return switch (analysis) {
                case FRENCH -> french;
                case ENGLISH -> english;
                case EXACT -> exact;
            };
        }
    }

    private final String question;
    private final List<Word> words;

    LexicalQuery(String question) {
        this.question = question.length() <= MAX_CHARACTERS ? question : question.substring(0, MAX_CHARACTERS);
        this.words = words(this.question);
    }

    private static List<Word> words(String text) {
        List<Analysis.Token> exact = Analysis.EXACT.tokens(text);
        List<Analysis.Token> french = Analysis.FRENCH.tokens(text);
        List<Analysis.Token> english = Analysis.ENGLISH.tokens(text);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < Math.min(exact.size(), MAX_WORDS); i++) {
            words.add(new Word(
                    exact.get(i).term(), french.get(i).term(), english.get(i).term()));
        }
        return words;
    }

    /** Passages that have some of the words, more and rarer ones first. */
    Query passages() {
        Map<Query, Float> clauses = new LinkedHashMap<>();
        for (Word word : informative()) {
            List<Query> fields = new ArrayList<>();
            for (Analysis analysis : List.of(Analysis.FRENCH, Analysis.ENGLISH)) {
                if (!word.stop(analysis) || onlyStopWords()) {
                    fields.add(term(Schema.Text.PASSAGE, analysis, word, 1f));
                    fields.add(term(Schema.Text.TITLE, analysis, word, 0.5f));
                }
            }
            clauses.merge(new DisjunctionMaxQuery(fields, 0.3f), 1f, Float::sum);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        clauses.forEach((clause, weight) -> query.add(new BoostQuery(clause, weight), Occur.SHOULD));
        return clauses.isEmpty() ? new MatchNoDocsQuery("no words") : query.build();
    }

    /** Articles that have all the words in title or text. */
    Query articles() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Word word : informative()) {
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            either.add(term(Schema.Text.ARTICLE, Analysis.FRENCH, word, 1f), Occur.SHOULD);
            either.add(term(Schema.Text.ARTICLE, Analysis.ENGLISH, word, 1f), Occur.SHOULD);
            query.add(either.build(), Occur.MUST);
        }
        return words.isEmpty() ? new MatchNoDocsQuery("no words") : query.build();
    }

    /** The texts in quotation marks, each as a phrase of at least two words. */
    List<Query> quotations() {
        List<Query> phrases = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(question);
        while (matcher.find()) {
            String text = matcher.group().substring(1, matcher.group().length() - 1);
            List<Analysis.Token> tokens = Analysis.EXACT.tokens(text);
            if (tokens.size() > 1) {
                phrases.add(new PhraseQuery(
                        Schema.Text.PASSAGE.field(Analysis.EXACT),
                        tokens.stream().map(Analysis.Token::term).toArray(String[]::new)));
            }
        }
        return phrases;
    }

    private List<Word> informative() {
        Predicate<Word> stop = word -> word.stop(Analysis.FRENCH) && word.stop(Analysis.ENGLISH);
        return onlyStopWords() ? words : words.stream().filter(stop.negate()).toList();
    }

    private boolean onlyStopWords() {
        return words.stream().allMatch(word -> word.stop(Analysis.EXACT));
    }

    private static Query term(Schema.Text text, Analysis analysis, Word word, float boost) {
        Query query = new TermQuery(new Term(text.field(analysis), word.term(analysis)));
        return boost == 1f ? query : new BoostQuery(query, boost);
    }
}
