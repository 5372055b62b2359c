package io.github.garboard.greeks.laws.accuracy;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * An option and its exact values.
 *
 * <p>An error is counted in units in the last place of its scale. The scale is the exact value, and for the sums that cross
 * zero ({@link #SUMS}) the largest of their terms: near a crossing no more can be asked. Where the scale is below the smallest
 * normal double nothing can be said in such units; any value of that size is right. Where the exact value exceeds every double,
 * the infinity of its sign is right.
 *
 * @param id the name of the point
 * @param category why the point is in the grid
 * @param option the inputs
 * @param exact the exact value of each Greek that the grid holds
 */
public record ReferencePoint(String id, String category, BlackScholesMerton option, Map<Greek, BigDecimal> exact) {

    /** Theta, charm, veta, color and ultima. */
    public static final Set<Greek> SUMS =
            Set.copyOf(EnumSet.of(Greek.THETA, Greek.CHARM, Greek.VETA, Greek.COLOR, Greek.ULTIMA));

    /** Beyond this part of the scale a value is wrong rather than inexact. */
    public static final double WRONG = 0.01;

    /** Below the smallest normal number a few units of it are as good as zero. */
    private static final double VANISHED = 4 * Double.MIN_NORMAL;

    private static final BigDecimal SMALLEST = new BigDecimal(Double.MIN_NORMAL);
    private static final BigDecimal GREATEST = new BigDecimal(Double.MAX_VALUE);

    /** Returns whether the scale of a value is a normal double or larger, so that its error counts in the statistics. */
    public boolean counts(Greek greek) {
        return scale(greek).compareTo(SMALLEST) >= 0;
    }

    /**
     * Returns the error of a value in units in the last place of its scale; infinite if the value is NaN or infinite without
     * reason.
     */
    public double ulps(Greek greek, double value) {
        double unit = Math.ulp(Math.min(scale(greek).doubleValue(), Double.MAX_VALUE));
        return distance(greek, value, new BigDecimal(unit));
    }

    /** Returns whether a value is NaN, off by more than 1 % of its scale, or not small where the exact value vanishes. */
    public boolean isWrong(Greek greek, double value) {
        if (!counts(greek)) {
            return !(Math.abs(value) <= VANISHED);
        }
        return distance(greek, value, scale(greek)) > WRONG;
    }

    private double distance(Greek greek, double value, BigDecimal unit) {
        BigDecimal truth = truth(greek);
        if (truth.abs().compareTo(GREATEST) > 0) {
            return value == truth.signum() * Double.POSITIVE_INFINITY ? 0 : Double.POSITIVE_INFINITY;
        }
        if (!Double.isFinite(value)) {
            return Double.POSITIVE_INFINITY;
        }
        return new BigDecimal(value)
                .subtract(truth)
                .abs()
                .divide(unit, MathContext.DECIMAL64)
                .doubleValue();
    }

    private BigDecimal scale(Greek greek) {
        BigDecimal size = truth(greek).abs();
        return SUMS.contains(greek) ? size.max(LargestTerm.of(greek, this)) : size;
    }

    BigDecimal truth(Greek greek) {
        BigDecimal value = exact.get(greek);
        if (value == null) {
            throw new IllegalArgumentException("exact must hold " + greek + ": " + exact.keySet());
        }
        return value;
    }
}
