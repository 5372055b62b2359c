package io.github.garboard.examples.report;

import io.github.garboard.examples.table.Numbers;
import java.util.ArrayList;
import java.util.List;

/** The values that an axis shows, and where its ticks stand: at multiples of 1, 2 or 5 times a power of ten. */
record ValueRange(double low, double high) {

    private static final double PADDING = 0.04;

    /** A tick of a value axis. */
    record Tick(double value, String label) {}

    /** Returns the ticks inside the range, at most so many, at least two if five are allowed. */
    List<Tick> ticks(int atMost) {
        double step = step(atMost);
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        List<Tick> ticks = new ArrayList<>();
        long first = (long) Math.ceil(low / step - 1e-9);
        long last = (long) Math.floor(high / step + 1e-9);
        for (long i = first; i <= last; i++) {
            ticks.add(new Tick(i * step, Numbers.typeset(i * step, decimals)));
        }
        return ticks;
    }

    private double step(int atMost) {
        double power = Math.pow(10, Math.floor(Math.log10((high - low) / atMost)));
        for (double factor : new double[] {1, 2, 5, 10}) {
            double step = factor * power;
            if (Math.floor(high / step + 1e-9) - Math.ceil(low / step - 1e-9) + 1 <= atMost) {
                return step;
            }
        }
        return 20 * power;
    }

    /** The lowest and highest of the values shown to it. Mutable. */
    static final class Extent {

        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        void include(double value) {
            if (!Double.isNaN(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }

        void include(TimeSeries series) {
            for (int i = 0; i < series.size(); i++) {
                include(series.value(i));
            }
        }

        /** Returns the range with a margin on both sides that does not reach across zero; [0, 1] if all is 0 or nothing. */
        ValueRange padded() {
            if (low > high) {
                return new ValueRange(0, 1);
            }
            if (low == 0 && high == 0) {
                return new ValueRange(0, 1);
            }
            double width = high - low;
            double margin = width > 1e-9 * Math.abs(high) ? PADDING * width : Math.max(0.05 * Math.abs(high), 0.5);
            double from = low >= 0 ? Math.max(0, low - margin) : low - margin;
            double to = high <= 0 ? Math.min(0, high + margin) : high + margin;
            return new ValueRange(from, to);
        }
    }
}
