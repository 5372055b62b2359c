package io.github.garboard.liquidation.execution;

import java.util.Arrays;
import java.util.List;

/**
 * Selling an amount in equal intervals where impact is linear and the price is a random walk: the model of Almgren and Chriss.
 *
 * <p>Selling fast costs impact, selling slowly takes risk. The schedule that makes E + λ V smallest is x_j = X sinh(κ (T - t_j)) /
 * sinh(κ T), with cosh(κ τ) = 1 + κ̃² τ² / 2, κ̃² = λ σ² / η̃ and η̃ = η - g τ / 2. The unit of time is the caller's, the same for
 * the horizon, the volatility and the temporary impact.
 *
 * @param amount X, the units to sell, finite and positive
 * @param horizon T, the time until all is sold, finite and positive
 * @param steps N, the number of trades, one at the end of each interval τ = T / N; positive
 * @param volatility σ, money per unit and root of a unit of time, finite and non-negative
 * @param spread ε, half the spread and fees, money per unit, finite and non-negative
 * @param permanent g, by how much a unit sold lowers the price for good, money per unit squared, finite and non-negative
 * @param temporary η, by how much a speed of one unit per unit of time lowers the price of a trade, finite, above g τ / 2
 * @see "R. Almgren, N. Chriss, Optimal Execution of Portfolio Transactions, Journal of Risk 3 (2000), equations 4 to 20"
 */
public record AlmgrenChriss(
        double amount,
        double horizon,
        int steps,
        double volatility,
        double spread,
        double permanent,
        double temporary) {

    /** The powers of two of κ̃² τ² between which all schedules lie: a straight line, and all at once. */
    private static final int SMALLEST_POWER = -60;

    private static final int LARGEST_POWER = 60;

    /** Halvings of that range of powers down to the last bits of a double. */
    private static final int HALVINGS = 64;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public AlmgrenChriss {
        Checks.requirePositive("amount", amount);
        Checks.requirePositive("horizon", horizon);
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be > 0: " + steps);
        }
        Checks.requireNonNegative("volatility", volatility);
        Checks.requireNonNegative("spread", spread);
        Checks.requireNonNegative("permanent", permanent);
        double least = permanent * (horizon / steps) / 2;
        if (!(temporary > least && temporary < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "temporary must be finite and > " + least + ", permanent x interval / 2: " + temporary);
        }
    }

    /** Returns the time between trades, τ = T / N. */
    public double interval() {
        return horizon / steps;
    }

    /**
     * Returns the schedule of the smallest expected cost + λ variance.
     *
     * @param riskAversion λ, per money, finite and non-negative; 0 sells equal amounts
     * @return the schedule and its cost
     * @throws IllegalArgumentException if λ is outside its range
     */
    public ExecutionSchedule schedule(double riskAversion) {
        double[] holdings = new double[steps + 1];
        fillHoldings(riskAversion, holdings);
        List<Double> list = Arrays.stream(holdings).boxed().toList();
        TradeImpact impact = TradeImpact.spread(spread).plus(TradeImpact.linear(temporary));
        ScheduleCost cost = ScheduleCost.of(list, interval(), volatility, permanent, impact);
        return new ExecutionSchedule(riskAversion, interval(), list, cost);
    }

    /**
     * Writes the schedule of {@link #schedule}. Costs O(N), a division for each step, and does not allocate.
     *
     * <p>Instead of hyperbolic sines, which overflow and cancel, it takes the ratios r_k = sinh(k κ τ) / sinh((k + 1) κ τ) by
     * r_k = 1 / (2 + κ̃² τ² - r_(k-1)) from r_0 = 0; then x_(j+1) = x_j r_(N-j-1).
     *
     * @param riskAversion λ, per money, finite and non-negative
     * @param holdings receives what is held at the start and after each trade, N + 1 numbers; the last is 0
     * @throws IllegalArgumentException if λ is outside its range or the array is too short
     */
    public void fillHoldings(double riskAversion, double[] holdings) {
        Checks.requireNonNegative("riskAversion", riskAversion);
        if (holdings.length <= steps) {
            throw new IllegalArgumentException(
                    "holdings must have at least " + (steps + 1) + " elements: " + holdings.length);
        }
        double twiceCosh = 2 + riskAversion * unitCurvature();
        double ratio = 0;
        for (int k = 0; k < steps; k++) {
            holdings[steps - k] = ratio;
            ratio = 1 / (twiceCosh - ratio);
        }
        holdings[0] = amount;
        for (int j = 1; j <= steps; j++) {
            holdings[j] *= holdings[j - 1];
        }
    }

    /**
     * Returns 1 / κ̃ = √(η̃ / (λ σ²)), the time in which a long schedule of small steps sells all but 1/e of the amount, which
     * Almgren and Chriss call the half-life of the trade.
     *
     * @param riskAversion λ, per money, finite and non-negative
     * @return the time; +infinity where nothing hurries
     * @throws IllegalArgumentException if λ is outside its range
     */
    public double halfLife(double riskAversion) {
        Checks.requireNonNegative("riskAversion", riskAversion);
        return interval() / Math.sqrt(riskAversion * unitCurvature());
    }

    /**
     * Returns points of the efficient frontier: no schedule has less variance at the same expected cost. The expected cost is a
     * convex falling function of the variance, with slope -λ.
     *
     * @param riskAversions the λ of each point, per money, finite and non-negative
     * @return the cost of the best schedule for each
     * @throws IllegalArgumentException if one is outside its range
     */
    public List<ScheduleCost> frontier(List<Double> riskAversions) {
        return riskAversions.stream().map(aversion -> schedule(aversion).cost()).toList();
    }

    /**
     * Returns the schedule of the lowest liquidity-adjusted value at risk, E + z √V.
     *
     * <p>On the frontier dE/d√V = -2 λ √V, which falls in √V as E is convex in it, so λ is found by bisection from 2 λ √V = z. Where
     * no such λ is left, selling all at once is the best, to a part of 2⁻⁶⁰.
     *
     * @param deviations z, finite and non-negative
     * @return the schedule; costs about 60 schedules
     * @throws IllegalArgumentException if z is outside its range
     */
    public ExecutionSchedule lowestValueAtRisk(double deviations) {
        Checks.requireNonNegative("deviations", deviations);
        double unit = unitCurvature();
        if (deviations == 0 || unit == 0) {
            return schedule(0);
        }
        double low = SMALLEST_POWER;
        double high = LARGEST_POWER;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            double aversion = Math.pow(2, middle) / unit;
            double variance = schedule(aversion).cost().variance();
            if (2 * aversion * Math.sqrt(variance) >= deviations) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return schedule(Math.pow(2, high) / unit);
    }

    /** Returns κ̃² τ² for a risk aversion of 1. */
    private double unitCurvature() {
        double adjusted = temporary - permanent * interval() / 2;
        return volatility * interval() * volatility * interval() / adjusted;
    }
}
