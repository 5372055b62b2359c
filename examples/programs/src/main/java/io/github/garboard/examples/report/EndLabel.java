package io.github.garboard.examples.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of a layer, to stand beside the plot.
 *
 * @param name the text, not empty
 * @param hue its colour
 * @param millis the time of the last value
 * @param value the last value
 * @param isPoint whether a dot marks the last value
 */
record EndLabel(String name, Hue hue, long millis, double value, boolean isPoint) {

    /** Returns the labels of all layers that have a name and a finite value. */
    static List<EndLabel> of(List<Layer> layers) {
        List<EndLabel> labels = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer instanceof Layer.Line line) {
                add(labels, line.name(), line.hue(), line.data());
            } else if (layer instanceof Layer.Band band) {
                add(labels, band);
            } else if (layer instanceof Layer.Level level) {
                labels.add(new EndLabel(level.name(), Hue.NEUTRAL, Long.MAX_VALUE, level.value(), false));
            }
        }
        labels.removeIf(label -> label.name().isEmpty());
        return labels;
    }

    private static void add(List<EndLabel> labels, String name, Hue hue, TimeSeries data) {
        int last = data.lastFinite();
        if (last >= 0) {
            labels.add(new EndLabel(name, hue, data.epochMilli(last), data.value(last), true));
        }
    }

    /** A band is labelled at the middle of its last values. */
    private static void add(List<EndLabel> labels, Layer.Band band) {
        int last = Math.min(band.low().lastFinite(), band.high().lastFinite());
        if (last >= 0) {
            double middle = (band.low().value(last) + band.high().value(last)) / 2;
            if (!Double.isNaN(middle)) {
                labels.add(new EndLabel(band.name(), band.hue(), Long.MAX_VALUE, middle, false));
            }
        }
    }
}
