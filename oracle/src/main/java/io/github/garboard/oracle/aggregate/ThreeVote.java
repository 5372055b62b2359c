package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.QuoteColumns;
import io.github.garboard.oracle.internal.Averages;
import io.github.garboard.oracle.internal.Select;
import io.github.garboard.oracle.internal.SortedRuns;
import java.util.Collection;
import java.util.List;

/**
 * Pyth's three-vote median: each quote votes for price - confidence, price and price + confidence; the price is the median of
 * all n votes (the mean of the two middles at an even count), and the confidence the larger distance from it to the votes at
 * the quartiles, which are those at index n / 4 and n - 1 - n / 4, rounded down, of the votes sorted ascending from index 0. A
 * source that is less sure pulls less; each counts once, whatever its weight.
 *
 * <p><b>What it withstands.</b> It takes half of the sources, (n + 1) / 2 rounded down, to move the price without bound. While
 * fewer lie, the price lies in the range of the honest intervals price ± confidence. It can leave the range of honest
 * <em>prices</em> from a quarter of the sources on: 100, 100, 100 and a lie of 200, all ± 1, give 100.5.
 *
 * <p><b>Laws kept</b>: all of {@code MonotoneAggregatorLaws} and {@code RobustAggregatorLaws} (with the largest honest
 * confidence as margin); in whole units neither the one about the unit of account nor, at prices below 1, the one about the
 * range of the quotes. The result is exact, bit for bit, under permutation.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>A quote of confidence 0 does not vote: it states no interval. If none votes there is no price.
 *   <li>One quote: its price and its confidence, but for the rounding of price ± confidence.
 *   <li>A vote or confidence beyond the largest double counts as the largest double.
 * </ul>
 *
 * <p>Costs three selections, O(n) time for most orders of the votes and O(n log n) for all; with up to 64 quotes, all of
 * which vote and of which no price - confidence is negative, a merge of the votes whose time does not depend on their order.
 *
 * <p>Source: pyth-client, price model of the on-chain program. A quote that Pyth does not count (not trading, too old, too
 * few in number) is dropped or refused here by a filter or guard.
 *
 * @param wholeUnits whether the price is rounded down to a whole number, as integer prices of a fixed exponent are; exact
 *     while prices and confidences are whole and the votes below 2⁵²
 */
public record ThreeVote(boolean wholeUnits) implements Estimator {

    /** Returns the rule without rounding. */
    public static ThreeVote of() {
        return new ThreeVote(false);
    }

    /** Returns the rule for prices that are whole numbers of their smallest unit: the price is rounded down to one. */
    public static ThreeVote ofWholeUnits() {
        return new ThreeVote(true);
    }

    @Override
    public BatchAggregator batch() {
        return new Poll(wholeUnits);
    }

    @Override
    public int breakdownCount(int sources) {
        return Breakdown.half(sources);
    }

    @Override
    public List<Quote> counted(Collection<Quote> quotes) {
        return Counted.withConfidence(quotes);
    }

    /** Mutable scratch, not thread-safe. */
    private static final class Poll implements BatchAggregator {

        /** From more votes on, selecting is faster. */
        private static final int FEW = 192;

        private final boolean wholeUnits;
        private final SortedRuns runs = new SortedRuns();
        private double[] votes = {};

        Poll(boolean wholeUnits) {
            this.wholeUnits = wholeUnits;
        }

        @Override
        public void aggregate(QuoteColumns quotes, int from, int to, double[] out, int at) {
            Sample.noPrice(quotes, from, to, out, at);
            int n = 3 * (to - from);
            if (n > 0 && n <= FEW && castPlain(quotes, from, to, runs.room(n))) {
                runs.rankTriples(n);
                count(runs.at(n / 4), runs.at((n - 1) / 2), runs.at(n / 2), runs.at(n - 1 - n / 4), out, at);
            } else if (Sample.accepts(quotes, from, to, out, at)) {
                if (votes.length < n) {
                    votes = new double[n];
                }
                select(cast(quotes, from, to), out, at);
            }
        }

        /** Returns whether everyone votes, and no vote is negative or infinite: nearly always so. */
        private static boolean castPlain(QuoteColumns quotes, int from, int to, double[] cast) {
            double[] price = quotes.price();
            double[] confidence = quotes.confidence();
            int n = 0;
            for (int i = from; i < to; i++) {
                double middle = price[i];
                double width = confidence[i];
                double low = middle - width;
                double high = middle + width;
                cast[n] = low;
                cast[n + 1] = middle;
                cast[n + 2] = high;
                n += 3;
                if (!(low >= 0 && width > 0 && high <= Double.MAX_VALUE)) {
                    return false;
                }
            }
            return true;
        }

        private int cast(QuoteColumns quotes, int from, int to) {
            double[] price = quotes.price();
            double[] confidence = quotes.confidence();
            double[] cast = votes;
            boolean finite = true;
            int n = 0;
            for (int i = from; i < to; i++) {
                double middle = price[i] + 0.0; // no negative zero
                double width = confidence[i];
                if (width > 0) {
                    cast[n] = middle - width;
                    cast[n + 1] = middle;
                    cast[n + 2] = middle + width;
                    n += 3;
                    finite &= Math.abs(middle) + width <= Double.MAX_VALUE;
                }
            }
            if (!finite) {
                for (int i = 0; i < n; i++) {
                    cast[i] = Averages.within(-Double.MAX_VALUE, cast[i], Double.MAX_VALUE);
                }
            }
            return n;
        }

        private void select(int n, double[] out, int at) {
            if (n == 0) {
                return;
            }
            int half = n / 2;
            int quarter = n / 4;
            double upper = Select.select(votes, 0, n, half);
            double low = Select.select(votes, 0, half, quarter);
            double high = Select.select(votes, half, n, n - 1 - quarter);
            double lower = upper;
            if (n % 2 == 0) {
                lower = low;
                for (int i = quarter + 1; i < half; i++) {
                    if (votes[i] > lower) {
                        lower = votes[i];
                    }
                }
            }
            count(low, lower, upper, high, out, at);
        }

        private void count(double low, double lower, double upper, double high, double[] out, int at) {
            double middle = Averages.midpoint(lower, upper);
            double price = wholeUnits ? Math.floor(middle) : middle;
            out[at] = price;
            out[at + 1] = Math.min(Math.max(price - low, high - price), Double.MAX_VALUE);
        }
    }
}
