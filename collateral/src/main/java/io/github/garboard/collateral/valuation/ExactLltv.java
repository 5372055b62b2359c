package io.github.garboard.collateral.valuation;

import java.math.BigInteger;
import java.util.Objects;

/**
 * A liquidation loan-to-value rule in base units, with every rounding against the borrower: the value of the collateral
 * is rounded down, the debt it carries is rounded down again, and what is owed is rounded up.
 *
 * <p>Exact for any size; there is no overflow.
 *
 * <p>Source: morpho-org/morpho-blue, src/Morpho.sol, _isHealthy (price scale 10^36, lltv scale 10^18).
 *
 * @param priceScale what a price of 1 base unit of the debt asset for 1 of the collateral is written as, above 0
 * @param lltv the loan-to-value at which liquidation begins, from 0 to its scale
 * @param lltvScale what a loan-to-value of 1 is written as, above 0
 */
public record ExactLltv(BigInteger priceScale, BigInteger lltv, BigInteger lltvScale) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is outside of its range
     */
    public ExactLltv {
        requirePositive("priceScale", priceScale);
        requirePositive("lltvScale", lltvScale);
        requireNonNegative("lltv", lltv);
        if (lltv.compareTo(lltvScale) > 0) {
            throw new IllegalArgumentException("lltv must be at most its scale: " + lltv + " of " + lltvScale);
        }
    }

    /**
     * Returns the largest debt that the collateral carries: floor(floor(collateral price / price scale) lltv / lltv
     * scale), in base units of the debt asset.
     *
     * @param collateral the collateral in base units, non-negative
     * @param price the price, scaled, non-negative
     * @throws IllegalArgumentException if one is negative
     */
    public BigInteger maxDebt(BigInteger collateral, BigInteger price) {
        requireNonNegative("collateral", collateral);
        requireNonNegative("price", price);
        return collateral.multiply(price).divide(priceScale).multiply(lltv).divide(lltvScale);
    }

    /**
     * Returns whether the collateral carries a debt: the debt is at most {@link #maxDebt}. No debt is always carried.
     *
     * @param collateral the collateral in base units, non-negative
     * @param price the price, scaled, non-negative
     * @param debt the debt in base units, non-negative
     * @throws IllegalArgumentException if one is negative
     */
    public boolean isHealthy(BigInteger collateral, BigInteger price, BigInteger debt) {
        return requireNonNegative("debt", debt).compareTo(maxDebt(collateral, price)) <= 0;
    }

    /**
     * Returns what a borrower owes that holds shares of a pool's debt: ceil(shares total debt / total shares). Venues
     * that count virtual shares and debt, against manipulation of an empty pool, have them in the totals.
     *
     * @param shares the borrower's shares, non-negative
     * @param totalDebt the debt of the pool in base units, non-negative
     * @param totalShares all shares, above 0
     * @throws IllegalArgumentException if one is outside of its range
     */
    public static BigInteger debtOfShares(BigInteger shares, BigInteger totalDebt, BigInteger totalShares) {
        requireNonNegative("shares", shares);
        requireNonNegative("totalDebt", totalDebt);
        requirePositive("totalShares", totalShares);
        return shares.multiply(totalDebt)
                .add(totalShares)
                .subtract(BigInteger.ONE)
                .divide(totalShares);
    }

    private static BigInteger requireNonNegative(String name, BigInteger value) {
        if (Objects.requireNonNull(value, name).signum() < 0) {
            throw new IllegalArgumentException(name + " must be non-negative: " + value);
        }
        return value;
    }

    private static void requirePositive(String name, BigInteger value) {
        if (Objects.requireNonNull(value, name).signum() <= 0) {
            throw new IllegalArgumentException(name + " must be above 0: " + value);
        }
    }
}
