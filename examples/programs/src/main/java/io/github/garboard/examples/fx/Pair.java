package io.github.garboard.examples.fx;

import java.time.LocalDate;

/**
 * The rates of both sources for one currency and day.
 *
 * @param ecb what the ECB published
 * @param imf what follows from the IMF's figures
 */
record Pair(Rate ecb, Rate imf) {

    private static final double BASIS_POINTS = 1e4;

    LocalDate date() {
        return ecb.date();
    }

    String currency() {
        return ecb.currency();
    }

    /** Returns by how much the IMF's rate is above the ECB's, in basis points of the latter. */
    double difference() {
        return BASIS_POINTS * (imf.perEuro() - ecb.perEuro()) / ecb.perEuro();
    }

    /** Returns the largest difference that rounding alone can make, in basis points. */
    double rounding() {
        return BASIS_POINTS * (imf.rounding() + ecb.rounding()) / ecb.perEuro();
    }

    boolean isWithinRounding() {
        return Math.abs(difference()) <= rounding();
    }
}
