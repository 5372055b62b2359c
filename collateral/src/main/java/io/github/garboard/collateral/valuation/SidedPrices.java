package io.github.garboard.collateral.valuation;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Prices that depend on the side: low for what is held, high for what is owed, so that doubt about a price never makes
 * an account look better. The price of an asset is at most that of the debt ({@code SidedPricesLaws} tests this).
 *
 * <pre>{@code
 * SidedPrices<Coin> prices = (coin, side) -> side == ValuationSide.ASSET ? quote(coin).low() : quote(coin).high();
 * SidedPrices<Coin> inDollars = pricesInOwnCurrency.convertedBy(Coin::currency, dollarRates);
 * }</pre>
 *
 * @param <A> the caller's description of an asset
 */
@FunctionalInterface
public interface SidedPrices<A> {

    /**
     * Returns the price of one unit of an asset in the unit of account, non-negative and finite.
     *
     * @param asset the asset
     * @param side whether it is held or owed
     */
    double price(A asset, ValuationSide side);

    /** Returns prices that are the same on both sides. */
    static <A> SidedPrices<A> same(ToDoubleFunction<? super A> prices) {
        Objects.requireNonNull(prices, "prices");
        return (asset, side) -> prices.applyAsDouble(asset);
    }

    /** Returns these prices of one side, as a basket takes them. */
    default ToDoubleFunction<A> on(ValuationSide side) {
        Objects.requireNonNull(side, "side");
        return asset -> price(asset, side);
    }

    /**
     * Returns these prices, each in a currency of its own, converted into the unit of account: price rate, both of the
     * same side, so that what is held is converted at the low rate.
     *
     * @param <C> the caller's description of a currency
     * @param currencyOf the currency that an asset's price is in
     * @param rates the value of one unit of a currency, by side
     */
    default <C> SidedPrices<A> convertedBy(Function<? super A, ? extends C> currencyOf, SidedPrices<? super C> rates) {
        Objects.requireNonNull(currencyOf, "currencyOf");
        Objects.requireNonNull(rates, "rates");
        return (asset, side) -> price(asset, side) * rates.price(currencyOf.apply(asset), side);
    }
}
