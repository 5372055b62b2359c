package io.github.garboard.collateral.laws;

import io.github.garboard.collateral.valuation.Basket;
import io.github.garboard.collateral.valuation.BasketValuation;
import io.github.garboard.collateral.valuation.Holding;
import java.util.List;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every valuation of a basket as collateral keeps, with its haircuts, limits and eligibility.
 *
 * <p>A valuation whose haircuts grow with the amount so fast that more is worth less (see {@link HaircutLaws}) does not
 * keep {@link #moreIsNeverWorthLess} and {@link #valueIsConcaveInTheAmount}, and says so.
 *
 * @param <A> the type of the assets
 */
public interface CollateralValueLaws<A> {

    /** Returns the valuation under test. */
    BasketValuation<A> value(Basket<A> basket, ToDoubleFunction<A> prices);

    /** Returns assets that the valuation knows. */
    Arbitrary<A> assets();

    /** Returns the tolerance of a comparison of values, relative to the market value: by default roundings of sums. */
    default double tolerance() {
        return 1e-12;
    }

    /** Hands the baskets to the laws. */
    @Provide
    default Arbitrary<Basket<A>> anyBasket() {
        return BasketProvider.baskets(assets());
    }

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

    /** Each part and the whole count for nothing at least, and for their market value at most. */
    @Property
    default void collateralIsWorthAtMostItsMarketValue(@ForAll("anyBasket") Basket<A> basket) {
        BasketValuation<A> valuation = value(basket, asset -> price(asset));
        double total = 0;
        for (var part : valuation.parts()) {
            Law.holds(part.collateralValue() >= 0 && part.collateralValue() <= part.marketValue(), "part " + part);
            total += part.collateralValue();
        }
        Law.holds(total == valuation.collateralValue(), "parts add up to " + total + " in " + valuation);
    }

    /** More of an asset never lowers the value of the basket. */
    @Property
    default void moreIsNeverWorthLess(
            @ForAll("anyBasket") Basket<A> basket, @ForAll("anyAsset") A asset, @ForAll("anyAmount") double more) {
        BasketValuation<A> less = value(basket, one -> price(one));
        BasketValuation<A> larger = value(basket.plus(new Holding<>(asset, more)), one -> price(one));
        Law.holds(
                larger.collateralValue() >= less.collateralValue() - tolerance() * larger.marketValue(),
                less.collateralValue() + " becomes " + larger.collateralValue() + " with " + more + " " + asset);
    }

    /** A higher price never lowers the value of the basket. */
    @Property
    default void higherPriceIsNeverWorthLess(
            @ForAll("anyBasket") Basket<A> basket, @ForAll("anyAsset") A asset, @ForAll("anyAmount") double rise) {
        BasketValuation<A> low = value(basket, one -> price(one));
        BasketValuation<A> high = value(basket, one -> price(one) + (one.equals(asset) ? rise : 0));
        Law.holds(
                high.collateralValue() >= low.collateralValue() - tolerance() * high.marketValue(),
                low.collateralValue() + " becomes " + high.collateralValue() + " when " + asset + " rises by " + rise);
    }

    /** The value of the mean of two amounts is at least the mean of their values. */
    @Property
    default void valueIsConcaveInTheAmount(
            @ForAll("anyBasket") Basket<A> basket,
            @ForAll("anyAsset") A asset,
            @ForAll("anyAmount") double one,
            @ForAll("anyAmount") double other) {
        BasketValuation<A> first = value(basket.with(asset, one), a -> price(a));
        BasketValuation<A> second = value(basket.with(asset, other), a -> price(a));
        BasketValuation<A> between = value(basket.with(asset, (one + other) / 2), a -> price(a));
        double mean = (first.collateralValue() + second.collateralValue()) / 2;
        Law.holds(
                between.collateralValue() >= mean - tolerance() * (first.marketValue() + second.marketValue()),
                List.of(first.collateralValue(), between.collateralValue(), second.collateralValue()) + " at " + one
                        + ", the mean, and " + other + " of " + asset);
    }

    private static double price(Object asset) {
        return 0.5 + Math.floorMod(asset.hashCode(), 1_000) / 7.0;
    }
}
