package io.github.garboard.collateral.valuation;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How a venue weighs the two sides of an account at one level: what is held and what is owed. A venue has one of these for borrowing and one, less strict, for liquidation; some have a single one.
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
 *   <li>asset and liability weights, initial and maintenance (Mango, Drift): the full constructor, with weights that
 *       depend on the amount where the venue's do.
 * </ul>
 *
 * @param <A> the caller's description of an asset
 * @param asset the weight of what is held, in [0, 1]; {@link AssetWeight#of} takes a haircut
 * @param liability the weight of what is owed, at least 1
 */
public record LendingWeights<A>(AssetWeight<? super A> asset, LiabilityWeight<? super A> liability) {

    /** Checks that no component is null. */
    public LendingWeights {
        Objects.requireNonNull(asset, "asset");
        Objects.requireNonNull(liability, "liability");
    }

    /**
     * Returns weights by a collateral factor (a loan-to-value ratio, a liquidation threshold); a debt counts
     * as it is.
     *
     * @param factor the fraction of an asset's value that may be owed against it, in [0, 1]
     */
    public static <A> LendingWeights<A> ofFactor(ToDoubleFunction<? super A> factor) {
        Objects.requireNonNull(factor, "factor");
        return new LendingWeights<>((one, amount) -> factor.applyAsDouble(one), LiabilityWeight.of(1));
    }

    /**
     * Returns these weights with another one for some assets, as in a correlated mode (Aave's eMode): what is held of the
     * mode's assets gets the mode's weight as long as only its assets are owed, which {@link AdjustmentRule#onlyDebtsOf}
     * sees to.
     *
     * @param members which assets are in the mode
     * @param modeWeight the weight of what is held of these
     */
    public LendingWeights<A> inMode(Predicate<? super A> members, AssetWeight<? super A> modeWeight) {
        Objects.requireNonNull(members, "members");
        Objects.requireNonNull(modeWeight, "modeWeight");
        return new LendingWeights<>(
                (one, amount) -> members.test(one) ? modeWeight.weight(one, amount) : asset.weight(one, amount),
                liability);
    }
}
