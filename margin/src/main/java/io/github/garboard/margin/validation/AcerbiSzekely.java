package io.github.garboard.margin.validation;

import io.github.garboard.margin.internal.Checks;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Acerbi and Szekely's tests of expected shortfall: was the loss in breaches what it was said to be?
 *
 * <p>The history's requirements are the value at risk, with probability a of a breach; ES(t) is the expected shortfall that was
 * forecast with it. With L(t) the losses, I(t) = 1 in the N breaches and T periods:
 *
 * <pre>
 *   Z1 = 1 - (1/N)   Σ I(t) L(t) / ES(t)        how bad breaches are, whatever their number
 *   Z2 = 1 - 1/(T a) Σ I(t) L(t) / ES(t)        how bad and how many
 * </pre>
 *
 * Both are 0 on average for a right forecast and negative where losses are larger: -0.5 says half as large again. Their
 * p-values need the forecast distribution and are simulated from it. That of Z2 depends on it little: at a = 2.5 % and 250
 * periods its 5 % and 0.01 % points are near -0.7 and -1.8 for normal losses.
 *
 * @see "Acerbi, Szekely, Backtesting expected shortfall, Risk (December 2014), equations 5 and 6, table of significance points"
 */
public final class AcerbiSzekely {

    private final double breachProbability;
    private final double[] shortfalls;

    private AcerbiSzekely(double breachProbability, double[] shortfalls) {
        this.breachProbability = breachProbability;
        this.shortfalls = shortfalls;
    }

    /**
     * Returns the tests of some forecasts.
     *
     * @param breachProbability a, the probability of the tail, in (0, 1)
     * @param expectedShortfalls ES of each period, positive and finite; at least one
     * @throws IllegalArgumentException if a value is outside of its range or there is none
     */
    public static AcerbiSzekely of(double breachProbability, double... expectedShortfalls) {
        LikelihoodRatio.requireProbability(breachProbability);
        if (expectedShortfalls.length == 0) {
            throw new IllegalArgumentException("expectedShortfalls must not be empty: []");
        }
        for (int t = 0; t < expectedShortfalls.length; t++) {
            Checks.requirePositive("expected shortfall " + t, expectedShortfalls[t]);
        }
        return new AcerbiSzekely(breachProbability, expectedShortfalls.clone());
    }

    /**
     * Returns Z1.
     *
     * @param history the losses, with the value at risk as requirement
     * @return the statistic; empty without a breach
     * @throws IllegalArgumentException if the history does not have one period per expected shortfall
     */
    public OptionalDouble z1(RequirementHistory history) {
        requirePeriods(history);
        double z1 = z1(history, history::loss);
        return Double.isNaN(z1) ? OptionalDouble.empty() : OptionalDouble.of(z1);
    }

    /**
     * Returns Z2; 1 without a breach.
     *
     * @param history the losses, with the value at risk as requirement
     * @throws IllegalArgumentException if the history does not have one period per expected shortfall
     */
    public double z2(RequirementHistory history) {
        requirePeriods(history);
        return z2(history, history::loss);
    }

    /**
     * Returns the test by Z1, which says nothing on the number of breaches: use it beside {@link Kupiec}. A history without a
     * breach gives it nothing to reject: Z1 counts as 0, with p-value 1. Simulated histories without a breach do not count.
     *
     * @param model draws of the loss as it was forecast
     * @param runs the number of simulated histories, positive
     * @param random the source of the draws
     * @throws IllegalArgumentException if runs is not positive
     */
    public Backtest conditional(LossSampler model, int runs, RandomGenerator random) {
        SimulatedTail tail = new SimulatedTail(runs, random);
        return history -> {
            double z1 = z1(history).orElse(0);
            boolean hasBreach = history.firstBreach().isPresent();
            double p = hasBreach ? tail.atLeast(-z1, source -> -z1(history, t -> model.sample(t, source))) : 1;
            return new BacktestResult(
                    "expected shortfall, in breaches", z1, p, "loss in breaches over that forecast", 1 - z1, 1);
        };
    }

    /**
     * Returns the test by Z2, of the size and number of breaches together.
     *
     * @param model draws of the loss as it was forecast
     * @param runs the number of simulated histories, positive
     * @param random the source of the draws
     * @throws IllegalArgumentException if runs is not positive
     */
    public Backtest unconditional(LossSampler model, int runs, RandomGenerator random) {
        SimulatedTail tail = new SimulatedTail(runs, random);
        return history -> {
            double z2 = z2(history);
            return new BacktestResult(
                    "expected shortfall",
                    z2,
                    tail.atLeast(-z2, source -> -z2(history, t -> model.sample(t, source))),
                    "sum of losses in breaches over that forecast",
                    1 - z2,
                    1);
        };
    }

    private double z1(RequirementHistory valueAtRisk, IntToDoubleFunction losses) {
        Tail tail = tail(valueAtRisk, losses);
        return tail.breaches() == 0 ? Double.NaN : 1 - tail.sum() / tail.breaches();
    }

    private double z2(RequirementHistory valueAtRisk, IntToDoubleFunction losses) {
        return 1 - tail(valueAtRisk, losses).sum() / (shortfalls.length * breachProbability);
    }

    private Tail tail(RequirementHistory valueAtRisk, IntToDoubleFunction losses) {
        int breaches = 0;
        double sum = 0;
        for (int t = 0; t < shortfalls.length; t++) {
            double loss = losses.applyAsDouble(t);
            if (loss > valueAtRisk.requirement(t)) {
                breaches++;
                sum += loss / shortfalls[t];
            }
        }
        return new Tail(breaches, sum);
    }

    private void requirePeriods(RequirementHistory history) {
        if (history.periods() != shortfalls.length) {
            throw new IllegalArgumentException(
                    "periods must be one per expected shortfall, " + shortfalls.length + ": " + history.periods());
        }
    }

    private record Tail(int breaches, double sum) {}
}
