package io.github.garboard.margin.dynamic;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Volatility of a price seen at irregular times: exponentially decayed quadratic variation over exponentially decayed time.
 *
 * <p>With returns r(i) = ln(p(i) / p(i-1)) over times dt(i), seen at t(i), the estimate of the variance per year at t(n) is
 *
 * <pre>
 *   A / B,   A = Σ w(i) r(i)²,   B = Σ w(i) dt(i),   w(i) = 2^(-(t(n) - t(i)) / halfLife)
 * </pre>
 *
 * stepped as A ← w A + r², B ← w B + dt with w = 2^(-dt / halfLife). A quiet hour and a busy one thus count by their
 * length, not by their number of trades, and an estimate from few prices is an average over the time seen, not pulled
 * towards 0 or a starting guess. At regular times of step dt it is, after a long time, the recursion
 * σ² ← λ σ² + (1 - λ) r² / dt with λ = 2^(-dt / halfLife); λ = 0.94 a day is a half-life of 11.2 days.
 *
 * <p>Each step costs O(1) and allocates one state.
 *
 * @see "J.P. Morgan and Reuters, RiskMetrics Technical Document, 4th edition, 1996, chapter 5"
 */
public final class EwmaVolatility {

    private static final double SECONDS_PER_YEAR = 365 * 86_400.0;

    private final Duration halfLife;
    private final @Nullable Instant time;
    private final double logPrice;
    private final double variation;
    private final double years;

    private EwmaVolatility(Duration halfLife, @Nullable Instant time, double logPrice, double variation, double years) {
        this.halfLife = halfLife;
        this.time = time;
        this.logPrice = logPrice;
        this.variation = variation;
        this.years = years;
    }

    /**
     * Returns an estimate that has seen no price.
     *
     * @param halfLife the age at which a squared return counts half, positive
     * @return the empty estimate
     * @throws IllegalArgumentException if the half-life is not positive
     */
    public static EwmaVolatility ofHalfLife(Duration halfLife) {
        if (halfLife.isZero() || halfLife.isNegative()) {
            throw new IllegalArgumentException("halfLife must be > 0: " + halfLife);
        }
        return new EwmaVolatility(halfLife, null, 0, 0, 0);
    }

    /**
     * Returns the estimate after a further price. The first price only starts the clock; a price at the time of the last
     * one adds its move and no time.
     *
     * @param at when the price was seen, not before the last one
     * @param price the price, positive and finite
     * @return the new state; this one is unchanged
     * @throws IllegalArgumentException if the price is not positive and finite, or the time goes back
     */
    public EwmaVolatility step(Instant at, double price) {
        Objects.requireNonNull(at, "at");
        if (!(price > 0 && price < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("price must be finite and > 0: " + price);
        }
        // a difference of logarithms: the ratio of two prices may overflow
        double newLogPrice = Math.log(price);
        if (time == null) {
            return new EwmaVolatility(halfLife, at, newLogPrice, 0, 0);
        }
        if (at.isBefore(time)) {
            throw new IllegalArgumentException("at must not be before the last time, " + time + ": " + at);
        }
        double elapsed = seconds(Duration.between(time, at));
        double keep = Math.exp(-Math.log(2) * elapsed / seconds(halfLife));
        double move = newLogPrice - logPrice;
        return new EwmaVolatility(
                halfLife, at, newLogPrice, keep * variation + move * move, keep * years + elapsed / SECONDS_PER_YEAR);
    }

    /**
     * Returns the volatility.
     *
     * @return sqrt(A / B), decimal, per square root of a year of 365 days; empty until time has passed between two prices
     */
    public OptionalDouble annualised() {
        return years > 0 ? OptionalDouble.of(Math.sqrt(variation / years)) : OptionalDouble.empty();
    }

    /** Returns the age at which a squared return counts half. */
    public Duration halfLife() {
        return halfLife;
    }

    /** Returns when the last price was seen; empty before the first. */
    public Optional<Instant> time() {
        return Optional.ofNullable(time);
    }

    @Override
    public String toString() {
        return "EwmaVolatility[halfLife " + halfLife + ", time " + time + ", annualised " + annualised() + "]";
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() * 1e-9;
    }
}
