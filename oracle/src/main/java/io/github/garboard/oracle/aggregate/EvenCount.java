package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.internal.Averages;
import io.github.garboard.oracle.internal.Select;

/**
 * Which value is the middle of an even count, where two are. Of an odd count there is one middle and the rule is not
 * asked. With weights: which value is the middle where the weight is split into equal halves.
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

    /** Returns the middle of the first n values, n at least 1; reorders them. */
    double middle(double[] values, int n) {
        int upper = n / 2;
        double high = Select.select(values, 0, n, upper);
        if (n % 2 == 1 || this == UPPER) {
            return high;
        }
        double low = values[0];
        for (int i = 1; i < upper; i++) {
            if (values[i] > low) {
                low = values[i];
            }
        }
        return between(low, high);
    }

    /** Returns the middle, given the smaller and the larger of two middles. */
    double between(double lower, double upper) {
        return switch (this) {
            case AVERAGE -> Averages.midpoint(lower, upper);
            case LOWER -> lower;
            case UPPER -> upper;
        };
    }
}
