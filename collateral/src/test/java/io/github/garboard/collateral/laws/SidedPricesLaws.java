package io.github.garboard.collateral.laws;

import io.github.garboard.collateral.valuation.SidedPrices;
import io.github.garboard.collateral.valuation.ValuationSide;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every {@link SidedPrices} keeps.
 *
 * @param <A> the type of the assets
 */
public interface SidedPricesLaws<A> {

    /** Returns the prices under test. */
    SidedPrices<A> prices();

    /** Returns assets that have a price. */
    Arbitrary<A> assets();

    /** Hands the assets to the laws. */
    @Provide
    default Arbitrary<A> anyAsset() {
        return assets();
    }

    /** What is held is never priced above what is owed. */
    @Property
    default void assetIsPricedAtMostAsTheDebt(@ForAll("anyAsset") A asset) {
        double low = prices().price(asset, ValuationSide.ASSET);
        double high = prices().price(asset, ValuationSide.DEBT);
        Law.holds(low >= 0 && low <= high && high < Double.POSITIVE_INFINITY, low + " and " + high + " of " + asset);
    }
}
