package io.github.garboard.examples.report;

import java.time.Instant;
import java.util.Objects;

/**
 * A chart of curves over a number, such as a price: what {@link Chart} is over time. The number is kept to a thousandth.
 *
 * <pre>{@code
 * CurveChart.in("USD", "Spot, USD per BTC").line("gamma", Hue.BLUE, spots, gammas).event("flip", 950)
 * }</pre>
 */
public final class CurveChart implements Figure {

    private static final double UNITS = 1000;

    private final Chart chart;

    private CurveChart(Chart chart) {
        this.chart = chart;
    }

    /**
     * Returns a chart without curves.
     *
     * @param unit the unit of the values, the title of the value axis
     * @param axis the title of the axis along the chart, with its unit
     */
    public static CurveChart in(String unit, String axis) {
        Objects.requireNonNull(axis, "axis");
        return new CurveChart(Chart.in(unit).along(HorizontalAxis.ofNumbers(axis)));
    }

    /**
     * Returns this chart with a curve drawn straight from point to point.
     *
     * @param name its label
     * @param hue its colour
     * @param places where the points are, ascending
     * @param values one for each place, finite or NaN for a gap
     * @throws IllegalArgumentException if the lengths differ, places descend or a value is infinite
     */
    public CurveChart line(String name, Hue hue, double[] places, double[] values) {
        if (places.length != values.length) {
            throw new IllegalArgumentException(
                    "places and values must have the same length: " + places.length + ", " + values.length);
        }
        TimeSeries series = new TimeSeries();
        for (int i = 0; i < places.length; i++) {
            series.add(at(places[i]), values[i]);
        }
        return new CurveChart(chart.line(name, hue, series));
    }

    /** Returns this chart with a dashed horizontal line. */
    public CurveChart level(String name, double value) {
        return new CurveChart(chart.level(name, value));
    }

    /** Returns this chart with a dashed vertical line. */
    public CurveChart event(String name, double place) {
        return new CurveChart(chart.event(name, at(place)));
    }

    /**
     * Returns this chart with a shaded stretch.
     *
     * @throws IllegalArgumentException if it ends before it begins
     */
    public CurveChart span(String name, double from, double to) {
        return new CurveChart(chart.span(name, at(from), at(to)));
    }

    /** Returns this chart with a value axis that includes zero. */
    public CurveChart fromZero() {
        return new CurveChart(chart.fromZero());
    }

    @Override
    public String svg(String description) {
        return chart.svg(description);
    }

    private static Instant at(double place) {
        return Instant.ofEpochMilli(Math.round(UNITS * place));
    }
}
