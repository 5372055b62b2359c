package io.github.garboard.oracle.average;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.internal.Arguments;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The plain mean of a feed's rounds inside a window, each round counting once however long it was in force.
 *
 * <p>This is no time-weighted price: an update that a deviation triggered counts as much as one that stood for an hour,
 * so whoever can cause many rounds weighs more. It is here because feeds are read so; {@link ArithmeticTwap} weighs by
 * time.
 *
 * <p>A round belongs to the window if its time is at or after now - window. The newest round always does, so a quiet
 * feed has a price, whose age a guard must judge. The confidence is the larger of the mean confidence and the mean
 * distance |round - price|. The order of the rounds matters for no more than a rounding.
 *
 * <p>Special cases: no rounds give {@link AggregatePrice#NONE}; of several rounds at the newest time all count; a round
 * after now counts. Costs O(rounds).
 *
 * <p>Source: the Chainlink node of Synthetix v3, which returns this mean; there in integers.
 *
 * @param window how far back a round counts, inclusive, non-negative; zero for the newest only
 */
public record RoundMean(Duration window) {

    /**
     * Checks the window.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public RoundMean {
        Arguments.requireNonNegative("window", window);
    }

    /**
     * Returns the mean, its confidence and the rounds that are in it.
     *
     * @param rounds the rounds, in any order; not changed
     * @param now the end of the window
     */
    public AggregatePrice of(Collection<Quote> rounds, Instant now) {
        Instant newest =
                rounds.stream().map(Quote::time).max(Instant::compareTo).orElse(now);
        List<Quote> inside = rounds.stream()
                .filter(round -> round.time().equals(newest) || isInside(round.time(), now))
                .toList();
        if (inside.isEmpty()) {
            return AggregatePrice.NONE;
        }
        double price = mean(inside, Quote::price);
        double spread = mean(inside, round -> Math.min(Math.abs(round.price() - price), Double.MAX_VALUE));
        return new AggregatePrice(price, Math.max(mean(inside, Quote::confidence), spread), inside);
    }

    private boolean isInside(Instant time, Instant now) {
        return Duration.between(time, now).compareTo(window) <= 0;
    }

    private static double mean(List<Quote> rounds, ToDoubleFunction<Quote> property) {
        int count = rounds.size();
        double sum = rounds.stream().mapToDouble(property).sum();
        // dividing first would cost digits, dividing last overflows beyond the largest double over the count
        return Double.isFinite(sum)
                ? sum / count
                : rounds.stream()
                        .mapToDouble(round -> property.applyAsDouble(round) / count)
                        .sum();
    }
}
