package org.onrecord.parse.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds lists of teasers: three or more like frames side by side, each led by a linked headline of another article. */
final class Teasers {

    private static final int FEWEST = 3;
    private static final int LONGEST = 900;
    private static final int SHORTEST_HEADLINE = 15;
    private static final double MOST = 0.8;
    private static final Set<String> NEVER =
            Set.of("p", "br", "span", "a", "h1", "h2", "h3", "h4", "h5", "h6", "td", "tbody");

    private Teasers() {}

    /** Removes all such lists under {@code body}. */
    static void remove(Element body) {
        List<Element> found = new ArrayList<>();
        for (Element parent : body.getAllElements()) {
            Map<String, List<Element>> alike = new LinkedHashMap<>();
            for (Element child : parent.children()) {
                if (!NEVER.contains(child.normalName())) {
                    alike.computeIfAbsent(child.normalName(), k -> new ArrayList<>())
                            .add(child);
                }
            }
            alike.values().removeIf(group -> group.size() < FEWEST);
            for (List<Element> group : alike.values()) {
                List<Element> teasers = group.stream().filter(Teasers::teaser).toList();
                if (teasers.size() >= FEWEST && teasers.size() >= MOST * group.size()) {
                    found.addAll(group);
                }
            }
        }
        found.forEach(Element::remove);
    }

    private static boolean teaser(Element frame) {
        String text = frame.text();
        if (text.length() > LONGEST) {
            return false;
        }
        Element link = frame.select("a[href]").stream()
                .filter(a -> a.text().length() >= SHORTEST_HEADLINE)
                .findFirst()
                .orElse(null);
        if (link == null) {
            return false;
        }
        boolean leads = text.indexOf(link.text()) <= 40;
        boolean apart = frame.selectFirst("h2,h3,h4,h5,h6,img") != null
                || link.parent() != null && link.parent().ownText().isBlank()
                || link.text().length() * 2 > text.length();
        return leads && apart;
    }
}
