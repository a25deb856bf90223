package org.onrecord.parse.html;

import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the body of the article in a page. */
public final class ArticleExtractor {

    private static final String NEVER =
            "script,style,noscript,template,nav,aside,footer,form,iframe,svg,button,select,figure,figcaption,dialog";
    private static final String JUNK =
            "[class~=(?i)(^|[-_ ])(share|social|related|newsletter|cookie|promo|advert|comments?|"
                    + "breadcrumbs?|menu|sidebar|tags)($|[-_ ])],[id~=(?i)^(comments|cookie|sidebar|related|newsletter)]";

    private ArticleExtractor() {}

    /** The paragraphs of the article in {@code page}, which is left as it was. */
    public static List<String> extract(Document page) {
        Element body = page.clone().body();
        body.select(NEVER).remove();
        body.select(JUNK).stream()
                .filter(e -> e.text().length() < body.text().length() / 2)
                .toList()
                .forEach(Element::remove);
        Element root = body.select("[itemprop=articleBody],article,main,[role=main]").stream()
                .max(Comparator.comparingInt(ArticleExtractor::prose))
                .filter(e -> prose(e) * 2 > prose(body))
                .orElse(body);
        root.select("h1,header,time,address").remove();
        return Blocks.of(root);
    }

    private static int prose(Element element) {
        return element.select("p").stream()
                .map(p -> p.text().length() - p.select("a").text().length())
                .filter(length -> length > 40)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
