package org.onrecord.parse;

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

    static ParseResult failed(String file, String stage, String reason) {
        return new ParseResult(List.of(), List.of(new Failure(Failure.Level.FILE, stage, file, reason)));
    }
}
