package io.github.garboard.margin.scenario;

import io.github.garboard.margin.RiskFactor;
import io.github.garboard.margin.Scenario;
import io.github.garboard.margin.ScenarioSet;
import io.github.garboard.margin.internal.Checks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Historical simulation: each past move of all factors together is a scenario, as likely as any other.
 *
 * <p>Over a horizon of h dates the moves overlap: dates 0 to h, 1 to h + 1 and so on. Overlapping moves use all the data, and
 * are not independent: a back-test must not count them so.
 *
 * <p>{@link #scaled} makes the filtered simulation of it: each move times the factor's volatility today over that of its day.
 *
 * @param factors the past levels of each factor, at least one factor, all over the same dates
 * @param dates what each date is called, unique
 * @param horizon the number of dates from the start to the end of a move, at least 1
 * @see "Barone-Adesi, Giannopoulos, Vosper, VaR without correlations for portfolios of derivative securities, J. Futures
 *     Markets 19 (1999)"
 */
public record HistoricalScenarios(List<FactorHistory> factors, List<String> dates, int horizon) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if there is no factor, two have one name, a factor does not have one level per date,
     *     a date occurs twice, or the history is not longer than the horizon
     */
    public HistoricalScenarios {
        factors = List.copyOf(factors);
        dates = List.copyOf(dates);
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("factors must not be empty: []");
        }
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon must be >= 1: " + horizon);
        }
        if (dates.size() <= horizon) {
            throw new IllegalArgumentException("dates must be more than the horizon, " + horizon + ": " + dates.size());
        }
        if (new HashSet<>(dates).size() < dates.size()) {
            throw new IllegalArgumentException("dates must be unique: " + twice(dates));
        }
        for (FactorHistory factor : factors) {
            if (factor.levels().size() != dates.size()) {
                throw new IllegalArgumentException("levels of " + factor.name() + " must be one per date, "
                        + dates.size() + ": " + factor.levels().size());
            }
        }
    }

    /**
     * Returns the scenario set: for each move, oldest first, a scenario named after the date at which it ends.
     *
     * @return dates less horizon scenarios, of weight 1
     * @throws IllegalArgumentException if two factors have one name
     */
    public ScenarioSet scenarios() {
        return scaled((factor, date) -> 1);
    }

    /**
     * Returns the filtered scenario set: each move times a scale, such as max(floor, volatility today / volatility on the date
     * before the move), so that calm days speak for today's market.
     *
     * @param scale the scale of a factor's move, by the index of the factor and of the date at which the move starts
     * @return dates less horizon scenarios, of weight 1
     * @throws IllegalArgumentException if two factors have one name, or a scaled move is not finite
     */
    public ScenarioSet scaled(MoveScale scale) {
        List<Scenario> scenarios = new ArrayList<>(dates.size() - horizon);
        for (int date = 0; date + horizon < dates.size(); date++) {
            int start = date;
            scenarios.add(Scenario.of(
                    dates.get(start + horizon),
                    IntStream.range(0, factors.size())
                            .mapToDouble(factor -> scale.scale(factor, start) * move(factor, start))
                            .toArray()));
        }
        return ScenarioSet.of(
                factors.stream()
                        .map(factor ->
                                new RiskFactor(factor.name(), factor.kind().rule()))
                        .toList(),
                scenarios);
    }

    private double move(int factor, int start) {
        FactorHistory history = factors.get(factor);
        return history.kind()
                .between(history.levels().get(start), history.levels().get(start + horizon));
    }

    private static String twice(List<String> dates) {
        HashSet<String> seen = new HashSet<>();
        return dates.stream().filter(date -> !seen.add(date)).collect(Collectors.joining(", "));
    }

    /** How much of a past move counts today. */
    @FunctionalInterface
    public interface MoveScale {

        /**
         * Returns the scale of a move.
         *
         * @param factor the index of the factor
         * @param date the index of the date at which the move starts: nothing later may be used
         * @return the scale, finite and non-negative
         */
        double scale(int factor, int date);

        /**
         * Returns the scale of filtered historical simulation: max(floor, today / then), factor by factor.
         *
         * @param today the volatility of each factor today, positive
         * @param then the volatility of each factor known at each date, {@code then[factor][date]}, positive
         * @param floor the smallest scale, non-negative; 1 if calm days are scaled up and wild ones are kept
         * @throws IllegalArgumentException if the arrays do not have one row per factor, a volatility is not positive and
         *     finite, or the floor is negative or not finite
         */
        static MoveScale ofVolatility(double[] today, double[][] then, double floor) {
            if (then.length != today.length) {
                throw new IllegalArgumentException(
                        "then must have one row per factor, " + today.length + ": " + then.length);
            }
            Checks.requireNonNegative("floor", floor);
            double[][] scales = new double[today.length][];
            for (int factor = 0; factor < today.length; factor++) {
                Checks.requirePositive("today's volatility of factor " + factor, today[factor]);
                scales[factor] = new double[then[factor].length];
                for (int date = 0; date < then[factor].length; date++) {
                    Checks.requirePositive("volatility of factor " + factor + " on date " + date, then[factor][date]);
                    scales[factor][date] = Math.max(floor, today[factor] / then[factor][date]);
                }
            }
            return (factor, date) -> scales[factor][date];
        }
    }
}
