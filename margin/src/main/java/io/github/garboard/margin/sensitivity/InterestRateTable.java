package io.github.garboard.margin.sensitivity;

import io.github.garboard.margin.internal.Checks;
import io.github.garboard.margin.sensitivity.SensitivityMeasure.Concentration;
import io.github.garboard.margin.sensitivity.SensitivityMeasure.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/**
 * Parameters of the interest-rate class: one bucket per currency, factors by tenor and curve, with the currency's inflation
 * and cross-currency basis. The qualifier of a sensitivity is the currency; its bucket is not looked at.
 *
 * <p>Inflation counts to the concentration of its currency, basis does not and is never concentrated. Volatilities of rates
 * net over curves, those of inflation over expiries too; they arrive multiplied by their volatility. Curvature is divided by
 * the square of the historical volatility ratio.
 *
 * @param weights the risk weights
 * @param correlations the correlations
 * @param thresholds the concentration thresholds
 */
public record InterestRateTable(Weights weights, Correlations correlations, Thresholds thresholds) {

    /**
     * Risk weights.
     *
     * @param volatilityGroups the volatility group of each currency
     * @param rates the weight by volatility group and tenor, non-negative
     * @param inflation the weight of inflation, non-negative
     * @param basis the weight of the cross-currency basis, non-negative
     * @param vega the weight of volatilities, non-negative
     * @param historicalVolatilityRatio historical over implied volatility, positive
     */
    public record Weights(
            LabelGroups volatilityGroups,
            Map<String, Map<String, Double>> rates,
            double inflation,
            double basis,
            double vega,
            double historicalVolatilityRatio) {

        /**
         * Checks and copies.
         *
         * @throws IllegalArgumentException if a number breaks its rule
         */
        public Weights {
            Objects.requireNonNull(volatilityGroups, "volatilityGroups");
            Map<String, Map<String, Double>> copy = new HashMap<>();
            rates.forEach(
                    (group, row) -> copy.put(group, TableChecks.weights("weight of group " + group + " of", row)));
            rates = Map.copyOf(copy);
            Checks.requireNonNegative("inflation", inflation);
            Checks.requireNonNegative("basis", basis);
            Checks.requireNonNegative("vega", vega);
            Checks.requirePositive("historicalVolatilityRatio", historicalVolatilityRatio);
        }

        double rate(SensitivityFactor factor) {
            String group = volatilityGroups.of(factor.qualifier());
            return TableChecks.entry("tenor", TableChecks.entry("volatility group", rates, group), factor.tenor());
        }
    }

    /**
     * Correlations, in [-1, 1].
     *
     * @param tenors between two tenors of a currency
     * @param curves the factor between two curves of a currency
     * @param inflation between inflation and rates
     * @param basis between the basis and everything else of its currency
     * @param currencies between two currencies
     */
    public record Correlations(PairTable tenors, double curves, double inflation, double basis, double currencies) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if a correlation is outside [-1, 1]
         */
        public Correlations {
            Objects.requireNonNull(tenors, "tenors");
            TableChecks.requireCorrelation("curves", curves);
            TableChecks.requireCorrelation("inflation", inflation);
            TableChecks.requireCorrelation("basis", basis);
            TableChecks.requireCorrelation("currencies", currencies);
        }

        double within(SensitivityFactor one, SensitivityFactor other) {
            if (one.kind() == SensitivityKind.BASIS || other.kind() == SensitivityKind.BASIS) {
                return basis;
            }
            if (one.kind() != other.kind()) {
                return inflation;
            }
            double tenor = one.tenor().equals(other.tenor()) ? 1 : tenors.get(one.tenor(), other.tenor());
            return one.curve().equals(other.curve()) ? tenor : tenor * curves;
        }
    }

    /**
     * Concentration thresholds, positive.
     *
     * @param groups the threshold group of each currency
     * @param delta the threshold of the net delta of a currency, by group
     * @param vega the threshold of the net volatility sensitivity of a currency, by group
     */
    public record Thresholds(LabelGroups groups, Map<String, Double> delta, Map<String, Double> vega) {

        /**
         * Checks and copies.
         *
         * @throws IllegalArgumentException if a threshold is not positive
         */
        public Thresholds {
            Objects.requireNonNull(groups, "groups");
            delta = TableChecks.thresholds("delta threshold of", delta);
            vega = TableChecks.thresholds("vega threshold of", vega);
        }

        double delta(String currency) {
            return TableChecks.entry("threshold group", delta, groups.of(currency));
        }

        double vega(String currency) {
            return TableChecks.entry("threshold group", vega, groups.of(currency));
        }
    }

    /** Checks that nothing is null. */
    public InterestRateTable {
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(correlations, "correlations");
        Objects.requireNonNull(thresholds, "thresholds");
    }

    /**
     * Returns the risk class: delta, vega and curvature.
     *
     * @param name the name of the class, not blank
     * @param horizon the period of risk
     */
    public RiskClass riskClass(String name, MarginHorizon horizon) {
        Objects.requireNonNull(horizon, "horizon");
        double ratio = weights.historicalVolatilityRatio();
        FactorRule curvature = input -> volatility(input)
                .map(factor -> new WeightedFactor(
                        factor, horizon.curvatureScale(input.tenor()) / (ratio * ratio), 1, WeightedFactor.UNLIMITED));
        return new RiskClass(
                name,
                List.of(
                        measure("delta", this::delta, Form.LINEAR),
                        measure("vega", this::vega, Form.LINEAR),
                        measure("curvature", curvature, Form.CURVATURE)));
    }

    private SensitivityMeasure measure(String name, FactorRule rule, Form form) {
        ToDoubleBiFunction<String, String> across = (one, other) -> correlations.currencies();
        return new SensitivityMeasure(name, rule, correlations::within, across, Concentration.BUCKET, form);
    }

    private Optional<WeightedFactor> delta(SensitivityFactor input) {
        String currency = input.qualifier();
        SensitivityFactor whole = input.at(currency, SensitivityFactor.NONE, SensitivityFactor.NONE);
        return switch (input.kind()) {
            case DELTA ->
                Optional.of(new WeightedFactor(
                        input.at(currency, input.tenor(), input.curve()),
                        1,
                        weights.rate(input),
                        thresholds.delta(currency)));
            case INFLATION ->
                Optional.of(new WeightedFactor(whole, 1, weights.inflation(), thresholds.delta(currency)));
            case BASIS -> Optional.of(new WeightedFactor(whole, 1, weights.basis(), WeightedFactor.UNLIMITED));
            case VEGA, INFLATION_VEGA, BASE_CORRELATION -> Optional.empty();
        };
    }

    private Optional<WeightedFactor> vega(SensitivityFactor input) {
        return volatility(input)
                .map(factor -> new WeightedFactor(factor, 1, weights.vega(), thresholds.vega(input.qualifier())));
    }

    private Optional<SensitivityFactor> volatility(SensitivityFactor input) {
        return switch (input.kind()) {
            case VEGA -> {
                // one weight for all expiries, but not for one that does not exist
                weights.rate(input);
                yield Optional.of(input.at(input.qualifier(), input.tenor(), SensitivityFactor.NONE));
            }
            case INFLATION_VEGA ->
                Optional.of(input.at(input.qualifier(), SensitivityFactor.NONE, SensitivityFactor.NONE));
            case DELTA, INFLATION, BASIS, BASE_CORRELATION -> Optional.empty();
        };
    }
}
