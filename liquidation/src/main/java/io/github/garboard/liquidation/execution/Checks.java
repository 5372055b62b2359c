package io.github.garboard.liquidation.execution;

/** Checks of numbers at the edge of the package, in one wording. */
final class Checks {

    private Checks() {}

    static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and > 0: " + value);
        }
    }

    static void requireNonNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and >= 0: " + value);
        }
    }

    /** Products and quotients of two such numbers stay within the doubles. */
    static void requireScale(String name, double value) {
        if (!(value >= DepthSegment.LOWEST && value <= DepthSegment.HIGHEST)) {
            throw new IllegalArgumentException(
                    name + " must be in [" + DepthSegment.LOWEST + ", " + DepthSegment.HIGHEST + "]: " + value);
        }
    }

    /** The part of an amount that a fee leaves. */
    static void requireKept(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be in (0, 1]: " + value);
        }
    }
}
