package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.CorrelationMatrix;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Covariance of prices that are seen together at irregular times: exponentially decayed products of returns over exponentially
 * decayed time, entry by entry as {@link EwmaVolatility} does it.
 *
 * <pre>
 *   A(j, k) / B,   A(j, k) = Σ w(i) r(i, j) r(i, k),   B = Σ w(i) dt(i),   w(i) = 2^(-(t(n) - t(i)) / halfLife)
 * </pre>
 *
 * <p>The matrix is positive semidefinite, being a sum of squares; it is singular until there have been as many moves as assets.
 * Prices must be of one moment: those that lag make correlations look too small (Epps, 1979).
 *
 * <p>Each step costs and allocates O(n²) for n assets.
 *
 * @see "J.P. Morgan and Reuters, RiskMetrics Technical Document, 4th edition, 1996, chapter 5"
 */
public final class EwmaCovariance {

    private static final double SECONDS_PER_YEAR = 365 * 86_400.0;

    private final Duration halfLife;
    private final int size;
    private final @Nullable Instant time;
    private final double[] logPrices;
    private final double[] products;
    private final double years;

    private EwmaCovariance(
            Duration halfLife, int size, @Nullable Instant time, double[] logPrices, double[] products, double years) {
        this.halfLife = halfLife;
        this.size = size;
        this.time = time;
        this.logPrices = logPrices;
        this.products = products;
        this.years = years;
    }

    /**
     * Returns an estimate that has seen no price.
     *
     * @param halfLife the age at which a product of returns counts half, positive
     * @param assets the number of assets, at least 1
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public static EwmaCovariance ofHalfLife(Duration halfLife, int assets) {
        if (halfLife.isZero() || halfLife.isNegative()) {
            throw new IllegalArgumentException("halfLife must be > 0: " + halfLife);
        }
        if (assets < 1) {
            throw new IllegalArgumentException("assets must be >= 1: " + assets);
        }
        return new EwmaCovariance(halfLife, assets, null, new double[assets], new double[assets * assets], 0);
    }

    /**
     * Returns the estimate after further prices. The first ones only start the clock; prices at the time of the last ones add
     * their moves and no time.
     *
     * @param at when the prices were seen, not before the last ones
     * @param prices one price per asset, positive and finite
     * @return the new state; this one is unchanged
     * @throws IllegalArgumentException if the prices are not one per asset, one is not positive and finite, or the time goes
     *     back
     */
    public EwmaCovariance step(Instant at, double... prices) {
        Objects.requireNonNull(at, "at");
        double[] newLogPrices = logarithms(prices);
        if (time == null) {
            return new EwmaCovariance(halfLife, size, at, newLogPrices, products, 0);
        }
        if (at.isBefore(time)) {
            throw new IllegalArgumentException("at must not be before the last time, " + time + ": " + at);
        }
        double elapsed = seconds(Duration.between(time, at));
        double keep = Math.exp(-Math.log(2) * elapsed / seconds(halfLife));
        double[] newProducts = new double[products.length];
        for (int j = 0; j < size; j++) {
            double move = newLogPrices[j] - logPrices[j];
            for (int k = 0; k < size; k++) {
                newProducts[j * size + k] = keep * products[j * size + k] + move * (newLogPrices[k] - logPrices[k]);
            }
        }
        return new EwmaCovariance(
                halfLife, size, at, newLogPrices, newProducts, keep * years + elapsed / SECONDS_PER_YEAR);
    }

    /**
     * Returns the covariance per year.
     *
     * @return the matrix, symmetric, per year of 365 days, a new array of rows; empty until time has passed between two prices
     */
    public Optional<double[][]> annualised() {
        if (!(years > 0)) {
            return Optional.empty();
        }
        double[][] rows = new double[size][];
        for (int j = 0; j < size; j++) {
            rows[j] = Arrays.stream(products, j * size, (j + 1) * size)
                    .map(product -> product / years)
                    .toArray();
        }
        return Optional.of(rows);
    }

    /**
     * Returns the correlations.
     *
     * @return the matrix; empty until each price has moved
     */
    public Optional<CorrelationMatrix> correlation() {
        double[][] rows = new double[size][size];
        for (int j = 0; j < size; j++) {
            if (!(products[j * size + j] > 0)) {
                return Optional.empty();
            }
            for (int k = 0; k < j; k++) {
                // two roots: the product of two small variances may vanish
                double correlation =
                        products[j * size + k] / Math.sqrt(products[j * size + j]) / Math.sqrt(products[k * size + k]);
                rows[j][k] = Math.max(-1, Math.min(1, correlation));
                rows[k][j] = rows[j][k];
            }
            rows[j][j] = 1;
        }
        return Optional.of(CorrelationMatrix.of(rows));
    }

    /** Returns the number of assets. */
    public int size() {
        return size;
    }

    /** Returns the age at which a product of returns counts half. */
    public Duration halfLife() {
        return halfLife;
    }

    /** Returns when the last prices were seen; empty before the first. */
    public Optional<Instant> time() {
        return Optional.ofNullable(time);
    }

    @Override
    public String toString() {
        return "EwmaCovariance[" + size + " assets, halfLife " + halfLife + ", time " + time + "]";
    }

    private double[] logarithms(double... prices) {
        if (prices.length != size) {
            throw new IllegalArgumentException("prices must be one per asset, " + size + ": " + prices.length);
        }
        double[] logarithms = new double[size];
        for (int j = 0; j < size; j++) {
            if (!(prices[j] > 0 && prices[j] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("price " + j + " must be finite and > 0: " + prices[j]);
            }
            logarithms[j] = Math.log(prices[j]);
        }
        return logarithms;
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() * 1e-9;
    }
}
