package io.github.garboard.margin.weight;

import io.github.garboard.margin.Rounding;
import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * An asset weight that falls once a pool holds much of the asset: w min(1, start / deposits), so that the weighted value of
 * all deposits stays what it was at the start. No liquidator can sell more than the market takes.
 *
 * @param start the value of deposits from which the weight falls, in money, positive; infinite for never
 * @param deposits the value of all deposits, and of what open orders may add, in money, non-negative and finite
 * @param rounding how the weight is rounded
 * @see "blockworks-foundation/mango-v4 1303a4a1, deposit weight scale; drift-labs/protocol-v2 0ae3e3b1 (read 2026)"
 */
public record PoolScale(double start, double deposits, Rounding rounding) {

    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public PoolScale {
        if (!(start > 0)) {
            throw new IllegalArgumentException("start must be > 0: " + start);
        }
        Checks.requireNonNegative("deposits", deposits);
        Objects.requireNonNull(rounding, "rounding");
    }

    /** Makes the rule without rounding. */
    public PoolScale(double start, double deposits) {
        this(start, deposits, Rounding.NONE);
    }

    /**
     * Returns the weight of an asset in this pool.
     *
     * @param weight the weight in a small pool, non-negative and finite
     * @throws IllegalArgumentException if it is not
     */
    public double assetWeight(double weight) {
        Checks.requireNonNegative("weight", weight);
        return deposits <= start ? weight : rounding.quotient(weight, start, deposits);
    }
}
