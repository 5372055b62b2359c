package io.github.garboard.examples.report;

import java.util.List;

/** What the places along a chart mean; they are counted in thousandths: milliseconds, or thousandths of a number. */
interface HorizontalAxis {

    /** Time in UTC. */
    HorizontalAxis TIME = new HorizontalAxis() {
        @Override
        public List<TimeAxis.Tick> ticks(long from, long to, int atMost) {
            return TimeAxis.ticks(from, to, atMost);
        }

        @Override
        public String title(long from, long to) {
            return TimeAxis.title(from, to);
        }
    };

    /** Returns the ticks in a range, at most so many. */
    List<TimeAxis.Tick> ticks(long from, long to, int atMost);

    /** Returns the title of the axis over a range. */
    String title(long from, long to);

    /** Returns an axis of numbers. */
    static HorizontalAxis ofNumbers(String title) {
        return new HorizontalAxis() {
            @Override
            public List<TimeAxis.Tick> ticks(long from, long to, int atMost) {
                return new ValueRange(from / 1000.0, Math.max(to, from + 1) / 1000.0)
                        .ticks(atMost).stream()
                                .map(tick -> new TimeAxis.Tick(Math.round(1000 * tick.value()), tick.label(), ""))
                                .toList();
            }

            @Override
            public String title(long from, long to) {
                return title;
            }
        };
    }
}
