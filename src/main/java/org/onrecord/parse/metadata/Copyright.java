package org.onrecord.parse.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.onrecord.parse.html.Paragraphs;

/** The outlet that a line at the foot claims the rights for: {@code Copyright 2026 The Northgate Ledger. All rights reserved.} */
final class Copyright {

    private static final int FOOT_LINES = 6;
    private static final int LONGEST_LINE = 250;
    private static final int LONGEST_NAME = 60;

    private static final String MARK = "(?:©|\\(c\\)|copyrights?\\b)(?:\\s*(?:©|\\(c\\)|copyrights?\\b|by\\b|:))*";
    private static final String YEARS =
            "(?:19|20)\\d\\d(?:\\s*[-–—/,]\\s*(?:(?:19|20)\\d\\d|present\\b|aujourd['’]hui))?";
    private static final String RIGHTS = "all rights reserved|tous (?:les )?droits (?:sont )?réservés|droits réservés";
    private static final String UNTIL = "\\s*(?:[,;|•·()]|[.:](?=\\s|$)|\\s[-–—]\\s|\\b(?:" + RIGHTS
            + "|or its\\b|and/or\\b|et ses filiales|reproduction|fièrement propulsé|propulsé par|powered by|proudly powered)|$).*";
    private static final String NAME = "(?<name>[\\p{L}\\d].{1," + LONGEST_NAME + "}?)";

    /** The mark or the year may come first, and the name first of all. */
    private static final List<Pattern> LINES = List.of(
            line(MARK + "\\s*" + YEARS + "\\s*[-–—,.:|]?\\s*(?:by\\s+)?" + NAME + UNTIL),
            line(MARK + "\\s*" + NAME + "[\\s,–—-]+" + YEARS + "\\b.*"),
            line(NAME + "\\s*[-–—,|]?\\s*" + MARK + "\\s*" + YEARS + "\\b.*"),
            line(YEARS + "\\s*" + MARK + "\\s*" + NAME + UNTIL),
            line(MARK + "\\s*" + NAME + "\\s*[-–—,.|]?\\s*\\b(?:" + RIGHTS + ").*"));

    /** Words of a name begin with capitals, small ones aside. */
    private static final Pattern NAMED = Pattern.compile(
            "(?!\\d+$)(?:" + Bylines.NAME_WORD + "|\\d+)(?: (?:" + Bylines.NAME_WORD + "|\\d{1,2}|[-–/])){0,6}");

    /** Whose pictures or programs stand in somebody else's pages. */
    private static final Pattern NO_OUTLET = Pattern.compile(
            "(?iu)(?:copyright|getty|shutterstock|istock|alamy|adobe|unsplash|wordpress|blogger|photos?|images?|crédits?|(?:tous|all)\\b).*");

    private Copyright() {}

    private static Pattern line(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whoever holds the rights, but for the author himself. */
    static Optional<String> outlet(Evidence e, Finder<String> author) {
        Optional<String> outlet =
                foot(e).stream().flatMap(line -> holder(line).stream()).findFirst();
        return outlet.filter(
                name -> author.find(e).filter(name::equalsIgnoreCase).isEmpty());
    }

    /** The holder named in a line that claims rights, if it is one. */
    static Optional<String> holder(String line) {
        for (Pattern pattern : LINES) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                String name = matcher.group("name").strip();
                if (NAMED.matcher(name).matches() && !NO_OUTLET.matcher(name).matches()) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    /** The last lines as the file has them, the last first; most such lines were cut from the article. */
    private static List<String> foot(Evidence e) {
        List<String> lines = new ArrayList<>();
        Document html = e.html();
        if (html != null && html.body() != null) {
            lines.addAll(Paragraphs.of(html.body()));
        } else {
            e.text().lines().forEach(lines::add);
            e.removed().stream()
                    .filter(cut -> cut.at() >= e.text().stripTrailing().length())
                    .flatMap(cut -> cut.text().lines())
                    .forEach(lines::add);
        }
        List<String> foot = new ArrayList<>();
        for (int i = lines.size() - 1; i >= 0 && foot.size() < FOOT_LINES; i--) {
            String line = lines.get(i).replaceAll("^[\\s*_>-]+|[\\s*_]+$", "");
            if (!line.isEmpty()) {
                foot.add(line.substring(0, Math.min(LONGEST_LINE, line.length())));
            }
        }
        return foot;
    }
}
