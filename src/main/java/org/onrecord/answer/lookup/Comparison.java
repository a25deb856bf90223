package org.onrecord.answer.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onrecord.answer.lookup.WordAlignment.Step;
import org.onrecord.article.Span;

/**
 * What lies between the words of an article and the words looked for.
 *
 * @param span of the words in the article's text
 * @param edits from the one to the other; {@code EQUAL} and {@code DELETE} joined are the article's words
 * @param altered whether a word, a number, a name or a denial is another: more than careless copying explains
 * @param keptWords how many of the words looked for stand there, slips of spelling included
 */
record Comparison(Span span, List<Edit> edits, boolean altered, int keptWords) {

    private static final Pattern ENDS = Pattern.compile("[.!?…\\n]");

    Comparison {
        edits = List.copyOf(edits);
    }

    /** Compares what stands near {@code place} in {@code text} with {@code wanted}. */
    static Comparison of(String text, Span place, String wanted, Spelling spelling) {
        List<Word> held = Word.of(place.of(text)).stream()
                .map(word -> new Word(word.text(), word.folded(), word.span().shifted(place.start())))
                .toList();
        List<Step> steps = new ArrayList<>(WordAlignment.of(held, Word.of(wanted)));
        faceTheOuter(steps, held, text);
        List<Span> spans = steps.stream()
                .filter(step -> step.held() != null)
                .map(step -> step.held().span())
                .toList();
        if (spans.isEmpty()) {
            return new Comparison(new Span(place.start(), place.start()), List.of(), true, 0);
        }
        Span span = new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
        Judge judge = new Judge(spelling);
        runs(steps).forEach(judge::run);
        return new Comparison(span, new DiffWriter(text, wanted).write(steps), judge.altered, judge.words);
    }

    /**
     * Words looked for beyond the first and the last counterpart stand for those that the article has there in its sentence: who
     * changed the last word of a quotation must see the article's.
     */
    private static void faceTheOuter(List<Step> steps, List<Word> held, String text) {
        List<Integer> known = IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).held() != null)
                .boxed()
                .toList();
        if (known.isEmpty()) {
            return;
        }
        int first = known.get(0);
        int last = known.get(known.size() - 1);
        int before = held.indexOf(steps.get(first).held());
        int behind = held.indexOf(steps.get(last).held());
        for (int i = first - 1; i >= 0 && before > 0 && isOneSentence(held, before - 1, text); i--) {
            steps.set(i, new Step(held.get(--before), steps.get(i).wanted()));
        }
        for (int i = last + 1; i < steps.size() && behind + 1 < held.size() && isOneSentence(held, behind, text); i++) {
            steps.set(i, new Step(held.get(++behind), steps.get(i).wanted()));
        }
    }

    /** Whether no sentence ends between a word and the next. */
    private static boolean isOneSentence(List<Word> words, int at, String text) {
        Span between =
                new Span(words.get(at).span().end(), words.get(at + 1).span().start());
        return !ENDS.matcher(between.of(text)).find();
    }

    /** Steps cut where equal words stand, which come alone. */
    private static List<List<Step>> runs(List<Step> steps) {
        List<List<Step>> runs = new ArrayList<>();
        List<Step> run = new ArrayList<>();
        for (Step step : steps) {
            if (step.equal()) {
                runs.add(run);
                runs.add(List.of(step));
                run = new ArrayList<>();
            } else {
                run.add(step);
            }
        }
        runs.add(run);
        runs.removeIf(List::isEmpty);
        return runs;
    }

    /** Adds up what the differences amount to. */
    private static final class Judge {

        private final Spelling spelling;
        private boolean altered;
        private int words;

        Judge(Spelling spelling) {
            this.spelling = spelling;
        }

        void run(List<Step> run) {
            String held = run.stream()
                    .filter(s -> s.held() != null)
                    .map(s -> s.held().folded())
                    .collect(Collectors.joining());
            String wanted = run.stream()
                    .filter(s -> s.wanted() != null)
                    .map(s -> s.wanted().folded())
                    .collect(Collectors.joining());
            boolean cutAnew = run.size() > 1 && Spelling.sameLetters(held, wanted);
            for (Step step : run) {
                boolean same = cutAnew || isSame(step);
                altered |= !same;
                words += same && step.wanted() != null ? 1 : 0;
            }
        }

        private boolean isSame(Step step) {
            if (step.wanted() == null) {
                return step.held() == null || !isWeighty(step.held());
            }
            return step.held() != null && spelling.sameWord(step.held(), step.wanted());
        }

        private static boolean isWeighty(Word word) {
            return word.isFigure() || WeightyWords.contains(word.folded());
        }
    }
}
