package io.github.garboard.collateral;

import java.util.Objects;

/**
 * Fraction of an asset's market value that does not count as collateral.
 *
 * <p>A haircut h turns a market value v into v (1 - h). It lies in [0, 1], does not fall as the amount or the horizon
 * grows, and is the same each time it is asked for ({@code HaircutLaws} tests this). Implementations are immutable and
 * thread-safe, cost O(1) and do not allocate, unless they say otherwise.
 *
 * <pre>{@code
 * Haircut<Bond> haircut = schedule.scaledFromHorizon(10 / 250.0).plus(currencyMismatch).max(Haircut.of(0.02));
 * double value = basket.value(haircut.at(5 / 250.0), prices);
 * }</pre>
 *
 * @param <A> the caller's description of an asset
 */
@FunctionalInterface
public interface Haircut<A> {

    /**
     * Returns the haircut of a holding.
     *
     * @param asset the asset held
     * @param amount the amount held, in units of the asset, non-negative and finite
     * @param horizonYears the time over which the holding would be sold, in years, non-negative and finite
     * @return the haircut, in [0, 1]
     * @throws IllegalArgumentException if the amount or the horizon is negative or not finite
     */
    double fraction(A asset, double amount, double horizonYears);

    /**
     * Returns the same haircut for every asset, amount and horizon.
     *
     * @param <A> the caller's description of an asset
     * @param fraction the haircut, in [0, 1]
     * @throws IllegalArgumentException if it is not
     */
    static <A> Haircut<A> of(double fraction) {
        requireFraction("fraction", fraction);
        return (asset, amount, years) -> {
            requireHolding(amount, years);
            return fraction;
        };
    }

    /** Returns this haircut at one horizon. */
    default HorizonHaircut<A> at(double horizonYears) {
        requireHolding(0, horizonYears);
        return (asset, amount) -> fraction(asset, amount, horizonYears);
    }

    /** Returns a haircut that is the larger of this one and the other, holding by holding. */
    default Haircut<A> max(Haircut<? super A> other) {
        Objects.requireNonNull(other, "other");
        return (asset, amount, years) -> Math.max(fraction(asset, amount, years), other.fraction(asset, amount, years));
    }

    /**
     * Returns the sum of this haircut and an add-on, such as one for a currency mismatch, at most 1:
     * min(1, this + add-on).
     */
    default Haircut<A> plus(Haircut<? super A> addOn) {
        Objects.requireNonNull(addOn, "addOn");
        return (asset, amount, years) ->
                Math.min(1, fraction(asset, amount, years) + addOn.fraction(asset, amount, years));
    }

    /**
     * Returns the smaller of this haircut and a cap.
     *
     * @param cap the largest haircut, in [0, 1]
     * @throws IllegalArgumentException if it is not
     */
    default Haircut<A> cappedAt(double cap) {
        requireFraction("cap", cap);
        return (asset, amount, years) -> Math.min(cap, fraction(asset, amount, years));
    }

    /**
     * Returns this haircut, which is stated for one horizon, scaled to any other with the square root of time:
     * min(1, H sqrt(horizon / base)), with H this haircut at the base horizon.
     *
     * <p>Special cases: 0 at horizon 0; this haircut at the base horizon. The rule suits losses that add up like a
     * random walk; for a single jump it says too much over a longer horizon and too little over a shorter one. {@code
     * SquareRootOfTime} has the form of the supervisory rules, in business days.
     *
     * @param baseHorizonYears the horizon that this haircut is stated for, in years, above 0 and finite
     * @throws IllegalArgumentException if the base horizon is not
     */
    default Haircut<A> scaledFromHorizon(double baseHorizonYears) {
        if (!(baseHorizonYears > 0 && baseHorizonYears < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("baseHorizonYears must be above 0 and finite: " + baseHorizonYears);
        }
        return (asset, amount, years) -> {
            requireHolding(amount, years);
            double stated = fraction(asset, amount, baseHorizonYears);
            // a haircut of 0 stays 0 over any horizon, also where the ratio overflows
            return stated == 0 ? 0 : Math.min(1, stated * Math.sqrt(years / baseHorizonYears));
        };
    }

    /**
     * Checks the arguments of {@link #fraction}: for implementations.
     *
     * @param amount the amount held
     * @param horizonYears the horizon
     * @throws IllegalArgumentException if the amount or the horizon is negative or not finite
     */
    static void requireHolding(double amount, double horizonYears) {
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("amount must be non-negative and finite: " + amount);
        }
        if (!(horizonYears >= 0 && horizonYears < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("horizonYears must be non-negative and finite: " + horizonYears);
        }
    }

    /**
     * Checks that a value is a haircut: for implementations.
     *
     * @param name the name of the value in the message
     * @param value the value
     * @return the value
     * @throws IllegalArgumentException if the value is not in [0, 1]
     */
    static double requireFraction(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be in [0, 1]: " + value);
        }
        return value;
    }
}
