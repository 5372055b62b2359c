package io.github.garboard.collateral.haircut;

import io.github.garboard.collateral.Haircut;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * The discount of large accounts with the square root of their size, as perpetual venues apply it: assets weigh less,
 * debts weigh more, and margins grow, with f sqrt(size).
 *
 * <p>Sizes are in whole units of the asset and f is per square root of a unit. {@link FixedPointSquareRootSize} is the
 * integer form of one protocol, with its floors.
 *
 * <p>Sources: collateral weights and margin fraction of FTX (help pages, archived; S. Bankman-Fried, 2021-10-06 and
 * 2022-10-12); rule of the Drift protocol, {@code drift-labs/protocol-v2}, math/margin.
 *
 * @param factor f, non-negative and finite; 0 for no discount
 */
public record SquareRootSize(double factor) {

    private static final double NUMERATOR = 1.1;
    private static final double LIABILITY_SHARE = 0.8;

    /**
     * Checks the component.
     *
     * @throws IllegalArgumentException if the factor is negative or not finite
     */
    public SquareRootSize {
        requireNonNegative("factor", factor);
    }

    /**
     * Returns the weight of an asset: min(weight, 1.1 / (1 + f sqrt(size))).
     *
     * @param weight the weight of a small holding, in [0, 1]
     * @param size the amount held, in units of the asset, non-negative and finite
     * @throws IllegalArgumentException if one is outside of its range
     */
    public double assetWeight(double weight, double size) {
        return discounted(Haircut.requireFraction("weight", weight), premium(size));
    }

    /**
     * Returns the weight of a debt: max(weight, 0.8 weight + f sqrt(size)).
     *
     * @param weight the weight of a small debt, at least 1 for most, non-negative and finite
     * @param size the amount owed, in units of the asset, non-negative and finite
     * @throws IllegalArgumentException if one is outside of its range
     */
    public double liabilityWeight(double weight, double size) {
        requireNonNegative("weight", weight);
        return Math.max(weight, LIABILITY_SHARE * weight + premium(size));
    }

    /**
     * Returns the margin fraction of a position: max(base, f sqrt(size)). It is not capped; a venue that asks for no
     * more than full funding takes min(1, fraction) as a step of its own.
     *
     * @param base the margin fraction of a small position, non-negative and finite
     * @param size the size of the position, in units of the asset, non-negative and finite
     * @throws IllegalArgumentException if one is outside of its range
     */
    public double marginFraction(double base, double size) {
        requireNonNegative("base", base);
        return Math.max(base, premium(size));
    }

    /**
     * Returns the discount as a haircut: max(0, 1 - 1.1 / (1 + f sqrt(amount))). The weight rule is {@code
     * Haircut.of(1 - weight).max(SquareRootSize.haircut(factor))}. More of the asset is never worth less, and each unit
     * adds less than the one before.
     *
     * @param <A> the caller's description of an asset
     * @param factor f of an asset, non-negative and finite; asking for another throws {@link IllegalArgumentException}
     */
    public static <A> Haircut<A> haircut(ToDoubleFunction<? super A> factor) {
        Objects.requireNonNull(factor, "factor");
        Haircut<A> discount = (asset, amount, years) -> {
            Haircut.requireHolding(amount, years);
            return 1 - discounted(1, requireNonNegative("factor", factor.applyAsDouble(asset)) * Math.sqrt(amount));
        };
        return discount.named("square root of size");
    }

    private static double discounted(double weight, double premium) {
        return Math.min(weight, NUMERATOR / (1 + premium));
    }

    private double premium(double size) {
        return factor * Math.sqrt(requireNonNegative("size", size));
    }

    private static double requireNonNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be non-negative and finite: " + value);
        }
        return value;
    }
}
