package org.onrecord.answer.quote;

import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.onrecord.answer.gate.reading.Lexicon;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.rule.Alignment;
import org.onrecord.retrieval.AnswerType;

/** What tells whether two sentences answer a question for a name, or for yes or no, differently; numbers from 0 on. */
final class AccountSigns {

    private static final int MANY = 3;
    /** The logarithm of half a year and more, about. */
    private static final double DAYS = 6;

    private static final Set<String> WAIVING = Set.of("exclude", "refuse", "cancel");

    private final Findings findings;
    private final Reading question;
    private final AnswerType type;
    private final List<Token> predicate;
    private final Map<Account, int[]> stances = new IdentityHashMap<>();

    /** Signs for the question of {@code findings}. */
    AccountSigns(Findings findings) {
        this.findings = findings;
        this.question = findings.asked().reading();
        this.type = findings.question().type();
        this.predicate = predicate(question);
    }

    /**
     * How much of the question, names apart, each sentence says or says the contrary of, and both; how much of the question the
     * first one says, whether it is quoted and likely answers; how likely the other one answers; whether that one denies
     * something; what of the names of the question each has. Of both: words in common; a new name in common; what of the first
     * one's own words the other one says; the days between; whether one says a word of the question and the other its contrary or
     * not that; whether they do so of any word, and of how many the same. Where somebody is asked for whether both name people
     * whom the other does not; whether both name other people, and the later article knows one of the earlier ones; what of the earlier
     * one's own words it has; whether both have a place where one is asked for.
     *
     * @param one the one that answers better
     */
    double[] of(Account one, Account other) {
        boolean oneIsLater = one.quote().isLaterThan(other.quote());
        Account later = oneIsLater ? one : other;
        Account earlier = oneIsLater ? other : one;
        double said = said(one);
        double otherSaid = said(other);
        int turned = turned(one, other);
        return new double[] {
            said,
            otherSaid,
            Math.min(said, otherSaid),
            one.quote().signals().coverage(),
            findings.quotes().stream().anyMatch(quote -> quote.overlaps(one.quote())) ? 1 : 0,
            one.quote().answers() ? 1 : 0,
            PairSigns.odds(other.quote().score()),
            other.reading().negations() > 0 ? 1 : 0,
            named(one),
            named(other),
            PairSigns.sharedWords(one.reading(), other.reading()),
            Collections.disjoint(one.names(), other.names()) ? 0 : 1,
            one.own().isEmpty()
                    ? 0
                    : (double) matching(one.own(), other.content()).size()
                            / one.own().size(),
            days(one.quote(), other.quote()),
            isTurnedOnTheQuestion(one, other) ? 1 : 0,
            turned > 0 || isOpposed(one, other) ? 1 : 0,
            Math.min(MANY, turned),
            type == AnswerType.PERSON && namesOthers(earlier, later) ? 1 : 0,
            isTakenUp(earlier, later) ? 1 : 0,
            known(earlier, later),
            type == AnswerType.PLACE && hasPlace(one) && hasPlace(other) ? 1 : 0
        };
    }

    private static boolean namesOthers(Account earlier, Account later) {
        Set<String> words = later.reading().words();
        return !words.containsAll(earlier.people()) && !earlier.words().containsAll(later.people());
    }

    /** Whether both name people, other ones, and the later article knows one of the earlier's. */
    private static boolean isTakenUp(Account earlier, Account later) {
        return !later.people().isEmpty()
                && Collections.disjoint(earlier.people(), later.people())
                && !Collections.disjoint(earlier.people(), later.words());
    }

    private static double known(Account earlier, Account later) {
        List<Token> own = earlier.own();
        long known = own.stream()
                .filter(token -> later.words().contains(token.folded()))
                .count();
        return own.isEmpty() ? 0 : (double) known / own.size();
    }

    private boolean hasPlace(Account account) {
        return Expectation.met(AnswerType.PLACE, account.reading().text(), question.text());
    }

    private static double days(Quote one, Quote other) {
        return one.day() == null || other.day() == null
                ? 0
                : Math.log1p(Math.abs(ChronoUnit.DAYS.between(one.day(), other.day()))) / DAYS;
    }

    private static List<Token> matching(List<Token> some, List<Token> others) {
        return some.stream()
                .filter(token -> others.stream().anyMatch(word -> Alignment.match(token, word)))
                .toList();
    }

    /** The part of the question's words, names and dates apart, that a sentence says or says the contrary of; 1 for none. */
    private double said(Account account) {
        int[] taken = stances(account);
        return taken.length == 0
                ? 1
                : (double) IntStream.of(taken).filter(stance -> stance != 0).count() / taken.length;
    }

    /** The part of the question's names that a sentence has; 1 for none. */
    private double named(Account account) {
        List<Token> names = question.tokens().stream()
                .filter(token -> token.isCapital() && token.isContent() && !token.opensSentence())
                .toList();
        Set<String> words = account.reading().words();
        return names.isEmpty()
                ? 1
                : (double) names.stream()
                                .filter(token -> words.contains(token.folded()))
                                .count()
                        / names.size();
    }

    /** The words of a question that mean something, names and dates apart. */
    private static List<Token> predicate(Reading question) {
        return IntStream.range(0, question.tokens().size())
                .filter(i -> !question.isInName(i) && !question.isInDate(i))
                .mapToObj(question.tokens()::get)
                .filter(Token::isContent)
                .toList();
    }

    private static boolean isContrary(Token one, Token other) {
        return one.concepts().stream()
                .anyMatch(concept -> !Collections.disjoint(Lexicon.bundled().opposites(concept), other.concepts()));
    }

    /** Whether of a word of the question the one says what the other denies or says the contrary of. */
    private boolean isTurnedOnTheQuestion(Account one, Account other) {
        return anyOfBoth(one, other, (a, b) -> a * b < 0);
    }

    /** Whether both deny a word of the question, or say its contrary, and differ on no other. */
    boolean denyTheSame(Account one, Account other) {
        return anyOfBoth(one, other, (a, b) -> a < 0 && b < 0) && !isTurnedOnTheQuestion(one, other);
    }

    private boolean anyOfBoth(Account one, Account other, BiPredicate<Integer, Integer> which) {
        int[] a = stances(one);
        int[] b = stances(other);
        return IntStream.range(0, a.length).anyMatch(i -> which.test(a[i], b[i]));
    }

    /** Of each word of the question, names and dates apart, what a sentence says ({@link #stance}). */
    private int[] stances(Account account) {
        return stances.computeIfAbsent(
                account,
                key -> predicate.stream()
                        .mapToInt(token -> stance(token, key.reading()))
                        .toArray());
    }

    /** 1 where a text says a word or denies its contrary, -1 where it denies it or says its contrary, else 0. */
    static int stance(Token token, Reading reading) {
        for (int i = 0; i < reading.tokens().size(); i++) {
            Token word = reading.tokens().get(i);
            if (word.isContent()) {
                boolean same = Alignment.match(token, word);
                if (same || isContrary(token, word)) {
                    return same != isDenied(reading, i) ? 1 : -1;
                }
            }
        }
        return 0;
    }

    /** Whether a text denies a word, or rules it out or gives it up: « écarte toute hausse », "the plan was dropped". */
    private static boolean isDenied(Reading reading, int at) {
        return reading.isDenied(at) != isWaived(reading, at);
    }

    private static boolean isWaived(Reading reading, int at) {
        return Collections.disjoint(reading.tokens().get(at).concepts(), WAIVING)
                && (isWaiving(reading, at, -1) || isWaiving(reading, at, 1));
    }

    /** Whether the next word that means something, before or behind, rules out or gives up. */
    private static boolean isWaiving(Reading reading, int at, int step) {
        List<Token> tokens = reading.tokens();
        int i = at + step;
        while (i >= 0 && i < tokens.size() && !tokens.get(i).isContent()) {
            i += step;
        }
        return i >= 0
                && i < tokens.size()
                && tokens.get(i).clause() == tokens.get(at).clause()
                && !reading.isDenied(i)
                && !Collections.disjoint(tokens.get(i).concepts(), WAIVING);
    }

    /** How many words both say that one of them denies. */
    private static int turned(Account one, Account other) {
        int turned = 0;
        for (int i = 0; i < one.reading().tokens().size(); i++) {
            Token token = one.reading().tokens().get(i);
            for (int j = 0; token.isContent() && j < other.reading().tokens().size(); j++) {
                Token word = other.reading().tokens().get(j);
                boolean denied = one.reading().isDenied(i) != other.reading().isDenied(j);
                turned += denied && word.isContent() && Alignment.match(token, word) ? 1 : 0;
            }
        }
        return turned;
    }

    /** Whether the one says the contrary of a word of the other. */
    private static boolean isOpposed(Account one, Account other) {
        for (int i = 0; i < one.reading().tokens().size(); i++) {
            Token token = one.reading().tokens().get(i);
            for (int j = 0; token.isContent() && j < other.reading().tokens().size(); j++) {
                boolean denied = one.reading().isDenied(i) != other.reading().isDenied(j);
                if (!denied && isContrary(token, other.reading().tokens().get(j))) {
                    return true;
                }
            }
        }
        return false;
    }
}
