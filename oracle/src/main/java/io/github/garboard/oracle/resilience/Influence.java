package io.github.garboard.oracle.resilience;

import io.github.garboard.oracle.Aggregator;
import io.github.garboard.oracle.Quote;
import java.util.Arrays;
import java.util.Collection;

/**
 * The interval that a price can reach when some of its quotes are replaced by lies.
 *
 * <p>A liar has the name and the weight of the source that it replaces; price, confidence and time are its own to choose.
 * The liars know the honest quotes and work together.
 *
 * @param low the lowest price that can be reached; negative infinity if there is no lowest
 * @param high the highest price that can be reached, at least low; positive infinity if there is no highest
 */
public record Influence(double low, double high) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if low is above high or either is NaN
     */
    public Influence {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low must be at most high " + high + ": " + low);
        }
    }

    /**
     * Returns the interval of a mean of order statistics, exactly: with the prices sorted, x(1) to x(n), and f liars, the
     * mean of x(first), …, x(last) can reach [mean of x(first - f) to x(last - f), mean of x(first + f) to x(last + f)],
     * where x is negative infinity below 1 and positive infinity above n.
     *
     * <p>The worst liars take the places of the quotes at the other end, which shifts every rank by f. Serves the median
     * (first and last are the middle ranks), the trimmed mean (first is k + 1, last n - k), the smallest, the largest and
     * the mean of all.
     *
     * <p>Costs O(n log n); allocates a copy of the prices.
     *
     * @param prices the prices of all quotes, finite, in any order; not changed
     * @param first the lowest rank that counts, from 1
     * @param last the highest rank that counts, from first to the number of prices
     * @param liars the number f of quotes replaced, from 0 to the number of prices
     * @throws IllegalArgumentException if an argument breaks its rule
     * @see "D. L. Donoho and P. J. Huber, The notion of breakdown point (1983), section 2.2: the replacement model"
     */
    public static Influence ofOrderStatistics(double[] prices, int first, int last, int liars) {
        BreakdownPoint.requireRanks(prices.length, first, last);
        requireLiars(liars, prices.length);
        double[] sorted = prices.clone();
        Arrays.sort(sorted);
        if (!Double.isFinite(sorted[0]) || !Double.isFinite(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("prices must be finite: " + Arrays.toString(prices));
        }
        double low = first - liars < 1 ? Double.NEGATIVE_INFINITY : mean(sorted, first - liars, last - liars);
        double high =
                last + liars > sorted.length ? Double.POSITIVE_INFINITY : mean(sorted, first + liars, last + liars);
        return new Influence(low, high);
    }

    /**
     * Returns the interval that a search for the worst liars finds.
     *
     * <p>What is tried: as liars every choice of f quotes if there are no more than {@value LieSearch#MOST_CHOICES}, else
     * the f with the lowest and the highest prices, the heaviest, the lightest and the surest; as lies one common price at
     * distances from 1/16 to 2²⁰ and 2³⁰ of the spread of the honest quotes, on either side of them; with confidence
     * none, tiny and as wide as the spread; at the oldest time and just after the newest. The best attack is then refined
     * one liar at a time. A direction is unbounded if the price follows the lies from 2²⁰ to 2³⁰ spreads.
     *
     * <p>So the interval is <em>reached</em> in any case. It is the whole of what can be reached if the price never falls
     * when a quote rises and the choices were tried one by one or all sources weigh the same: then no lie is worse than the
     * farthest. For other aggregators it is what the search found, not a bound.
     *
     * <p>Costs up to 180 aggregations for each choice of liars and some hundreds for each liar.
     *
     * @param aggregator what makes the price
     * @param quotes the quotes of which some are replaced, at least one, prices below 10²⁸⁰ in absolute value
     * @param liars the number f of quotes replaced, from 0 to the number of quotes
     * @throws IllegalArgumentException if an argument breaks its rule, or the aggregator gives no price at all
     */
    public static Influence search(Aggregator aggregator, Collection<Quote> quotes, int liars) {
        LieSearch search = new LieSearch(aggregator, quotes);
        requireLiars(liars, quotes.size());
        return search.influence(liars);
    }

    /** Returns whether the price has both a lowest and a highest. */
    public boolean isBounded() {
        return low > Double.NEGATIVE_INFINITY && high < Double.POSITIVE_INFINITY;
    }

    private static void requireLiars(int liars, int quotes) {
        if (liars < 0 || liars > quotes) {
            throw new IllegalArgumentException("liars must be in [0, " + quotes + "]: " + liars);
        }
    }

    /** The mean of the sorted values of two ranks, both from 1 and included. */
    private static double mean(double[] sorted, int first, int last) {
        double count = last - first + 1.0;
        double mean = 0;
        for (int rank = first; rank <= last; rank++) {
            mean += sorted[rank - 1] / count;
        }
        return mean;
    }
}
