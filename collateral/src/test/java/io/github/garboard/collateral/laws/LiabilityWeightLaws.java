package io.github.garboard.collateral.laws;

import io.github.garboard.collateral.valuation.LiabilityWeight;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every {@link LiabilityWeight} keeps.
 *
 * @param <A> the type of the assets
 */
public interface LiabilityWeightLaws<A> {

    /** Returns the weight under test. */
    LiabilityWeight<A> weight();

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

    /** A debt counts for at least its value. */
    @Property
    default void debtCountsForAtLeastItsValue(@ForAll("anyAsset") A asset, @ForAll("anyAmount") double amount) {
        double weight = weight().weight(asset, amount);
        Law.holds(weight >= 1 && weight < Double.POSITIVE_INFINITY, "weight " + weight + " of " + amount + " " + asset);
    }

    /** A larger debt never has a smaller weight. */
    @Property
    default void largerDebtNeverLowersTheWeight(
            @ForAll("anyAsset") A asset, @ForAll("anyAmount") double one, @ForAll("anyAmount") double other) {
        double smaller = weight().weight(asset, Math.min(one, other));
        double larger = weight().weight(asset, Math.max(one, other));
        Law.holds(larger >= smaller, smaller + " becomes " + larger + " between " + one + " and " + other);
    }
}
