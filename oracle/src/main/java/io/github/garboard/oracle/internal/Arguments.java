package io.github.garboard.oracle.internal;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Checks of arguments, with the messages of the module. */
public final class Arguments {

    private Arguments() {}

    /** Throws unless the value is a number other than the infinities. */
    public static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite: " + value);
        }
    }

    /** Throws unless the value is above 0 and finite. */
    public static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be above 0 and finite: " + value);
        }
    }

    /** Throws unless the value is at least 0 and finite. */
    public static void requireNonNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be non-negative and finite: " + value);
        }
    }

    /** Throws unless the value is at least 0 and below 1. */
    public static void requireFraction(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must be in [0, 1): " + value);
        }
    }

    /** Throws unless the duration is at least 0. */
    public static void requireNonNegative(String name, Duration value) {
        if (Objects.requireNonNull(value, name).isNegative()) {
            throw new IllegalArgumentException(name + " must be non-negative: " + value);
        }
    }

    /** Throws unless the duration is above 0. */
    public static void requirePositive(String name, Duration value) {
        if (Objects.requireNonNull(value, name).isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be above 0: " + value);
        }
    }

    /** Throws unless the duration is a whole number of seconds above 0. */
    public static void requireWholeSeconds(String name, Duration value) {
        requirePositive(name, value);
        if (!value.equals(value.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException(name + " must be whole seconds: " + value);
        }
    }
}
