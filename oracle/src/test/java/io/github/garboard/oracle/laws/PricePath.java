package io.github.garboard.oracle.laws;

import java.util.ArrayList;
import java.util.List;

/**
 * A price over time: each price is observed at its second, and in force until the next one.
 *
 * @param seconds the seconds of the observations since the start, ascending, the first one 0, at least one
 * @param prices the prices observed, above 0, as many
 */
public record PricePath(List<Long> seconds, List<Double> prices) {

    /** Copies the lists. */
    public PricePath {
        seconds = List.copyOf(seconds);
        prices = List.copyOf(prices);
    }

    /** Returns the number of observations. */
    public int size() {
        return prices.size();
    }

    /** Returns the second of the last observation. */
    public long end() {
        return seconds.get(size() - 1);
    }

    /** Returns the price in force from a second on: the last one observed at it or before. */
    public double priceAt(long second) {
        return prices.get(lastAt(second));
    }

    /** Returns the same price with one more observation of it, at a second from 0 on. */
    public PricePath observedAt(long second) {
        int at = lastAt(second);
        List<Long> moreSeconds = new ArrayList<>(seconds);
        List<Double> morePrices = new ArrayList<>(prices);
        moreSeconds.add(at + 1, second);
        morePrices.add(at + 1, prices.get(at));
        return new PricePath(moreSeconds, morePrices);
    }

    /** Returns observations of the first price at the same seconds. */
    public PricePath constant() {
        return new PricePath(
                seconds, prices.stream().map(price -> prices.get(0)).toList());
    }

    private int lastAt(long second) {
        int last = 0;
        while (last + 1 < size() && seconds.get(last + 1) <= second) {
            last++;
        }
        return last;
    }
}
