package io.github.garboard.collateral.haircut;

import java.math.BigInteger;

/**
 * {@link SquareRootSize} in the integers of the Drift protocol: sizes with 9 decimals, the factor with 6, weights with
 * 4, and every division rounded down.
 *
 * <p>With s = isqrt(10 size + 1), the square root of the size in units of 10^-5:
 *
 * <ul>
 *   <li>assets: min(w, 1.1 10^10 div (10^6 + s f div 10^5)),
 *   <li>debts: max(w, w - w div 5 + s f div 10^7).
 * </ul>
 *
 * <p>Rounding down a weight of an asset is against the holder; rounding down the premium of a debt is for the debtor, by
 * less than 10^-4, as the protocol has it. The square root allocates some big integers.
 *
 * <p>Source: {@code drift-labs/protocol-v2} at 0ae3e3b, math/margin, whose tests are reproduced.
 *
 * @param factor the factor f with 6 decimals, in [0, {@value #LARGEST_FACTOR}]; 0 for no discount
 */
public record FixedPointSquareRootSize(long factor) {

    /** The largest factor, below which no product overflows: 900, with 6 decimals. */
    public static final long LARGEST_FACTOR = 900_000_000;

    private static final long NUMERATOR = 11_000_000_000L;
    private static final long FACTOR_ONE = 1_000_000;
    private static final long TO_FACTOR = 100_000;
    private static final long TO_WEIGHT = 10_000_000;

    /**
     * Checks the component.
     *
     * @throws IllegalArgumentException if the factor is outside of its range
     */
    public FixedPointSquareRootSize {
        if (factor < 0 || factor > LARGEST_FACTOR) {
            throw new IllegalArgumentException("factor must be in [0, " + LARGEST_FACTOR + "]: " + factor);
        }
    }

    /**
     * Returns the weight of an asset, with 4 decimals.
     *
     * @param weight the weight of a small holding, with 4 decimals, non-negative
     * @param size the amount held, with 9 decimals, non-negative
     * @throws IllegalArgumentException if one is negative
     */
    public long assetWeight(int weight, long size) {
        long premium = premium(weight, size);
        return factor == 0 ? weight : Math.min(weight, NUMERATOR / (FACTOR_ONE + premium / TO_FACTOR));
    }

    /**
     * Returns the weight of a debt, with 4 decimals.
     *
     * @param weight the weight of a small debt, with 4 decimals, non-negative
     * @param size the amount owed, with 9 decimals, non-negative
     * @throws IllegalArgumentException if one is negative
     */
    public long liabilityWeight(int weight, long size) {
        long premium = premium(weight, size);
        return Math.max(weight, weight - weight / 5 + premium / TO_WEIGHT);
    }

    private long premium(int weight, long size) {
        if (weight < 0) {
            throw new IllegalArgumentException("weight must be non-negative: " + weight);
        }
        if (size < 0) {
            throw new IllegalArgumentException("size must be non-negative: " + size);
        }
        BigInteger root = BigInteger.valueOf(size)
                .multiply(BigInteger.TEN)
                .add(BigInteger.ONE)
                .sqrt();
        return root.longValueExact() * factor;
    }
}
