package org.onrecord.eval;

import java.nio.file.*;
import java.util.*;
import java.util.regex.*;
import org.jsoup.Jsoup;
import org.onrecord.parse.html.ArticleExtractor;

public class Diff {
    static List<String> w(String t) {
        return Pattern.compile("[\\p{L}\\p{N}_]+")
                .matcher(t)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    static Set<String> sh(String t) {
        Set<String> s = new HashSet<>();
        var w = w(t);
        for (int i = 0; i + 4 <= w.size(); i++) s.add(String.join(" ", w.subList(i, i + 4)));
        return s;
    }

    static void lines(String sign, String text, Set<String> other) {
        int i = 0;
        for (String l : text.split("\n+")) {
            var s = sh(l);
            boolean miss;
            if (s.isEmpty()) {
                String j = String.join(" ", w(l));
                miss = !j.isEmpty() && other.stream().noneMatch(o -> o.contains(j));
            } else {
                long m = s.stream().filter(x -> !other.contains(x)).count();
                miss = m * 2 > s.size();
            }
            if (miss)
                System.out.println("   " + sign + " " + l.substring(0, Math.min(150, l.length()))
                        + (l.length() > 150 ? "…(" + l.length() + ")" : ""));
        }
    }

    public static void main(String[] a) throws Exception {
        double lim = Double.parseDouble(a[1]);
        int n = 0;
        Map<Double, String> order = new TreeMap<>();
        var all = new ShingleScore();
        List<Object[]> l = new ArrayList<>();
        for (var p : ExtractionEval.pages(Path.of(a[0])).values()) {
            var ex = ArticleExtractor.extract(Jsoup.parse(p.html(), p.url()));
            if (ex.hidden()) System.out.println("HIDDEN " + p.url());
            String t = ArticleExtractor.extract(Jsoup.parse(p.html(), p.url())).text();
            double f = all.add(p.truth(), t);
            l.add(new Object[] {f, p, t});
        }
        l.sort(Comparator.comparingDouble(o -> (double) o[0]));
        for (Object[] o : l) {
            if ((double) o[0] > lim) break;
            var p = (ExtractionEval.Page) o[1];
            String t = (String) o[2];
            System.out.printf("== %.3f %s %s%n", o[0], p.id().substring(0, 8), p.url());
            lines("+", t, sh(p.truth()));
            lines("-", p.truth(), sh(t));
        }
        System.out.printf("P %.4f R %.4f F1 %.4f mean %.4f%n", all.precision(), all.recall(), all.f1(), all.meanF1());
    }
}
