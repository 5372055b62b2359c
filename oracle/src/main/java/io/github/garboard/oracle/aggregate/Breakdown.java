package io.github.garboard.oracle.aggregate;

/** Breakdown counts that several estimators share. */
final class Breakdown {

    private Breakdown() {}

    /** Returns 1: any single quote moves the price. */
    static int one(int sources) {
        requireSome(sources);
        return 1;
    }

    /** Returns half of the quotes, rounded up. */
    static int half(int sources) {
        requireSome(sources);
        return sources / 2 + sources % 2;
    }

    static void requireSome(int sources) {
        if (sources < 1) {
            throw new IllegalArgumentException("sources must be at least 1: " + sources);
        }
    }
}
