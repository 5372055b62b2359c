package io.github.garboard.examples.report;

import io.github.garboard.examples.table.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Horizontal bars with their values written at their ends: one bar per row, or one per row and series, as for before and
 * after. Bars start at zero; negative ones go left. NaN has no bar and is written {@code n/a}.
 *
 * <pre>{@code
 * BarChart.in("USD", "each venue alone", "unified").row("alpha", 41_000, 18_500).row("beta", 22_000, 9_700)
 * }</pre>
 */
public final class BarChart implements Figure {

    private static final double WIDTH = 960;
    private static final double BAR = 18;
    private static final double ROW_GAP = 14;
    private static final double TOP = 26;

    private final String unit;
    private final List<String> series;
    private final List<Row> rows;
    private final List<Hue> hues;
    private final int decimals;

    private BarChart(String unit, List<String> series, List<Row> rows, List<Hue> hues, int decimals) {
        this.unit = Objects.requireNonNull(unit, "unit");
        this.series = List.copyOf(series);
        this.rows = List.copyOf(rows);
        this.hues = List.copyOf(hues);
        this.decimals = decimals;
    }

    /**
     * Returns a chart without rows.
     *
     * @param unit the unit of the values
     * @param series the names of the bars in a row, from top to bottom; none if each row has one bar
     */
    public static BarChart in(String unit, String... series) {
        List<Hue> hues = new ArrayList<>();
        for (int i = 0; i < Math.max(1, series.length); i++) {
            hues.add(Hue.ofIndex(i));
        }
        return new BarChart(unit, List.of(series), List.of(), hues, -1);
    }

    /**
     * Returns this chart with one row more.
     *
     * @param name the label of the row
     * @param values one value per series, in the unit; finite or NaN
     * @throws IllegalArgumentException if there are fewer or more values, or one is infinite
     */
    public BarChart row(String name, double... values) {
        if (values.length != hues.size()) {
            throw new IllegalArgumentException("row must have " + hues.size() + " values: " + values.length);
        }
        List<Double> bars = new ArrayList<>();
        for (double value : values) {
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException("value must be finite or NaN: " + value);
            }
            bars.add(value);
        }
        List<Row> all = new ArrayList<>(rows);
        all.add(new Row(Objects.requireNonNull(name, "name"), bars));
        return new BarChart(unit, series, all, hues, decimals);
    }

    /**
     * Returns this chart with other hues.
     *
     * @param hues one per series
     * @throws IllegalArgumentException if there are fewer or more
     */
    public BarChart hues(Hue... hues) {
        if (hues.length != this.hues.size()) {
            throw new IllegalArgumentException("hues must be " + this.hues.size() + ": " + hues.length);
        }
        return new BarChart(unit, series, rows, List.of(hues), decimals);
    }

    /**
     * Returns this chart with so many decimals in its values; otherwise the largest value is shown with four digits.
     *
     * @throws IllegalArgumentException if negative
     */
    public BarChart decimals(int decimals) {
        if (decimals < 0) {
            throw new IllegalArgumentException("decimals must be >= 0: " + decimals);
        }
        return new BarChart(unit, series, rows, hues, decimals);
    }

    @Override
    public String svg(String description) {
        double rowHeight = hues.size() * BAR + ROW_GAP;
        double height = TOP + rows.size() * rowHeight;
        Scale scale = scale();
        Markup svg = new Markup();
        String viewBox = "0 0 " + Markup.number(WIDTH) + " " + Markup.number(height);
        svg.start("svg", "class", "chart", "viewBox", viewBox, "role", "img", "aria-label", description)
                .line()
                .element("text", unit, "class", "unit", "x", 0.0, "y", 13.0)
                .line();
        double top = TOP;
        for (Row row : rows) {
            double middle = top + (rowHeight - ROW_GAP) / 2;
            svg.element("text", row.name(), "class", "strong", "x", 0.0, "y", middle + Lettering.BASELINE)
                    .line();
            for (int i = 0; i < hues.size(); i++) {
                bar(svg, scale, i, row.values().get(i), top + i * BAR);
            }
            top += rowHeight;
        }
        double zero = scale.x(0);
        svg.empty("line", "class", "axis", "x1", zero, "y1", TOP - 4, "x2", zero, "y2", height - ROW_GAP + 4);
        return svg.end().line().build();
    }

    private void bar(Markup svg, Scale scale, int index, double value, double top) {
        double baseline = top + BAR / 2 + Lettering.BASELINE;
        String hue = hues.get(index).css();
        if (!series.isEmpty()) {
            svg.element("text", series.get(index), "class", "label fill " + hue, "x", scale.series(), "y", baseline);
        }
        double end = Double.isNaN(value) ? scale.x(0) : scale.x(value);
        if (!Double.isNaN(value)) {
            double left = Math.min(end, scale.x(0));
            double width = Math.abs(end - scale.x(0));
            svg.empty("rect", "class", "fill " + hue, "x", left, "y", top + 1.5, "width", width, "height", BAR - 3.0);
        }
        boolean leftwards = value < 0;
        svg.element(
                        "text",
                        Numbers.typeset(value, shownDecimals()),
                        "class",
                        "value",
                        "x",
                        leftwards ? end - 6 : end + 6,
                        "y",
                        baseline,
                        "text-anchor",
                        leftwards ? "end" : "start")
                .line();
    }

    /** Leaves room for the names at the left, and for the values at the ends of the longest bars. */
    private Scale scale() {
        double names = rows.stream()
                .mapToDouble(row -> Lettering.width(row.name()))
                .max()
                .orElse(0);
        double keys = series.stream().mapToDouble(Lettering::width).max().orElse(0);
        double low = 0;
        double high = 0;
        double number = 0;
        for (Row row : rows) {
            for (double value : row.values()) {
                low = Math.min(low, Double.isNaN(value) ? 0 : value);
                high = Math.max(high, Double.isNaN(value) ? 0 : value);
                number = Math.max(number, Lettering.width(Numbers.typeset(value, shownDecimals())) + 8);
            }
        }
        double seriesAt = names + 16;
        double left = seriesAt + (keys > 0 ? keys + 12 : 0) + (low < 0 ? number : 0);
        double right = WIDTH - (high > 0 || low == 0 ? number : 8);
        return new Scale(seriesAt, left, right, low, high > low ? high : low + 1);
    }

    private int shownDecimals() {
        if (decimals >= 0) {
            return decimals;
        }
        return Numbers.decimalsFor(rows.stream()
                .flatMap(row -> row.values().stream())
                .filter(value -> !value.isNaN())
                .mapToDouble(Math::abs)
                .max()
                .orElse(0));
    }

    private record Row(String name, List<Double> values) {

        private Row {
            values = List.copyOf(values);
        }
    }

    /** Where the names of the series begin, and the place of a value. */
    private record Scale(double series, double left, double right, double low, double high) {

        private double x(double value) {
            return left + (right - left) * ((value - low) / (high - low));
        }
    }
}
