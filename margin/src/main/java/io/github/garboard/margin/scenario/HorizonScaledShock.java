package io.github.garboard.margin.scenario;

import io.github.garboard.margin.ShockRule;

/**
 * A relative shock that is larger for near expiries: base (1 + shock (30 / max(T, floor))^p), T in days, with one power p
 * for T up to 30 days and another beyond. The exchange grids shock implied volatility so. At 30 days the shock acts as it
 * is written.
 *
 * <p>A negative shock may take the result below 0 for a near expiry: compose with {@link ShockRule#flooredAt(double)}.
 *
 * @param shortPower the power p for T of at most 30 days, finite and non-negative
 * @param longPower the power p for longer T, finite and non-negative
 * @param floorDays the shortest T that counts, in days, finite and positive
 */
public record HorizonScaledShock(double shortPower, double longPower, double floorDays) implements ShockRule {

    /** The T at which the shock acts as it is written, in days. */
    public static final double PIVOT_DAYS = 30;

    /**
     * The powers 0.30 and 0.13 that Deribit, Paradex and Derive publish, with the floor of one day of Derive's default
     * parameters.
     *
     * @see "Deribit, Portfolio margin; Paradex, Portfolio margin; derivexyz/v2-core 7736900d (read 2026)"
     */
    public static final HorizonScaledShock EXCHANGE = new HorizonScaledShock(0.30, 0.13, 1);

    private static final double DAYS_PER_YEAR = 365;

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if a power is negative or not finite, or the floor is not positive and finite
     */
    public HorizonScaledShock {
        requirePower("shortPower", shortPower);
        requirePower("longPower", longPower);
        if (!(floorDays > 0 && floorDays < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("floorDays must be finite and > 0: " + floorDays);
        }
    }

    /**
     * Returns the shocked value.
     *
     * @param base the value before the shock
     * @param shock the relative shock of an expiry in 30 days
     * @param years the time to expiry T, in years of 365 days, non-negative; infinite gives the base if the long power is
     *     positive
     * @return base (1 + shock (30 / max(T, floor))^p)
     * @throws IllegalArgumentException if years is negative or NaN
     */
    @Override
    public double apply(double base, double shock, double years) {
        if (!(years >= 0)) {
            throw new IllegalArgumentException("years must be >= 0: " + years);
        }
        double days = years * DAYS_PER_YEAR;
        double power = days <= PIVOT_DAYS ? shortPower : longPower;
        return base * (1 + shock * Math.pow(PIVOT_DAYS / Math.max(days, floorDays), power));
    }

    private static void requirePower(String name, double power) {
        if (!(power >= 0 && power < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and >= 0: " + power);
        }
    }
}
