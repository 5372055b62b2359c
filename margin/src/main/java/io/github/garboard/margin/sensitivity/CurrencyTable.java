package io.github.garboard.margin.sensitivity;

import io.github.garboard.margin.internal.Checks;
import io.github.garboard.margin.sensitivity.SensitivityMeasure.Concentration;
import io.github.garboard.margin.sensitivity.SensitivityMeasure.Form;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Parameters of the foreign-exchange class: one bucket. The qualifier of a delta is a currency, that of a volatility a pair
 * of two three-letter codes, whose order does not matter. The delta of the calculation currency weighs nothing. Volatility
 * sensitivities net over expiries, as in {@link BucketTable}.
 *
 * @param calculationCurrency the currency in which the margin is computed
 * @param volatilityGroups the volatility group of each currency
 * @param weights the delta weight by pair of volatility groups, non-negative: for a delta that of the calculation currency's
 *     group and the currency's, for a volatility those of the pair
 * @param correlations by volatility group of the calculation currency, the correlation between two currencies of a pair of
 *     groups, in [-1, 1]
 * @param vega the parameters of volatilities
 * @param thresholds the concentration thresholds
 */
public record CurrencyTable(
        String calculationCurrency,
        LabelGroups volatilityGroups,
        PairTable weights,
        Map<String, PairTable> correlations,
        Vega vega,
        Thresholds thresholds) {

    private static final int CODE = 3;

    /**
     * Parameters of volatilities.
     *
     * @param weight the risk weight, non-negative
     * @param historicalVolatilityRatio historical over implied volatility, positive
     * @param correlation between two pairs of currencies, in [-1, 1]
     */
    public record Vega(double weight, double historicalVolatilityRatio, double correlation) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one breaks its rule
         */
        public Vega {
            Checks.requireNonNegative("weight", weight);
            Checks.requirePositive("historicalVolatilityRatio", historicalVolatilityRatio);
            TableChecks.requireCorrelation("correlation", correlation);
        }
    }

    /**
     * Concentration thresholds, positive.
     *
     * @param groups the threshold group of each currency
     * @param delta by group of the currency
     * @param vega by pair of groups of the pair of currencies
     */
    public record Thresholds(LabelGroups groups, Map<String, Double> delta, PairTable vega) {

        /**
         * Checks and copies.
         *
         * @throws IllegalArgumentException if a threshold is not positive
         */
        public Thresholds {
            Objects.requireNonNull(groups, "groups");
            delta = TableChecks.thresholds("delta threshold of", delta);
            vega.rows().forEach((group, row) -> TableChecks.thresholds("vega threshold of " + group + " and", row));
        }
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a weight is negative
     */
    public CurrencyTable {
        Objects.requireNonNull(calculationCurrency, "calculationCurrency");
        Objects.requireNonNull(volatilityGroups, "volatilityGroups");
        weights.rows().forEach((group, row) -> TableChecks.weights("weight of " + group + " and", row));
        correlations = Map.copyOf(correlations);
        Objects.requireNonNull(vega, "vega");
        Objects.requireNonNull(thresholds, "thresholds");
    }

    /**
     * Returns the risk class: delta, vega and curvature.
     *
     * @param name the name of the class, not blank
     * @param horizon the period of risk
     * @throws IllegalArgumentException if there are no correlations for the group of the calculation currency
     */
    public RiskClass riskClass(String name, MarginHorizon horizon) {
        Objects.requireNonNull(horizon, "horizon");
        PairTable between = TableChecks.entry(
                "volatility group of " + calculationCurrency, correlations, volatilityGroups.of(calculationCurrency));
        FactorCorrelation currencies = (one, other) ->
                between.get(volatilityGroups.of(one.qualifier()), volatilityGroups.of(other.qualifier()));
        FactorCorrelation pairs = FactorCorrelation.uniform(vega.correlation());
        return new RiskClass(
                name,
                List.of(
                        measure("delta", SensitivityKind.DELTA, this::delta, currencies, Form.LINEAR),
                        measure("vega", SensitivityKind.VEGA, input -> vega(input, horizon), pairs, Form.LINEAR),
                        measure(
                                "curvature",
                                SensitivityKind.VEGA,
                                input -> curvature(input, horizon),
                                pairs,
                                Form.CURVATURE)));
    }

    private static SensitivityMeasure measure(
            String name,
            SensitivityKind kind,
            Function<SensitivityFactor, WeightedFactor> weighing,
            FactorCorrelation within,
            Form form) {
        FactorRule rule = FactorRule.of(kind, weighing);
        return new SensitivityMeasure(name, rule, within, (one, other) -> 0, Concentration.NAME, form);
    }

    private WeightedFactor delta(SensitivityFactor input) {
        String currency = input.qualifier();
        double weight = currency.equals(calculationCurrency) ? 0 : groupWeight(calculationCurrency, currency);
        double threshold = TableChecks.entry(
                "threshold group", thresholds.delta(), thresholds.groups().of(currency));
        return new WeightedFactor(netted(input), 1, weight, threshold);
    }

    private WeightedFactor vega(SensitivityFactor input, MarginHorizon horizon) {
        SensitivityFactor pair = pair(input);
        double threshold = thresholds
                .vega()
                .get(thresholds.groups().of(first(pair)), thresholds.groups().of(second(pair)));
        return new WeightedFactor(
                pair, vega.historicalVolatilityRatio() * volatility(pair, horizon), vega.weight(), threshold);
    }

    private WeightedFactor curvature(SensitivityFactor input, MarginHorizon horizon) {
        SensitivityFactor pair = pair(input);
        double scale = horizon.curvatureScale(input.tenor()) * volatility(pair, horizon);
        return new WeightedFactor(pair, scale, 1, WeightedFactor.UNLIMITED);
    }

    private double volatility(SensitivityFactor pair, MarginHorizon horizon) {
        return horizon.volatility(groupWeight(first(pair), second(pair)));
    }

    private double groupWeight(String one, String other) {
        return weights.get(volatilityGroups.of(one), volatilityGroups.of(other));
    }

    private static SensitivityFactor pair(SensitivityFactor input) {
        String pair = input.qualifier();
        if (pair.length() != 2 * CODE) {
            throw new IllegalArgumentException("qualifier must be a pair of currency codes: \"" + pair + "\"");
        }
        boolean ordered = first(input).compareTo(second(input)) <= 0;
        return netted(ordered ? input : input.of(second(input) + first(input)));
    }

    private static String first(SensitivityFactor pair) {
        return pair.qualifier().substring(0, CODE);
    }

    private static String second(SensitivityFactor pair) {
        return pair.qualifier().substring(CODE);
    }

    private static SensitivityFactor netted(SensitivityFactor input) {
        return input.at(SensitivityFactor.NONE, SensitivityFactor.NONE, SensitivityFactor.NONE);
    }
}
