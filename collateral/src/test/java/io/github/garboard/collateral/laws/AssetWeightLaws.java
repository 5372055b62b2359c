package io.github.garboard.collateral.laws;

import io.github.garboard.collateral.valuation.AssetWeight;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every {@link AssetWeight} keeps.
 *
 * @param <A> the type of the assets
 */
public interface AssetWeightLaws<A> {

    /** Relative tolerance of a comparison of weights: some roundings of their formula. */
    double TOLERANCE = 1e-14;

    /** Returns the weight under test. */
    AssetWeight<A> weight();

    /** Returns assets that the weight knows. */
    Arbitrary<A> assets();

    /** Hands the assets to the laws. */
    @Provide
    default Arbitrary<A> anyAsset() {
        return assets();
    }

    /** Hands the amounts to the laws. */
    @Provide
    default Arbitrary<Double> anyAmount() {
        return HoldingProvider.amounts();
    }

    /** A weight lies in [0, 1]. */
    @Property
    default void weightIsAFraction(@ForAll("anyAsset") A asset, @ForAll("anyAmount") double amount) {
        double weight = weight().weight(asset, amount);
        Law.holds(weight >= 0 && weight <= 1, "weight " + weight + " of " + amount + " " + asset);
    }

    /** A larger holding never has a larger weight. */
    @Property
    default void largerHoldingNeverRaisesTheWeight(
            @ForAll("anyAsset") A asset, @ForAll("anyAmount") double one, @ForAll("anyAmount") double other) {
        double smaller = weight().weight(asset, Math.min(one, other));
        double larger = weight().weight(asset, Math.max(one, other));
        Law.holds(
                larger <= smaller * (1 + TOLERANCE),
                smaller + " becomes " + larger + " between " + one + " and " + other);
    }

    /** More of an asset never has a smaller weighted value. */
    @Property
    default void moreIsNeverWorthLess(
            @ForAll("anyAsset") A asset, @ForAll("anyAmount") double one, @ForAll("anyAmount") double other) {
        double less = Math.min(one, other);
        double more = Math.max(one, other);
        double valueOfLess = less * weight().weight(asset, less);
        double valueOfMore = more * weight().weight(asset, more);
        Law.holds(
                valueOfMore >= valueOfLess - TOLERANCE * more,
                less + " are worth " + valueOfLess + ", " + more + " are worth " + valueOfMore);
    }
}
