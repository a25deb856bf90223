package org.onrecord.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.onrecord.parse.html.ArticleExtractor;
import org.onrecord.parse.text.Instructions;

/** How many planted instructions are flagged, by category, and how many real pages are flagged wrongly. */
public final class InstructionsEval {

    private InstructionsEval() {}

    /** How many planted texts there are and are flagged, how many real pages there are and are flagged wrongly. */
    record Counts(int planted, int flagged, int pages, int wrong) {}

    /** Takes the eval data folder; a second argument has what is missed printed. */
    public static void main(String[] args) throws IOException {
        System.out.println(count(Path.of(args[0]), args.length > 1));
    }

    static Counts count(Path data, boolean verbose) throws IOException {
        int all = 0;
        int flagged = 0;
        var categories = new ObjectMapper()
                .readTree(data.resolve("injections/text_attack_train.json").toFile());
        for (Map.Entry<String, com.fasterxml.jackson.databind.JsonNode> category : categories.properties()) {
            int here = 0;
            for (var text : category.getValue()) {
                String planted = "The council met on Tuesday and adopted its budget.\n\n" + text.asText()
                        + "\n\nThe next meeting will be held in June, the mayor said.";
                boolean hit = Instructions.in(planted);
                here += hit ? 1 : 0;
                if (!hit && verbose) {
                    System.out.println("  missed: " + text.asText());
                }
            }
            System.out.printf(
                    "%-30s %d of %d%n",
                    category.getKey(), here, category.getValue().size());
            all += category.getValue().size();
            flagged += here;
        }
        int wrong = 0;
        inPages(data);
        var pages = ExtractionEval.pages(data.resolve("article-extraction")).values();
        for (var page : pages) {
            if (Instructions.in(ArticleExtractor.extract(Jsoup.parse(page.html(), page.url()))
                    .text())) {
                wrong++;
                System.out.println("  wrongly flagged: " + page.url());
            }
        }
        return new Counts(all, flagged, pages.size(), wrong);
    }

    /** Each text planted in the middle of each real article. */
    private static void inPages(Path data) throws IOException {
        var texts = new ObjectMapper()
                .readTree(data.resolve("injections/text_attack_train.json").toFile());
        int all = 0;
        int flagged = 0;
        for (var page : ExtractionEval.pages(data.resolve("article-extraction")).values()) {
            String article = page.truth();
            int middle = article.indexOf('\n', article.length() / 2);
            for (var category : texts) {
                for (var text : category) {
                    String planted = middle < 0
                            ? article + "\n\n" + text.asText()
                            : article.substring(0, middle) + "\n\n" + text.asText() + "\n\n"
                                    + article.substring(middle);
                    all++;
                    flagged += Instructions.in(planted) ? 1 : 0;
                }
            }
        }
        System.out.printf("planted in the middle of each real article: flagged %d of %d%n", flagged, all);
    }
}
