package org.onrecord.parse;

import java.time.Duration;
import java.util.List;
import org.onrecord.article.Article;
import org.onrecord.article.Failure;

/**
 * What came of one file.
 *
 * @param articles in the file's order; empty when a failure has level FILE
 * @param failures what went wrong; a WARNING stands beside articles
 */
public record ParseResult(List<Article> articles, List<Failure> failures) {

    public ParseResult {
        articles = List.copyOf(articles);
        failures = List.copyOf(failures);
    }

    /** A file that gives no article. */
    public static ParseResult failed(String file, String stage, String reason) {
        return new ParseResult(List.of(), List.of(new Failure(Failure.Level.FILE, stage, file, reason)));
    }

    /** A file that was not read within the time allowed. */
    public static ParseResult outOfTime(String file, Duration limit) {
        return failed(
                file,
                "parse",
                "reading took longer than " + limit.toMillis()
                        + " ms (on-record.parse.timeout); split the file or raise the limit");
    }
}
