package org.onrecord.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lines over two logarithmic axes, as SVG that is legible on a light and on a dark page. */
final class LogPlot {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 440;
    private static final int LEFT = 64;
    private static final int RIGHT = 300;
    private static final int TOP = 20;
    private static final int BOTTOM = 52;
    private static final int LEAST_BETWEEN_LABELS = 17;
    private static final String[] COLOURS = {"#c2410c", "#1e3a8a", "#2563eb", "#0f9f8f", "#7c3aed", "#71717a"};

    /** A line with what it is called. */
    private record Line(String name, Map<Integer, Double> points, boolean heavy) {}

    private final String across;
    private final String up;
    private final List<Line> lines = new ArrayList<>();

    /** An empty plot whose axes have these names. */
    LogPlot(String across, String up) {
        this.across = across;
        this.up = up;
    }

    /** @param points values by size, in the order of the sizes */
    void line(String name, Map<Integer, Double> points, boolean heavy) {
        lines.add(new Line(name, points, heavy));
    }

    String svg() {
        double left = log(lines.stream()
                .flatMap(l -> l.points.keySet().stream())
                .mapToInt(i -> i)
                .min()
                .orElse(1));
        double right = log(lines.stream()
                .flatMap(l -> l.points.keySet().stream())
                .mapToInt(i -> i)
                .max()
                .orElse(10));
        double low = Math.floor(log(values().min().orElse(1)));
        double high = Math.ceil(log(values().max().orElse(10)));
        StringBuilder svg = new StringBuilder(String.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"13\" role=\"img\">%n<title>%s by %s</title>%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n",
                WIDTH, HEIGHT, up, across));
        for (int power = (int) low; power <= high; power++) {
            double y = y(power, low, high);
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%d %.1fH%d\" stroke=\"#d4d4d8\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
                    LEFT,
                    y,
                    WIDTH - RIGHT,
                    LEFT - 8,
                    y + 4,
                    label(Math.pow(10, power))));
        }
        for (int power = (int) Math.ceil(left); power <= right; power++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                    x(power, left, right),
                    HEIGHT - BOTTOM + 20,
                    label(Math.pow(10, power))));
        }
        svg.append(String.format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n"
                        + "<text transform=\"translate(16 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>%n",
                (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, across, (TOP + HEIGHT - BOTTOM) / 2, up));
        draw(svg, left, right, low, high);
        return svg.append("</svg>\n").toString();
    }

    private void draw(StringBuilder svg, double left, double right, double low, double high) {
        List<Line> fromTheTop = new ArrayList<>(lines);
        fromTheTop.sort((a, b) -> Double.compare(last(b), last(a)));
        double free = 0;
        for (Line line : fromTheTop) {
            String colour = COLOURS[lines.indexOf(line) % COLOURS.length];
            StringBuilder path = new StringBuilder();
            line.points.forEach((size, value) -> path.append(String.format(
                    Locale.ROOT,
                    "%s%.1f %.1f",
                    path.isEmpty() ? "M" : "L",
                    x(log(size), left, right),
                    y(log(value), low, high))));
            double end = y(log(last(line)), low, high);
            double label = Math.max(end + 4, free);
            free = label + LEAST_BETWEEN_LABELS;
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>"
                            + "<text x=\"%d\" y=\"%.1f\" fill=\"%s\">%s: %.1f</text>%n",
                    path,
                    colour,
                    line.heavy ? "2.5" : "1.5",
                    WIDTH - RIGHT + 8,
                    label,
                    colour,
                    line.name,
                    last(line)));
        }
    }

    private static double last(Line line) {
        return line.points.values().stream().reduce((a, b) -> b).orElseThrow();
    }

    private java.util.stream.DoubleStream values() {
        return lines.stream().flatMap(l -> l.points.values().stream()).mapToDouble(v -> v);
    }

    private static double log(double value) {
        return Math.log10(value);
    }

    private static String label(double value) {
        return value >= 1 ? String.format(Locale.ROOT, "%,.0f", value) : Double.toString(value);
    }

    private static double x(double log, double left, double right) {
        return LEFT + (log - left) / Math.max(1e-9, right - left) * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double log, double low, double high) {
        return HEIGHT - BOTTOM - (log - low) / Math.max(1e-9, high - low) * (HEIGHT - TOP - BOTTOM);
    }
}
