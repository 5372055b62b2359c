package io.github.garboard.oracle;

/**
 * Makes one price of quotes that lie in columns, without allocation. Not thread-safe: it works in arrays of its own, which
 * grow to the largest number of quotes seen and are then used again. One thread, one instance.
 *
 * <p>The readable tier is a thin view of it: an {@link Aggregator} that has a batch form gives the same bits.
 */
@FunctionalInterface
public interface BatchAggregator {

    /**
     * Writes the price of the quotes at index {@code from} (inclusive) to {@code to} (exclusive) to {@code out[at]} and its
     * confidence, a half-width, to {@code out[at + 1]}.
     *
     * <p>Special cases, in which both are NaN:
     *
     * <ul>
     *   <li>No quote counts: none is given, or the aggregator leaves out all of them.
     *   <li>A quote in the range breaks the rule of its column: a price that is not finite, a confidence (or, where the
     *       aggregator reads it, a weight) that is negative or not finite. Nothing is thrown for data.
     * </ul>
     *
     * @param quotes the quotes; not changed
     * @param from the index of the first quote, inclusive
     * @param to the index after the last quote, exclusive
     * @param out where the price and the confidence go
     * @param at the index of the price in {@code out}
     * @throws IndexOutOfBoundsException if the range is not within the columns, or {@code at} and {@code at + 1} not within
     *     {@code out}
     */
    void aggregate(QuoteColumns quotes, int from, int to, double[] out, int at);
}
