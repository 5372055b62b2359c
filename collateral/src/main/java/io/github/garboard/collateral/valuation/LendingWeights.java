package io.github.garboard.collateral.valuation;

import io.github.garboard.collateral.HorizonHaircut;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How a venue weighs the two sides of an account at one level: the haircut of what is held and the weight of what is
 * owed. A venue has one of these for borrowing and one, less strict, for liquidation; some have a single one.
 *
 * <p>Known conventions as compositions:
 *
 * <ul>
 *   <li>loan-to-value and liquidation threshold, one ratio for each asset and level (Aave): {@code ofFactor(ltv)} and
 *       {@code ofFactor(liquidationThreshold)};
 *   <li>collateral factors (Compound Comet): {@code ofFactor(borrowCollateralFactor)} and {@code
 *       ofFactor(liquidateCollateralFactor)};
 *   <li>one liquidation loan-to-value (Morpho): {@code ofFactor(lltv)} for both; {@link ExactLltv} for its roundings;
 *   <li>collateral ratio (Maker): {@code ofFactor(1 / ratio)}, with {@link AdjustmentRule}s for ceilings and dust;
 *   <li>asset and liability weights, initial and maintenance (Mango, Drift): the full constructor, with haircuts and
 *       weights that depend on the amount where the venue's do.
 * </ul>
 *
 * @param <A> the caller's description of an asset
 * @param haircut the haircut of what is held, in [0, 1]
 * @param liability the weight of what is owed, at least 1
 */
public record LendingWeights<A>(HorizonHaircut<? super A> haircut, LiabilityWeight<? super A> liability) {

    /** Checks that no component is null. */
    public LendingWeights {
        Objects.requireNonNull(haircut, "haircut");
        Objects.requireNonNull(liability, "liability");
    }

    /**
     * Returns weights by a collateral factor (a loan-to-value ratio, a liquidation threshold): the haircut is 1 -
     * factor, a debt counts as it is.
     *
     * @param factor the fraction of an asset's value that may be owed against it, in [0, 1]
     */
    public static <A> LendingWeights<A> ofFactor(ToDoubleFunction<? super A> factor) {
        Objects.requireNonNull(factor, "factor");
        return new LendingWeights<>((asset, amount) -> 1 - factor.applyAsDouble(asset), LiabilityWeight.of(1));
    }

    /**
     * Returns these weights with another haircut for some assets, as in a correlated mode (Aave's eMode): what is held
     * of the mode's assets gets the mode's haircut as long as only its assets are owed, which {@link
     * AdjustmentRule#onlyDebtsOf} sees to.
     *
     * @param members which assets are in the mode
     * @param modeHaircut the haircut of what is held of these
     */
    public LendingWeights<A> inMode(Predicate<? super A> members, HorizonHaircut<? super A> modeHaircut) {
        Objects.requireNonNull(members, "members");
        Objects.requireNonNull(modeHaircut, "modeHaircut");
        return new LendingWeights<>(
                (asset, amount) -> members.test(asset)
                        ? modeHaircut.fraction(asset, amount)
                        : haircut.fraction(asset, amount),
                liability);
    }
}
