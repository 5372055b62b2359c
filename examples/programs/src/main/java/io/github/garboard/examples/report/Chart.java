package io.github.garboard.examples.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A chart of values over time.
 *
 * <p>Series, bands and levels are labelled at the right, events and spans at the top; labels do not overlap, if names keep to some
 * forty characters. Long series are
 * thinned to the first, lowest, highest and last point of each pixel, so that no extreme is lost. Hues are given in the
 * order of the series unless named. A chart without any finite value says so.
 *
 * <pre>{@code
 * Chart.in("USD")
 *         .line("equity", equity)
 *         .step("requirement", requirement)
 *         .level("margin call", 90_000)
 *         .event("liquidation", at)
 * }</pre>
 */
public final class Chart implements Figure {

    private static final double DEFAULT_HEIGHT = 260;

    private final String unit;
    private final List<Layer> layers;
    private final double height;
    private final boolean fromZero;
    private final OptionalDouble low;
    private final OptionalDouble high;
    private final HorizontalAxis axis;

    private Chart(
            String unit,
            List<Layer> layers,
            double height,
            boolean fromZero,
            OptionalDouble low,
            OptionalDouble high,
            HorizontalAxis axis) {
        this.unit = Objects.requireNonNull(unit, "unit");
        this.layers = List.copyOf(layers);
        this.height = height;
        this.fromZero = fromZero;
        this.low = low;
        this.high = high;
        this.axis = axis;
    }

    /** Returns a chart without data whose value axis has this title, the unit: {@code USD per BTC}. */
    public static Chart in(String unit) {
        return new Chart(
                unit,
                List.of(),
                DEFAULT_HEIGHT,
                false,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                HorizontalAxis.TIME);
    }

    /** Returns this chart with a series drawn straight from point to point. */
    public Chart line(String name, TimeSeries data) {
        return line(name, nextHue(), data);
    }

    /** Returns this chart with a series drawn straight from point to point, in a named hue. */
    public Chart line(String name, Hue hue, TimeSeries data) {
        return with(new Layer.Line(name, hue, data, false));
    }

    /** Returns this chart with a series that holds each value until the next. */
    public Chart step(String name, TimeSeries data) {
        return step(name, nextHue(), data);
    }

    /** Returns this chart with a series that holds each value until the next, in a named hue. */
    public Chart step(String name, Hue hue, TimeSeries data) {
        return with(new Layer.Line(name, hue, data, true));
    }

    /**
     * Returns this chart with a shaded area between two series.
     *
     * @param name the label, empty for none
     * @throws IllegalArgumentException if the series differ in their times
     */
    public Chart band(String name, Hue hue, TimeSeries low, TimeSeries high) {
        return with(new Layer.Band(name, hue, low, high));
    }

    /**
     * Returns this chart with a dashed horizontal line.
     *
     * @throws IllegalArgumentException if the value is not finite
     */
    public Chart level(String name, double value) {
        return with(new Layer.Level(name, value));
    }

    /** Returns this chart with a dashed vertical line. */
    public Chart event(String name, Instant time) {
        return with(new Layer.Event(name, time));
    }

    /**
     * Returns this chart with a shaded stretch of time.
     *
     * @throws IllegalArgumentException if it ends before it begins
     */
    public Chart span(String name, Instant from, Instant to) {
        return with(new Layer.Span(name, from, to));
    }

    /** Returns this chart with a value axis that includes zero. */
    public Chart fromZero() {
        return new Chart(unit, layers, height, true, low, high, axis);
    }

    /**
     * Returns this chart with a value axis of exactly this range; what lies beyond is cut off.
     *
     * @throws IllegalArgumentException unless both are finite and low is less than high
     */
    public Chart range(double low, double high) {
        if (!(low < high && Double.isFinite(high - low))) {
            throw new IllegalArgumentException("range must be finite and ascending: " + low + ", " + high);
        }
        return new Chart(unit, layers, height, fromZero, OptionalDouble.of(low), OptionalDouble.of(high), axis);
    }

    /**
     * Returns this chart with another height of the plot; the page is 960 units wide, 260 is the default.
     *
     * @throws IllegalArgumentException if the height is not in [100, 2000]
     */
    public Chart height(double units) {
        if (!(units >= 100 && units <= 2000)) {
            throw new IllegalArgumentException("height must be in [100, 2000]: " + units);
        }
        return new Chart(unit, layers, units, fromZero, low, high, axis);
    }

    /** Returns this chart along another axis. */
    Chart along(HorizontalAxis other) {
        return new Chart(unit, layers, height, fromZero, low, high, other);
    }

    @Override
    public String svg(String description) {
        return ChartDrawing.svg(unit, layers, ChartLayout.of(layers, height, values(), axis), description);
    }

    private ValueRange values() {
        if (low.isPresent() && high.isPresent()) {
            return new ValueRange(low.getAsDouble(), high.getAsDouble());
        }
        ValueRange.Extent extent = new ValueRange.Extent();
        if (fromZero) {
            extent.include(0);
        }
        for (Layer layer : layers) {
            if (layer instanceof Layer.Line line) {
                extent.include(line.data());
            } else if (layer instanceof Layer.Band band) {
                extent.include(band.low());
                extent.include(band.high());
            } else if (layer instanceof Layer.Level level) {
                extent.include(level.value());
            }
        }
        return extent.padded();
    }

    private Hue nextHue() {
        return Hue.ofIndex((int)
                layers.stream().filter(layer -> layer instanceof Layer.Line).count());
    }

    private Chart with(Layer layer) {
        List<Layer> all = new ArrayList<>(layers);
        all.add(layer);
        return new Chart(unit, all, height, fromZero, low, high, axis);
    }
}
