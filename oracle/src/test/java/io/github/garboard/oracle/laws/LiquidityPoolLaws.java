package io.github.garboard.oracle.laws;

import io.github.garboard.oracle.resilience.LiquidityPool;
import io.github.garboard.oracle.resilience.Swap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every {@link LiquidityPool} keeps. Amounts are compared within {@link #TOLERANCE} of the largest of them.
 *
 * <p>Prices are generated from {@link #lowestPrice()} to {@link #highestPrice()}, evenly in their logarithms.
 */
public interface LiquidityPoolLaws {

    /** Relative tolerance of a comparison: some roundings of roots and quotients. */
    double TOLERANCE = 1e-9;

    /** Returns the pool under test. */
    LiquidityPool pool();

    /** Returns the lowest price to try, positive; one thousandth unless said otherwise. */
    default double lowestPrice() {
        return 1e-3;
    }

    /** Returns the highest price to try, finite; a thousand unless said otherwise. */
    default double highestPrice() {
        return 1e3;
    }

    /** Returns prices to the properties of this interface. */
    @Provide
    default Arbitrary<Double> lawPrices() {
        double low = Math.log(lowestPrice());
        double high = Math.log(highestPrice());
        return Arbitraries.longs()
                .between(0, 1L << 52)
                .map(step -> Math.exp(low + (high - low) * step / 0x1p52))
                .withoutEdgeCases();
    }

    /** Not to move the price takes nothing, gives nothing and loses nothing. */
    @Property
    default void noMoveCostsNothing(@ForAll("lawPrices") double price) {
        Swap none = pool().moving(price, price);
        Law.holds(none.quoteIn() == 0 && none.baseOut() == 0 && none.loss() == 0, "at " + price + ": " + none);
    }

    /** Nobody is paid for holding a price for no block. */
    @Example
    default void noBlockCostsNothing() {
        double cost = pool().holdingCost(lowestPrice(), highestPrice(), 0);
        Law.holds(cost == 0, "no block costs " + cost);
    }

    /** Who lifts the price pays quote and gets base, who lowers it the reverse. */
    @Property
    default void tradeGoesWithThePrice(@ForAll("lawPrices") double before, @ForAll("lawPrices") double after) {
        Swap swap = pool().moving(before, after);
        double sign = Math.signum(after - before);
        Law.holds(
                sign * swap.quoteIn() >= 0 && sign * swap.baseOut() >= 0,
                "from " + before + " to " + after + ": " + swap);
    }

    /** The loss is what was paid less what was received, at the price before. */
    @Property
    default void lossIsWhatTheTradeIsWorth(@ForAll("lawPrices") double before, @ForAll("lawPrices") double after) {
        Swap swap = pool().moving(before, after);
        double received = swap.baseOut() * before;
        double scale = Math.max(Math.abs(swap.quoteIn()), Math.abs(received));
        Law.close("loss from " + before + " to " + after, swap.loss(), swap.quoteIn() - received, TOLERANCE * scale);
    }

    /** What a move costs is never less than what a part of it costs. */
    @Property
    default void longerMoveNeverCostsLess(
            @ForAll("lawPrices") double a, @ForAll("lawPrices") double b, @ForAll("lawPrices") double c) {
        double middle = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
        double low = Math.min(a, Math.min(b, c));
        double high = Math.max(a, Math.max(b, c));
        double up = pool().moving(low, high).loss();
        Law.holds(pool().moving(low, middle).loss() <= up * (1 + TOLERANCE), low + ", " + middle + ", " + high);
        double down = pool().moving(high, low).loss();
        Law.holds(pool().moving(high, middle).loss() <= down * (1 + TOLERANCE), high + ", " + middle + ", " + low);
    }

    /** A move in two steps the same way takes and gives what the move in one step does. */
    @Property
    default void consecutiveMovesAddUp(
            @ForAll("lawPrices") double a, @ForAll("lawPrices") double b, @ForAll("lawPrices") double c) {
        double low = Math.min(a, Math.min(b, c));
        double high = Math.max(a, Math.max(b, c));
        double middle = a + b + c - low - high;
        // the sum rounds: a middle just outside would be a way there and back
        middle = Math.max(low, Math.min(high, middle));
        addsUp(low, middle, high);
        addsUp(high, middle, low);
    }

    private void addsUp(double from, double over, double to) {
        Swap whole = pool().moving(from, to);
        Swap first = pool().moving(from, over);
        Swap second = pool().moving(over, to);
        String way = "from " + from + " over " + over + " to " + to;
        Law.close(
                "quote " + way,
                first.quoteIn() + second.quoteIn(),
                whole.quoteIn(),
                TOLERANCE * Math.abs(whole.quoteIn()));
        Law.close(
                "base " + way,
                first.baseOut() + second.baseOut(),
                whole.baseOut(),
                TOLERANCE * Math.abs(whole.baseOut()));
    }
}
