package org.onrecord.answer.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.answer.lookup.PlaceFinder.Candidate;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Hit;

/**
 * Finds where a sentence stands:
 *
 * <ol>
 *   <li>candidates: articles whose passages have its words side by side, or share most of them;
 *   <li>exact: its letters in the article, typography apart ({@link org.onrecord.answer.gate.QuoteMatcher});
 *   <li>near: the place with the fewest edits ({@link ApproximateSearch}), compared word by word ({@link Comparison});
 *   <li>judge: what comes near enough, and whether careless copying explains the rest.
 * </ol>
 */
public final class QuoteLookup {

    private static final int CANDIDATES = 20;
    private static final int PHRASE = 300;
    private static final int MOST_MATCHES = 20;
    private static final int MOST_ALTERED = 3;
    private static final Pattern MARKS = Pattern.compile("[\"«»“”„‟]");
    private static final Pattern EDGE = Pattern.compile(
            "^[\\s\\p{Z}\\p{Pd}\\p{Pi}\\p{Pf}\"'‘’„.,;:…*_(\\[]+|[\\s\\p{Z}\\p{Pd}\\p{Pi}\\p{Pf}\"'‘’„.,;:…*_)\\]]+$");

    private final PlaceFinder places = new PlaceFinder();

    /**
     * The places in the archive, best first.
     *
     * @param text 1 to 2,000 characters
     */
    public List<QuoteMatch> find(String text, Archive.Session session) {
        String wanted = EDGE.matcher(text).replaceAll("");
        if (wanted.chars().noneMatch(Character::isLetterOrDigit)) {
            return List.of();
        }
        List<QuoteMatch> exact = new ArrayList<>();
        List<QuoteMatch> near = new ArrayList<>();
        Spelling spelling = new Spelling(session::knows);
        for (Candidate candidate : candidates(wanted, session)) {
            List<QuoteMatch> found = places.exact(candidate, wanted, MOST_MATCHES);
            exact.addAll(found);
            if (found.isEmpty()) {
                near.addAll(places.near(candidate, wanted, spelling));
            }
        }
        near.sort(Comparator.comparing(QuoteMatch::kind)
                .thenComparing(
                        Comparator.comparingDouble(QuoteMatch::similarity).reversed()));
        boolean noisy = !near.isEmpty() && near.get(0).kind() == QuoteMatch.Kind.NOISY;
        List<QuoteMatch> all = new ArrayList<>(exact);
        near.stream().filter(match -> match.kind() == QuoteMatch.Kind.NOISY).forEach(all::add);
        if (exact.isEmpty() && !noisy) {
            near.stream().limit(MOST_ALTERED).forEach(all::add);
        }
        return all.stream().limit(MOST_MATCHES).toList();
    }

    /** The articles worth looking at, with the passages that made them so, likeliest first. */
    private static Collection<Candidate> candidates(String wanted, Archive.Session session) {
        String words = MARKS.matcher(wanted).replaceAll(" ");
        Set<String> queries = new LinkedHashSet<>();
        phrases(words).forEach(phrase -> queries.add('"' + phrase + '"'));
        queries.add(words);
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (String query : queries) {
            for (Hit hit : session.byWords(query, CANDIDATES)) {
                Candidate candidate = candidates.computeIfAbsent(
                        hit.article().id(), id -> new Candidate(hit.article(), new ArrayList<>()));
                if (!candidate.passages().contains(hit.passage().span())) {
                    candidate.passages().add(hit.passage().span());
                }
            }
        }
        return candidates.values();
    }

    /** The text, or its beginning, middle and end when it is long: one of them lies within one passage. */
    private static List<String> phrases(String words) {
        if (words.length() <= PHRASE) {
            return List.of(words);
        }
        int middle = (words.length() - PHRASE) / 2;
        return List.of(
                whole(words, 0, PHRASE),
                whole(words, middle, middle + PHRASE),
                whole(words, words.length() - PHRASE, words.length()));
    }

    /** A part without the words that its borders cut. */
    private static String whole(String words, int from, int to) {
        int start = from == 0 ? 0 : words.indexOf(' ', from);
        int end = to == words.length() ? to : words.lastIndexOf(' ', to);
        return start < 0 || end <= start ? words.substring(from, to) : words.substring(start, end);
    }
}
