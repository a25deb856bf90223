package org.onrecord.parse.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onrecord.parse.text.DebrisTraining.Marked;

/**
 * More articles from marked ones: each once more, with runs of debris that stood in others of its language, so that a model
 * learns what debris looks like beside any subject.
 */
final class DebrisMixing {

    private static final int TRIES = 20;
    private static final int FEWEST = 2;
    private static final int MOST = 14;
    private static final long SEED = 7;
    private static final Set<String> FRENCH = Set.of("le", "les", "des", "et");
    private static final Set<String> ENGLISH = Set.of("the", "and", "of");

    private DebrisMixing() {}

    /** Where a run of debris stands, which decides what may stand there instead. */
    private enum Where {
        ABOVE,
        WITHIN,
        BELOW
    }

    private record Run(Where where, int from, int to) {}

    static List<Marked> withMixed(List<Marked> articles) {
        Map<Boolean, List<Marked>> byLanguage =
                articles.stream().collect(Collectors.partitioningBy(DebrisMixing::isFrench));
        Random random = new Random(SEED);
        List<Marked> all = new ArrayList<>(articles);
        for (Marked article : articles) {
            if (article.labels().contains(Marked.DEBRIS)) {
                all.add(mixed(article, byLanguage.get(isFrench(article)), random));
            }
        }
        all.addAll(shortened(articles));
        return all;
    }

    /**
     * What people save beside whole pages: each article alone, a few lines of it, and a few lines of the page, so that a model
     * learns that a short list is no menu.
     */
    static List<Marked> shortened(List<Marked> articles) {
        Random random = new Random(SEED);
        List<Marked> all = new ArrayList<>();
        for (Marked article : articles) {
            List<Integer> own = IntStream.range(0, article.lines().size())
                    .filter(i -> !article.isDebris(i))
                    .boxed()
                    .toList();
            List<Integer> whole =
                    IntStream.range(0, article.lines().size()).boxed().toList();
            if (!own.isEmpty()) {
                all.add(part(article, own));
                all.add(part(article, few(own, random)));
                all.add(part(article, few(own, random)));
                all.add(part(article, few(whole, random)));
            }
        }
        return all;
    }

    private static List<Integer> few(List<Integer> lines, Random random) {
        int size = Math.min(lines.size(), FEWEST + random.nextInt(MOST - FEWEST));
        int from = random.nextInt(lines.size() - size + 1);
        return lines.subList(from, from + size);
    }

    private static Marked part(Marked article, List<Integer> lines) {
        return new Marked(
                lines.stream().map(article.lines()::get).toList(),
                lines.stream().map(article.labels()::get).toList());
    }

    private static Marked mixed(Marked article, List<Marked> others, Random random) {
        List<String> lines = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        int next = 0;
        for (Run run : runs(article)) {
            keep(article, next, run.from(), lines, labels);
            for (String line : instead(article, run, others, random)) {
                lines.add(line);
                labels.add(Marked.DEBRIS);
            }
            next = run.to();
        }
        keep(article, next, article.lines().size(), lines, labels);
        return new Marked(lines, labels);
    }

    private static void keep(Marked article, int from, int to, List<String> lines, List<String> labels) {
        lines.addAll(article.lines().subList(from, to));
        labels.addAll(article.labels().subList(from, to));
    }

    /** A run of another article that stands in the same place there; the article's own when none is found. */
    private static List<String> instead(Marked article, Run run, List<Marked> others, Random random) {
        for (int i = 0; i < TRIES; i++) {
            Marked other = others.get(random.nextInt(others.size()));
            List<Run> fitting = runs(other).stream()
                    .filter(its -> its.where() == run.where())
                    .toList();
            if (!fitting.isEmpty()) {
                Run chosen = fitting.get(random.nextInt(fitting.size()));
                return other.lines().subList(chosen.from(), chosen.to());
            }
        }
        return article.lines().subList(run.from(), run.to());
    }

    private static List<Run> runs(Marked article) {
        List<Run> runs = new ArrayList<>();
        int size = article.lines().size();
        int from = 0;
        while (from < size) {
            int to = from;
            while (to < size && article.isDebris(to)) {
                to++;
            }
            if (to > from) {
                runs.add(new Run(from == 0 ? Where.ABOVE : to == size ? Where.BELOW : Where.WITHIN, from, to));
            }
            from = to + 1;
        }
        return runs;
    }

    private static boolean isFrench(Marked article) {
        List<String> words = article.lines().stream()
                .flatMap(line -> LineWords.words(line).stream())
                .toList();
        return words.stream().filter(FRENCH::contains).count()
                > words.stream().filter(ENGLISH::contains).count();
    }
}
