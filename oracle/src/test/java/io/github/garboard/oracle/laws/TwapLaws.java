package io.github.garboard.oracle.laws;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/**
 * What every time-weighted average price keeps. Prices are compared within {@value #TOLERANCE} of the largest one.
 */
public interface TwapLaws {

    /** Relative tolerance: roundings of a few dozen terms, and of a logarithm and its inverse. */
    double TOLERANCE = 1e-13;

    /**
     * Returns the average under test over a window.
     *
     * @param path the prices, the last one in force for ever
     * @param from the start of the window in seconds, from 0
     * @param to its end, not before the start; an empty window has the price in force after all observations at it
     */
    double average(PricePath path, long from, long to);

    /**
     * Returns the average over two adjoining windows from their own: the weighted arithmetic mean, unless the average
     * is of another kind.
     *
     * @param first the average over the first window
     * @param firstSeconds its length
     * @param second the average over the second one
     * @param secondSeconds its length; not both are 0
     */
    default double joined(double first, long firstSeconds, double second, long secondSeconds) {
        return (first * firstSeconds + second * secondSeconds) / (firstSeconds + secondSeconds);
    }

    /** The averages over two adjoining windows give that over both. */
    @Property
    default void adjoiningWindowsAddUp(
            @ForAll PricePath path,
            @ForAll @LongRange(max = 200_000) long from,
            @ForAll @LongRange(max = 100_000) long first,
            @ForAll @LongRange(min = 1, max = 100_000) long second) {
        double whole = average(path, from, from + first + second);
        double one = average(path, from, from + first);
        double other = average(path, from + first, from + first + second);
        Law.close("average of both", joined(one, first, other, second), whole, slack(path));
    }

    /** The average lies among the prices in force in its window. */
    @Property
    default void averageLiesAmongThePricesInForce(
            @ForAll PricePath path,
            @ForAll @LongRange(max = 200_000) long from,
            @ForAll @LongRange(max = 100_000) long length) {
        double average = average(path, from, from + length);
        double low = path.priceAt(from);
        double high = low;
        for (int i = 0; i < path.size(); i++) {
            if (path.seconds().get(i) >= from && path.seconds().get(i) <= from + length) {
                low = Math.min(low, path.prices().get(i));
                high = Math.max(high, path.prices().get(i));
            }
        }
        Law.holds(
                average >= low - slack(path) && average <= high + slack(path),
                average + " is not within [" + low + ", " + high + "]");
    }

    /** Another observation of the price in force changes nothing. */
    @Property
    default void stepAtAnUnchangedPriceChangesNothing(
            @ForAll PricePath path,
            @ForAll @LongRange(max = 200_000) long at,
            @ForAll @LongRange(max = 200_000) long from,
            @ForAll @LongRange(max = 100_000) long length) {
        double average = average(path, from, from + length);
        Law.close(
                "average with one more step at " + at,
                average(path.observedAt(at), from, from + length),
                average,
                slack(path));
    }

    /** A constant price is its own average. */
    @Property
    default void constantPriceIsItsOwnAverage(
            @ForAll PricePath path,
            @ForAll @LongRange(max = 200_000) long from,
            @ForAll @LongRange(max = 100_000) long length) {
        double price = path.prices().get(0);
        Law.close("average", average(path.constant(), from, from + length), price, TOLERANCE * price);
    }

    private static double slack(PricePath path) {
        List<Double> prices = path.prices();
        return TOLERANCE * Collections.max(prices);
    }
}
