package io.github.garboard.oracle.laws;

import io.github.garboard.oracle.Quote;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What an aggregator keeps, besides {@link AggregatorLaws}, that states how many lying sources it withstands. The liars know
 * every honest quote and are searched for: they try prices far away, just outside the honest ones and equal to them, no, tiny
 * and huge confidences, the oldest and the newest time, and improve one choice after the other from several starts.
 *
 * <p>All quotes have the same weight here, and every honest one states a confidence above 0, so that all honest ones count.
 */
public interface RobustAggregatorLaws extends AggregatorLaws {

    /** Returns the fewest lying quotes of the given number that can move the price without bound. */
    int breakdownCount(int sources);

    /**
     * Returns how far outside the range of the honest prices the price may get while fewer than {@link #breakdownCount} lie: 0
     * unless the aggregator states otherwise.
     *
     * @param honest the honest quotes, at least one
     */
    default double margin(List<Quote> honest) {
        return 0;
    }

    /** Fewer liars than the breakdown count leave the price in the range of the honest prices, but for the margin. */
    @Property(tries = 60)
    default void fewerLiarsLeaveThePriceAmongTheHonest(@Board List<Quote> board, @ForAll Random random) {
        int liars = breakdownCount(board.size()) - 1;
        List<Quote> honest = Adversary.honest(board.subList(liars, board.size()));
        DoubleSummaryStatistics range =
                honest.stream().mapToDouble(Quote::price).summaryStatistics();
        double margin = margin(honest) + AggregatorLaws.slack(honest);
        Adversary adversary = new Adversary(aggregator(), honest, liars, random);
        Adversary.Lie up = adversary.highest();
        Law.holds(
                !(up.price() > range.getMax() + margin),
                up + " exceeds " + range.getMax() + " by more than " + margin + ": " + honest);
        Adversary.Lie down = adversary.lowest();
        Law.holds(
                !(down.price() < range.getMin() - margin),
                down + " is below " + range.getMin() + " by more than " + margin + ": " + honest);
    }

    /** As many liars as the breakdown count move the price in some direction as far as they like: the count is not larger. */
    @Property(tries = 60)
    default void countedLiarsMoveThePriceAway(@Board List<Quote> board, @ForAll Random random) {
        int liars = breakdownCount(board.size());
        if (liars == board.size()) {
            return; // no honest quote to move away from
        }
        List<Quote> honest = Adversary.honest(board.subList(liars, board.size()));
        Adversary adversary = new Adversary(aggregator(), honest, liars, random);
        double up = adversary.highest().price();
        double down = adversary.lowest().price();
        double far = Adversary.FAR_AWAY * Adversary.size(honest);
        Law.holds(up > far || down < -far, liars + " liars reach only " + down + " to " + up + " among " + honest);
    }
}
