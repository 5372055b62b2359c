package io.github.garboard.oracle.aggregate;

/** How many values are cut at each end, for a fraction of all. */
final class Cut {

    private Cut() {}

    /** Returns floor(fraction n), less than half of n. */
    static int of(double fraction, int n) {
        // one step up, for the double nearest to a decimal such as 0.29 is below it, and 29 of 100 are meant
        return Math.min((int) Math.nextUp(fraction * n), (n - 1) / 2);
    }

    static void requireFraction(double fraction) {
        if (!(fraction >= 0 && fraction < 0.5)) {
            throw new IllegalArgumentException("fraction must be at least 0 and below 0.5: " + fraction);
        }
    }
}
