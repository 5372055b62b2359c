package io.github.garboard.examples.report;

import java.time.Instant;
import java.util.Objects;

/** One thing that a chart draws. */
sealed interface Layer {

    /** A series, drawn straight from point to point or as steps that hold each value until the next. */
    record Line(String name, Hue hue, TimeSeries data, boolean steps) implements Layer {

        public Line {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(hue, "hue");
            data = data.copy();
        }
    }

    /** The area between two series of the same times. */
    record Band(String name, Hue hue, TimeSeries low, TimeSeries high) implements Layer {

        public Band {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(hue, "hue");
            low = low.copy();
            high = high.copy();
            if (low.size() != high.size()) {
                throw new IllegalArgumentException(
                        "low and high must have the same size: " + low.size() + ", " + high.size());
            }
            for (int i = 0; i < low.size(); i++) {
                if (low.epochMilli(i) != high.epochMilli(i)) {
                    throw new IllegalArgumentException("low and high must have the same times: index " + i);
                }
            }
        }
    }

    /** A horizontal line. */
    record Level(String name, double value) implements Layer {

        public Level {
            Objects.requireNonNull(name, "name");
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value must be finite: " + value);
            }
        }
    }

    /** A vertical line. */
    record Event(String name, Instant time) implements Layer {

        public Event {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(time, "time");
        }
    }

    /** A shaded stretch of time. */
    record Span(String name, Instant from, Instant to) implements Layer {

        public Span {
            Objects.requireNonNull(name, "name");
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("to must not be before from: " + from + ", " + to);
            }
        }
    }
}
