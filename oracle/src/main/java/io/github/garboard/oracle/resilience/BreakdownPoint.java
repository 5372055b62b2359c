package io.github.garboard.oracle.resilience;

import io.github.garboard.oracle.Aggregator;
import io.github.garboard.oracle.Quote;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * How many sources have to lie to move a price as far as they like: the finite-sample replacement breakdown point.
 *
 * @param liars the fewest sources that can, at least 1; one more than there are if all together cannot
 * @param sources the number of sources, at least 1
 * @see "D. L. Donoho and P. J. Huber, The notion of breakdown point (1983)"
 */
public record BreakdownPoint(int liars, int sources) {

    private static final int MOST_WEIGHTED = 16;

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if sources is below 1, or liars outside of [1, sources + 1]
     */
    public BreakdownPoint {
        if (sources < 1) {
            throw new IllegalArgumentException("sources must be at least 1: " + sources);
        }
        if (liars < 1 || liars - 1 > sources) {
            throw new IllegalArgumentException("liars must be in [1, " + sources + " + 1]: " + liars);
        }
    }

    /**
     * Returns the breakdown point of a mean of the order statistics x(first), …, x(last) of n, exactly: the smaller of
     * first and n - last + 1. So many liars at one end reach a rank that counts.
     *
     * @param sources the number n of sources, at least 1
     * @param first the lowest rank that counts, from 1
     * @param last the highest rank that counts, from first to n
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public static BreakdownPoint ofOrderStatistics(int sources, int first, int last) {
        requireRanks(sources, first, last);
        return new BreakdownPoint(Math.min(first, sources - last + 1), sources);
    }

    /**
     * Returns the smallest number of liars for which the search of {@link Influence#search} finds no bound. It is exact
     * where that search is, and else an upper limit: fewer might do.
     *
     * <p>Costs that search, far lies only, for each number of liars up to the result.
     *
     * @param aggregator what makes the price
     * @param quotes the quotes of which some are replaced, at least one, prices below 10²⁸⁰ in absolute value
     * @throws IllegalArgumentException if there are no quotes, or one is too large
     */
    public static BreakdownPoint search(Aggregator aggregator, Collection<Quote> quotes) {
        LieSearch search = new LieSearch(aggregator, quotes);
        int sources = quotes.size();
        int liars = IntStream.rangeClosed(1, sources)
                .filter(search::breaks)
                .findFirst()
                .orElse(sources + 1);
        return new BreakdownPoint(liars, sources);
    }

    /**
     * Returns the smallest share of the total weight that can move a price as far as it likes, over every choice of liars:
     * for weighted aggregators, where it matters who lies.
     *
     * <p>The lies tried are the far ones of {@link Influence#search}. Costs up to 24 aggregations for each of the 2ⁿ
     * choices.
     *
     * @param aggregator what makes the price
     * @param quotes the quotes, 1 to 16 of them, with a positive total weight
     * @return the share, in [0, 1]; positive infinity if all sources together cannot
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public static double weightShare(Aggregator aggregator, Collection<Quote> quotes) {
        if (quotes.size() > MOST_WEIGHTED) {
            throw new IllegalArgumentException("quotes must be at most " + MOST_WEIGHTED + ": " + quotes.size());
        }
        double total = quotes.stream().mapToDouble(Quote::weight).sum();
        if (!(total > 0 && total < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("total weight must be positive and finite: " + total);
        }
        return new LieSearch(aggregator, quotes).lightestBreaking() / total;
    }

    /** Returns the fewest liars as a share of the sources: above 1 if all together cannot move the price. */
    public double fraction() {
        return liars / (double) sources;
    }

    static void requireRanks(int count, int first, int last) {
        if (first < 1 || first > last || last > count) {
            throw new IllegalArgumentException("ranks must be ascending in [1, " + count + "]: " + first + ", " + last);
        }
    }
}
