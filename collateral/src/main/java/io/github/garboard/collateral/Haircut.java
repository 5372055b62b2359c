package io.github.garboard.collateral;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

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
     * Returns the haircut of a holding with the rule and the parts that it follows from.
     *
     * <p>Its fraction is equal, to the last bit, to {@link #fraction}, which is the one to ask where speed matters: this
     * method allocates the parts. A haircut that does not say more about itself is a part without parts; the
     * combinations of this interface give the tree of what they combined.
     *
     * @param asset the asset held
     * @param amount the amount held, in units of the asset, non-negative and finite
     * @param horizonYears the time over which the holding would be sold, in years, non-negative and finite
     * @throws IllegalArgumentException if the amount or the horizon is negative or not finite
     */
    default HaircutPart explain(A asset, double amount, double horizonYears) {
        return HaircutPart.of("haircut", fraction(asset, amount, horizonYears));
    }

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

    /**
     * Returns a haircut by asset alone: what a caller computes or keeps for each, such as an adaptive haircut, a
     * discount to a peg, or 1 less a venue's collateral weight.
     *
     * @param <A> the caller's description of an asset
     * @param fraction the haircut of an asset, in [0, 1]; asking for another value throws {@link
     *     IllegalArgumentException}
     */
    static <A> Haircut<A> byAsset(ToDoubleFunction<? super A> fraction) {
        Objects.requireNonNull(fraction, "fraction");
        return (asset, amount, years) -> {
            requireHolding(amount, years);
            return requireFraction("fraction", fraction.applyAsDouble(asset));
        };
    }

    /**
     * Returns a haircut that covers a quantile of the loss, by a caller's estimator: max(0, min(1, quantile)). A
     * quantile below 0 is a gain and needs no haircut; one above 1 takes the whole value.
     *
     * <p>The quantile is for one horizon; {@link #scaledFromHorizon} takes it to others.
     *
     * @param <A> the caller's description of an asset
     * @param lossQuantile the loss of an asset that is exceeded with the probability accepted, as a fraction of its
     *     value; if it is NaN, asking for the haircut throws {@link IllegalArgumentException}
     */
    static <A> Haircut<A> ofLossQuantile(ToDoubleFunction<? super A> lossQuantile) {
        Objects.requireNonNull(lossQuantile, "lossQuantile");
        return byAsset(asset -> Math.max(0, Math.min(1, lossQuantile.applyAsDouble(asset))));
    }

    /** Returns this haircut at one horizon. */
    default HorizonHaircut<A> at(double horizonYears) {
        return new BoundHaircut<>(this, horizonYears);
    }

    /**
     * Returns this haircut under a name for its explanation.
     *
     * @param name the name, not blank
     * @throws IllegalArgumentException if it is blank
     */
    default Haircut<A> named(String name) {
        return new NamedHaircut<>(name, this);
    }

    /**
     * Returns a haircut that is the larger of this one and the other, holding by holding. Its explanation names the one
     * that binds.
     */
    default Haircut<A> max(Haircut<? super A> other) {
        return new CombinedHaircut<>(CombinedHaircut.Rule.LARGER, this, other);
    }

    /**
     * Returns the sum of this haircut and an add-on, such as one for a currency mismatch, at most 1:
     * min(1, this + add-on). It is never less than either.
     */
    default Haircut<A> plus(Haircut<? super A> addOn) {
        return new CombinedHaircut<>(CombinedHaircut.Rule.SUM, this, addOn);
    }

    /**
     * Returns this haircut and then another one of what is left: 1 - (1 - this)(1 - next). It is how weights multiply,
     * such as a collateral weight and the scaling of a pool; it is never less than either haircut.
     */
    default Haircut<A> andThen(Haircut<? super A> next) {
        return new CombinedHaircut<>(CombinedHaircut.Rule.SUCCESSIVE, this, next);
    }

    /**
     * Returns another haircut for the assets that meet a condition, and this one for the rest. It explains itself as the
     * one chosen does.
     *
     * <pre>{@code
     * Haircut<Bond> mismatch = Haircut.<Bond>of(0).where(bond -> !bond.currency().equals(base), Haircut.of(0.08));
     * Haircut<Bond> haircut = schedule.plus(mismatch);
     * }</pre>
     */
    default Haircut<A> where(Predicate<? super A> condition, Haircut<? super A> other) {
        return new ConditionalHaircut<>(this, condition, other);
    }

    /**
     * Returns the smaller of this haircut and a cap.
     *
     * @param cap the largest haircut, in [0, 1]
     * @throws IllegalArgumentException if it is not
     */
    default Haircut<A> cappedAt(double cap) {
        return new CappedHaircut<>(this, cap);
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
        return new HorizonScaledHaircut<>(this, baseHorizonYears);
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
