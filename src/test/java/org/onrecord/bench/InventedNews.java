package org.onrecord.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.onrecord.article.Articles;
import org.onrecord.article.Passage;
import org.onrecord.article.Span;
import org.onrecord.index.IndexedArticle;

/**
 * As many articles as wanted, made from a seed: half French, half English in their small words, all other words invented. How
 * often a word occurs follows Zipf and Mandelbrot; an article has words of its topic, as news has. Vectors lie as those of
 * bge-small do: questions and passages that have nothing to do with each other at cosine .50 ± .06, those of one topic at
 * .65, those of one article at .82. Every article and question depends on the seed and its number alone.
 */
final class InventedNews {

    static final int DIMENSION = 384;
    static final int PASSAGES_OF_AN_ARTICLE = 4;

    private static final long SEED = 20261126;
    private static final int WORDS_OF_A_PASSAGE = 110;
    private static final int WORDS = 40_000;
    private static final int ARTICLES_OF_A_TOPIC = 25;
    private static final int WORDS_OF_A_TOPIC = 40;
    private static final double FROM_THE_TOPIC = 0.15;
    private static final double MANDELBROT = 2.7;
    private static final double SHARED = Math.sqrt(0.5);

    private static final String[] FRENCH =
            ("de la le et les des en un du une que est pour qui a dans par plus pas au sur ne"
                            + " se ce il sont avec ont son aux mais comme ou si leur on été cette ces ses sa même fait")
                    .split(" ");
    private static final String[] ENGLISH =
            ("the of and to in a is that for it on was with as be by at he this from are his"
                            + " have an not they which were or will has had but their been one more who would its")
                    .split(" ");

    private static final String[] SYLLABLES = syllables();

    private final String[][] words = {words(FRENCH, 1), words(ENGLISH, 2)};
    private final double[] cumulated = cumulated();
    private final float[] common = direction(new SplittableRandom(SEED));

    /** A question about one article: words of one of its passages among small words, and a vector near to its own. */
    record Question(String text, float[] vector) {}

    private static String[] syllables() {
        List<String> syllables = new ArrayList<>();
        for (String head : "b c d f g l m n p r s t v br ch cl cr dr fr gr pl pr st tr".split(" ")) {
            for (String tail : "a e i o u an en on al er".split(" ")) {
                syllables.add(head + tail);
            }
        }
        return syllables.toArray(String[]::new);
    }

    private static String[] words(String[] small, int language) {
        SplittableRandom random = new SplittableRandom(SEED + language);
        String[] words = Arrays.copyOf(small, WORDS);
        for (int i = small.length; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words[i] = word.toString();
        }
        return words;
    }

    private static double[] cumulated() {
        double[] cumulated = new double[WORDS];
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            sum += 1 / (i + MANDELBROT);
            cumulated[i] = sum;
        }
        return cumulated;
    }

    /** The {@code number}-th article with its passages. */
    IndexedArticle article(int number) {
        SplittableRandom random = new SplittableRandom(SEED * 31 + number);
        String id = "n" + number;
        StringBuilder text = new StringBuilder();
        List<Passage> passages = new ArrayList<>();
        for (int p = 0; p < PASSAGES_OF_AN_ARTICLE; p++) {
            int start = text.length();
            for (String word : passage(number, random)) {
                text.append(text.length() == start ? "" : " ").append(word);
            }
            passages.add(new Passage(id, p, new Span(start, text.length()), text.substring(start)));
            text.append("\n\n");
        }
        String title = String.join(" ", passage(number, random).subList(0, 8));
        return new IndexedArticle(
                Articles.news(id, id + ".txt", title, text.toString(), null, language(number) == 0 ? "fr" : "en"),
                passages);
    }

    private static int language(int article) {
        return article % 2;
    }

    private List<String> passage(int article, SplittableRandom random) {
        String[] vocabulary = words[language(article)];
        List<String> passage = new ArrayList<>();
        while (passage.size() < WORDS_OF_A_PASSAGE) {
            passage.add(random.nextDouble() < FROM_THE_TOPIC ? topical(article, random) : vocabulary[any(random)]);
        }
        return passage;
    }

    private int any(SplittableRandom random) {
        int found = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[WORDS - 1]);
        return Math.min(WORDS - 1, found < 0 ? -found - 1 : found);
    }

    /** Topics take their words from all but the most frequent ones. */
    private String topical(int article, SplittableRandom random) {
        int topic = article / ARTICLES_OF_A_TOPIC;
        SplittableRandom own = new SplittableRandom(SEED * 17 + topic * 1_000L + random.nextInt(WORDS_OF_A_TOPIC));
        return words[language(article)][200 + own.nextInt(WORDS - 200)];
    }

    /** The unit-length vector of a passage. */
    float[] vector(int article, int passage) {
        return near(article, .55, .60, .58, new SplittableRandom(SEED * 13 + article * 100L + passage));
    }

    /** The {@code number}-th question about one of the first {@code articles} articles. */
    Question question(int number, int articles) {
        SplittableRandom random = new SplittableRandom(SEED * 7 + number);
        int article = random.nextInt(articles);
        String[] passage = article(article)
                .passages()
                .get(random.nextInt(PASSAGES_OF_AN_ARTICLE))
                .text()
                .split(" ");
        int from = random.nextInt(WORDS_OF_A_PASSAGE - 7);
        String text = (language(article) == 0 ? "Que dit on de " : "What is said of the ")
                + String.join(" ", Arrays.copyOfRange(passage, from, from + 7))
                + ' '
                + topical(article, random)
                + ' '
                + topical(article, random)
                + " ?";
        return new Question(text, near(article, .55, .55, .63, random));
    }

    private float[] near(int article, double ofTopic, double ofArticle, double ofItsOwn, SplittableRandom random) {
        float[] topic = direction(new SplittableRandom(SEED * 3 + article / ARTICLES_OF_A_TOPIC));
        float[] about = direction(new SplittableRandom(SEED * 5 + article));
        float[] own = direction(random);
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            double rest = ofTopic * topic[i] + ofArticle * about[i] + ofItsOwn * own[i];
            vector[i] = (float) (SHARED * common[i] + SHARED * rest);
        }
        return unit(vector);
    }

    /** Some 80 of the 384 dimensions carry the differences, which gives unrelated cosines the spread that bge's have. */
    private static float[] direction(SplittableRandom random) {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) (random.nextGaussian() * Math.pow(i + 1, -0.375));
        }
        return unit(vector);
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }
}
