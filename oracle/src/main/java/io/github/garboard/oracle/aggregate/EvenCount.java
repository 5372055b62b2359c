package io.github.garboard.oracle.aggregate;

/**
 * Which value is the middle of an even count, where two are. Of an odd count there is one middle and the rule is not
 * asked.
 *
 * <p>Oracles differ here: Maker, Synthetix and RedStone average, Chainlink's off-chain reporting takes the upper one,
 * Band the lower one.
 */
public enum EvenCount {
    /**
     * The mean of the two middles: the only rule under which the median of the negated values is the negated median.
     */
    AVERAGE,
    /** The smaller of the two middles: always one of the values. */
    LOWER,
    /** The larger of the two middles: always one of the values. */
    UPPER;

    /** Returns the middle of at least one value, sorted ascending. */
    double middle(double[] sorted) {
        int upper = sorted.length / 2;
        if (sorted.length % 2 == 1) {
            return sorted[upper];
        }
        return switch (this) {
            case AVERAGE -> midpoint(sorted[upper - 1], sorted[upper]);
            case LOWER -> sorted[upper - 1];
            case UPPER -> sorted[upper];
        };
    }

    private static double midpoint(double a, double b) {
        double sum = a + b;
        // halving first would lose the last bit of subnormal numbers, halving last overflows beyond half of the largest
        return Double.isInfinite(sum) ? a / 2 + b / 2 : sum / 2;
    }
}
