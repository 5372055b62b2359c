package io.github.garboard.oracle.resilience;

import java.time.Duration;

/**
 * What somebody who sees the market earlier can take from those who trade at an oracle's price, per unit of notional.
 *
 * <p>The price was published at most one interval ago, or when the market had moved by the threshold, whichever came first.
 * Since then the market has moved by X, relative to the price, which is normal with mean 0 and deviation s = volatility √T. At
 * most min(|X|, threshold) less the cost of the trade is lost, on either side.
 *
 * <p>The bound holds for a threshold that publishes without delay: the gap, set back to zero each time it reaches the
 * threshold, is never above that of a price that is not. It is not sharp where s is much above the threshold: each publication
 * sets the gap back to zero, which the bound does not count. If a published price takes a further time to arrive, that time adds
 * its own gap: the expected values of the two add up, and if each is exceeded with probability a, the sum is with at most 2 a.
 *
 * <p>Moves are relative and normal, which for minutes and hours differs from log-normal ones in the second order. Methods cost
 * O(1) and do not allocate.
 *
 * @param volatility the volatility per square root of a year, decimal, non-negative and finite
 * @param interval the largest time T between two prices (the heartbeat), non-negative
 * @param threshold the move that publishes a price, relative, positive; positive infinity if none does
 * @param cost what the trade costs, relative to the notional (fee and spread), non-negative and finite
 */
public record LatencyArbitrage(double volatility, Duration interval, double threshold, double cost) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public LatencyArbitrage {
        NormalMoves.requireVolatility(volatility);
        NormalMoves.requireTime("interval", interval);
        if (!(threshold > 0)) {
            throw new IllegalArgumentException("threshold must be positive: " + threshold);
        }
        if (!(cost >= 0 && cost < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cost must be non-negative and finite: " + cost);
        }
    }

    /**
     * Returns the expected loss at the end of an interval, per unit of notional: E max(0, min(|X|, threshold) - cost) = 2 s
     * (G(cost / s) - G(threshold / s)) with G(z) = φ(z) - z Q(z), where φ is the normal density and Q its upper tail.
     *
     * <p>Special cases: 0 if nothing moves or the cost is at least the threshold.
     */
    public double expected() {
        double deviation = NormalMoves.deviation(volatility, interval);
        if (deviation == 0 || cost >= threshold) {
            return 0;
        }
        double without = NormalMoves.expectedExcess(cost / deviation);
        double beyond = NormalMoves.expectedExcess(threshold / deviation);
        return 2 * deviation * Math.max(0, without - beyond);
    }

    /**
     * Returns the loss that is not exceeded with a probability at the end of an interval, per unit of notional: max(0, min(s z,
     * threshold) - cost), where |standard normal| is at most z with that probability.
     *
     * @param confidence the probability, in (0, 1)
     * @throws IllegalArgumentException if it is not
     */
    public double quantile(double confidence) {
        double move = NormalMoves.quantile(confidence) * NormalMoves.deviation(volatility, interval);
        return Math.max(0, Math.min(move, threshold) - cost);
    }
}
