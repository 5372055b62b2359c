package io.github.garboard.oracle.resilience;

import java.time.Duration;

/**
 * How far chains that show the same price at different ages are apart.
 *
 * <p>The price at time t is a Brownian motion of the logarithm with the given volatility and no drift. A chain whose price is
 * older by the lag is apart from the other by what the market moved in between. Differences are of logarithms, which is the
 * relative difference up to half its square. Methods cost O(1) and do not allocate.
 *
 * @param volatility the volatility per square root of a year, decimal, non-negative and finite
 * @param lag the difference in age between the oldest and the newest of the prices, non-negative
 */
public record StalenessSkew(double volatility, Duration lag) {

    private static final double LEAST_CONFIDENCE = 0.5;
    private static final double WIDEST = 64;
    private static final double RELATIVE = 1e-15;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public StalenessSkew {
        NormalMoves.requireVolatility(volatility);
        NormalMoves.requireTime("lag", lag);
    }

    /**
     * Returns the difference between the oldest and the newest price that is not exceeded with a probability: volatility √lag z,
     * where |standard normal| is at most z with that probability. If only the largest age of a price is known, the other being
     * fresh at best, that age is the lag.
     *
     * @param confidence the probability, in (0, 1)
     * @throws IllegalArgumentException if it is not
     */
    public double between(double confidence) {
        return NormalMoves.quantile(confidence) * NormalMoves.deviation(volatility, lag);
    }

    /**
     * Returns the largest difference among any number of chains whose ages lie within the lag that is not exceeded with a
     * probability: the quantile of the range of the market over that time. The tail of the range r of a standard Brownian motion
     * over unit time is 8 Σ (-1)^(k-1) k Q(k r).
     *
     * @param confidence the probability, in [0.5, 1)
     * @throws IllegalArgumentException if it is not
     * @see "W. Feller, The asymptotic distribution of the range of sums of independent random variables (1951), equation 3.7"
     */
    public double among(double confidence) {
        if (!(confidence >= LEAST_CONFIDENCE && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be in [0.5, 1): " + confidence);
        }
        double low = 1;
        double high = WIDEST;
        while (high - low > RELATIVE * high) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (NormalMoves.rangeTail(middle) > 1 - confidence) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high * NormalMoves.deviation(volatility, lag);
    }
}
