package org.onrecord.parse.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/** Takes out of a page what is never part of an article: by tag, by visibility, and by what its classes call it. */
final class Pruner {

    private static final String NEVER = "script,style,noscript,template,nav,aside,iframe,object,embed,svg,"
            + "button,select,input,textarea,label,figure,figcaption,dialog,audio,video,canvas,menu,time,address,map,"
            + "[role~=^(navigation|complementary|contentinfo|banner|search|dialog|alert|menu|menubar|tooltip|button)$]";

    private static final String DOUBTFUL = "form,footer,header";

    /** Name parts that say an element is no article text, as whole words of its class or id. */
    private static final Pattern JUNK_WORD = Pattern.compile(
            "^(?:share|sharing|shares|sharebar|social|socials|related|"
                    + "relateds|newsletter|newsletters|cookie|cookies|consent|gdpr|promo|promos|promotion|advert|adverts|"
                    + "advertisement|advertising|ads|ad|sponsor|sponsored|outbrain|taboola|comment|comments|disqus|respond|"
                    + "breadcrumb|breadcrumbs|menu|navbar|nav|navigation|sidebar|widget|widgets|tags|tag|taglist|topics|"
                    + "keywords|byline|bylines|author|authors|bio|authorbio|caption|captions|credit|credits|subscribe|"
                    + "subscription|signup|paywall|recommended|recommendations|recirc|recirculation|trending|popular|"
                    + "mostread|readmore|more|morestories|pagination|pager|print|toolbar|tools|popup|modal|overlay|banner|masthead|"
                    + "footer|dateline|timestamp|pubdate|meta|hidden|skip|copyright|disclaimer|follow|gallery|slideshow|carousel|poll|quiz|rating|rollover|tooltip|hover|popover|teaser|teasers)$");

    private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[a-z])(?=[A-Z])");

    private Pruner() {}

    /** Removes from {@code body}; what holds more than half of its prose stays whatever it is called. */
    static void prune(Element body) {
        body.select(NEVER).remove();
        NodeTraversor.filter(
                (node, depth) -> node instanceof org.jsoup.nodes.Comment
                        ? org.jsoup.select.NodeFilter.FilterResult.REMOVE
                        : org.jsoup.select.NodeFilter.FilterResult.CONTINUE,
                body);
        int all = Prose.weight(body);
        List<Element> suspects = body.getAllElements().stream()
                .filter(e -> e != body
                        && !Unseen.is(e)
                        && (e.is(DOUBTFUL) || e.attr("aria-hidden").equals("true") || junk(e)))
                .toList();
        for (Element suspect : suspects) {
            if (Prose.weight(suspect) * 2 <= all && !quotes(suspect)) {
                suspect.remove();
            }
        }
    }

    /** Embedded posts are quoted by the article, though their frames are named after the network they come from. */
    private static boolean quotes(Element e) {
        return e.selectFirst("blockquote") != null && e.selectFirst("form,ul,ol") == null;
    }

    private static boolean junk(Element e) {
        return SPLIT.splitAsStream(e.className() + " " + e.id())
                .anyMatch(
                        word -> JUNK_WORD.matcher(word.toLowerCase(Locale.ROOT)).matches());
    }
}
