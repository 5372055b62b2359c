package io.github.garboard.oracle.resilience;

import io.github.garboard.oracle.Aggregator;
import io.github.garboard.oracle.Quote;
import java.util.Collection;
import java.util.stream.DoubleStream;
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

    /**
     * Returns the smallest share of power that decides a time-power weighted median, exactly, if it may report last.
     *
     * <p>Power is laid out from the newest report to the oldest and cut into sections; the power in a section counts times
     * the section's multiplier. A median goes to half of the counted power, and the newest power counts most: the result is
     * the share x of power, from the newest on, that holds half of what is counted. Band's sections of 1, 2, 4, 8, 17
     * thirty-seconds with multipliers 60, 40, 20, 11, 10 give (7 + 19/11) / 32 = 0.2727…: less than a third.
     *
     * @param sections the sizes of the sections, newest first, in any unit; positive and finite, at least one
     * @param multipliers what power counts in each section, positive and finite, none larger than the one before
     * @return the share of power, in (0, 0.5]
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public static double timePowerShare(double[] sections, double[] multipliers) {
        requireSections(sections, multipliers);
        double counted = IntStream.range(0, sections.length)
                .mapToDouble(i -> sections[i] * multipliers[i])
                .sum();
        double left = counted / 2;
        double power = 0;
        int section = 0;
        while (section < sections.length - 1 && left > sections[section] * multipliers[section]) {
            left -= sections[section] * multipliers[section];
            power += sections[section];
            section++;
        }
        return (power + left / multipliers[section]) / DoubleStream.of(sections).sum();
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

    private static void requireSections(double[] sections, double[] multipliers) {
        if (sections.length == 0 || sections.length != multipliers.length) {
            throw new IllegalArgumentException("sections must be as many as multipliers " + multipliers.length
                    + " and at least 1: " + sections.length);
        }
        for (int i = 0; i < sections.length; i++) {
            if (!(sections[i] > 0 && sections[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("section must be positive and finite: " + sections[i]);
            }
            double most = i == 0 ? Double.MAX_VALUE : multipliers[i - 1];
            if (!(multipliers[i] > 0 && multipliers[i] <= most)) {
                throw new IllegalArgumentException("multiplier must be in (0, " + most + "]: " + multipliers[i]);
            }
        }
    }
}
