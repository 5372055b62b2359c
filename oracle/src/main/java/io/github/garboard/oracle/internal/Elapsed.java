package io.github.garboard.oracle.internal;

import java.time.Duration;
import java.time.Instant;

/** Time as seconds in double. */
public final class Elapsed {

    private static final double NANOS_PER_SECOND = 1e9;

    private Elapsed() {}

    /**
     * Returns the seconds from one time to another, correct to the last bit for whole seconds.
     *
     * @throws IllegalArgumentException if the second time is before the first
     */
    public static double seconds(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("time must not be before " + from + ": " + to);
        }
        return seconds(Duration.between(from, to));
    }

    /** Returns a duration in seconds. */
    public static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / NANOS_PER_SECOND;
    }
}
