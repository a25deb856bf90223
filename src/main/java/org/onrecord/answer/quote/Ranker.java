package org.onrecord.answer.quote;

import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.article.Kind;
import org.onrecord.retrieval.AnswerType;
import org.onrecord.retrieval.Likeness.Meaning;

/**
 * How likely a sentence answers a question: logistic regression over what its words and its passage say of the question, and
 * over what a model makes of its meaning, where one tells. {@code QuoteTraining} in the test sources learns the weights; those of what most questions never meet (a sentence that is itself
 * a question, a heading, an opinion) are set by hand.
 */
public final class Ranker {

    /** From here on a sentence is shown as an answer, below as the nearest there is. */
    static final double LIKELY = 0.25;

    /** What a model reads as less likely, in log-odds, is not shown as an answer however its words speak for it. */
    private static final double READ_AS_ANSWER = -1;

    /** The same where the model knows English only, which reads less surely; of what is French it says too little to tell. */
    private static final double READ_AS_ANSWER_ENGLISH = -2.5;

    /** Kinds of article that report; the others say what somebody thinks, sells or makes up. */
    static final Set<Kind> REPORTED = Set.of(Kind.NEWS, Kind.LIVE);

    /** Questions that an explainer answers as well as a report: the others ask for facts of an event. */
    private static final Set<AnswerType> EXPLAINED = Set.of(AnswerType.OPEN, AnswerType.REASON);

    /** Headings and addresses end otherwise. */
    private static final Pattern ENDS = Pattern.compile("[.!…:;][\\s\\p{Pf}\\p{Pe}\"'”’»]*$");

    private static final double ASKS_ITSELF = -1.5;
    private static final double NO_SENTENCE = -0.7;
    private static final double NOT_REPORTED = -0.6;

    private static final Weights BY_WORDS =
            new Weights(-7.99, 0.32, 1.41, -0.02, 2.22, 0.62, 0.65, 0, 2.22, 2.28, 0.83, 0.26, 0.7, 0.79, 0);
    private static final Weights BY_MEANING =
            new Weights(-7.72, 0.22, 0.85, -0.13, 2.11, -0.13, -0.52, 0.45, 1.73, 1.74, 1.31, 0, 1.06, 0.68, 0);
    private static final Weights BY_READING =
            new Weights(-6.28, -2.21, 0.89, -0.06, 2.15, 0.11, 1.83, 0.36, 1.14, 1.82, 0.31, 0.15, 1.05, 0.58, 0.34);
    /** Where the reader sees through a model that knows English only. */
    private static final Weights BY_READING_ENGLISH =
            new Weights(-6.56, -0.5, 1.44, -0.31, 1.79, 0.11, 2.09, 0.11, 1.56, 1.75, 0.32, 0.43, 0.57, 0.89, 0.32);

    private final AnswerType type;

    /** Ranks sentences for a question of {@code type}. */
    public Ranker(AnswerType type) {
        this.type = type;
    }

    /** The quote with its score, by what is known of its meaning. */
    Quote scored(Quote quote) {
        double sum = weights(quote).sum(signs(quote));
        Kind kind = quote.article().kind();
        boolean reported = REPORTED.contains(kind) || kind == Kind.EXPLAINER && EXPLAINED.contains(type);
        String text = quote.text();
        sum += text.endsWith("?") ? ASKS_ITSELF : ENDS.matcher(text).find() ? 0 : NO_SENTENCE;
        sum += reported ? 0 : NOT_REPORTED;
        return quote.withScore(Weights.probability(sum));
    }

    /** Whether a model, where one reads, takes a sentence for an answer. */
    static boolean isReadAsAnswer(Quote quote) {
        Meaning meaning = quote.meaning();
        if (meaning == null || meaning.answers() == null) {
            return true;
        }
        boolean english =
                quote.article().language().equals("en") && !quote.clues().foreign();
        return meaning.multilingual()
                ? meaning.answers() >= READ_AS_ANSWER
                : !english || meaning.answers() >= READ_AS_ANSWER_ENGLISH;
    }

    private static Weights weights(Quote quote) {
        Meaning meaning = quote.meaning();
        if (meaning == null) {
            return BY_WORDS;
        }
        if (meaning.answers() == null) {
            return BY_MEANING;
        }
        return meaning.multilingual() ? BY_READING : BY_READING_ENGLISH;
    }

    /**
     * What speaks for a sentence: the part of the question that it says itself; whether it has the kind of words asked for;
     * whether the question asks for no kind; its passage's score; neighbouring words of the question said together; the part of
     * the question that it says with its context; its likeness in spreads, 0 where no model was asked; how surely it states a value of the kind asked for;
     * what it says beyond its title; how much of the question's description is in it and around it; whether it is several
     * sentences; whether it is in another language; how near the top its article is; what a model read, 0 where none did.
     */
    public double[] signs(Quote quote) {
        Meaning meaning = quote.meaning();
        Double read = quote.read();
        return new double[] {
            quote.signals().coverage(),
            quote.signals().expected() ? 1 : 0,
            type == AnswerType.OPEN ? 1 : 0,
            quote.hit().score(),
            quote.signals().adjacent(),
            quote.signals().inContext(),
            meaning == null ? 0 : meaning.spreads(),
            quote.clues().stated(),
            quote.clues().beyondTitle(),
            quote.clues().described(),
            quote.clues().several() ? 1 : 0,
            quote.clues().foreign() ? 1 : 0,
            1.0 / (1 + quote.clues().article()),
            read == null ? 0 : read
        };
    }
}
