package io.github.garboard.margin.weight;

import io.github.garboard.margin.Rounding;
import io.github.garboard.margin.internal.Checks;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;

/**
 * Weights and rates that worsen with the square root of size, as the price impact of selling it does:
 *
 * <pre>
 *   asset weight      min(w, 1.1 / (1 + f sqrt(size)))
 *   liability weight  max(w, 0.8 w + f sqrt(size)),  and so a margin ratio
 * </pre>
 *
 * <p>The constants 1.1 and 0.8 are the rule's: a small position keeps its weight. Monotone in size.
 *
 * @param factor f, per square root of a unit, non-negative and finite; 0 leaves every weight as it is
 * @param rootRounding how the square root is rounded
 * @param weightRounding how the weight is rounded
 * @see "drift-labs/protocol-v2 0ae3e3b1, size premium and discount; FTX, margin fraction (both read 2026)"
 */
public record SquareRootSize(double factor, Rounding rootRounding, Rounding weightRounding) {

    private static final double ASSET_NUMERATOR = 1.1;
    private static final double LIABILITY_SHARE = 0.8;

    /**
     * Checks the factor.
     *
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public SquareRootSize {
        Checks.requireNonNegative("factor", factor);
        Objects.requireNonNull(rootRounding, "rootRounding");
        Objects.requireNonNull(weightRounding, "weightRounding");
    }

    /** Makes the rule without rounding. */
    public SquareRootSize(double factor) {
        this(factor, Rounding.NONE, Rounding.NONE);
    }

    /**
     * Returns the weight of an asset.
     *
     * @param weight w, the weight of a small balance, non-negative and finite
     * @param size the size, in whole units, non-negative and finite
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public double assetWeight(double weight, double size) {
        Checks.requireNonNegative("weight", weight);
        if (factor == 0) {
            return weight;
        }
        BigDecimal divisor = impact(size).add(BigDecimal.ONE);
        BigDecimal discounted = BigDecimal.valueOf(ASSET_NUMERATOR).divide(divisor, MathContext.DECIMAL128);
        return Math.min(weight, weightRounding.of(discounted).doubleValue());
    }

    /**
     * Returns the weight of a liability, or a margin ratio.
     *
     * @param weight w, the weight of a small balance, non-negative and finite
     * @param size the size, in whole units, non-negative and finite
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public double liabilityWeight(double weight, double size) {
        Checks.requireNonNegative("weight", weight);
        if (factor == 0) {
            return weight;
        }
        BigDecimal share = BigDecimal.valueOf(LIABILITY_SHARE).multiply(BigDecimal.valueOf(weight));
        return Math.max(weight, weightRounding.of(share.add(impact(size))).doubleValue());
    }

    private BigDecimal impact(double size) {
        return BigDecimal.valueOf(factor).multiply(BigDecimal.valueOf(rootRounding.root(size)));
    }
}
