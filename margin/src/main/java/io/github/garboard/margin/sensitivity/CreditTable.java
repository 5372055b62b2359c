package io.github.garboard.margin.sensitivity;

import io.github.garboard.margin.internal.Checks;
import io.github.garboard.margin.sensitivity.SensitivityMeasure.Concentration;
import io.github.garboard.margin.sensitivity.SensitivityMeasure.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Parameters of a credit class: a factor is an issuer at a tenor in a curve (payment currency or index family); what an issuer
 * adds up to over all of them counts to its concentration. Volatilities arrive multiplied by their volatility.
 *
 * @param weights the risk weights
 * @param within the correlations inside a bucket
 * @param across the correlations between buckets; the residual bucket needs none
 * @param deltaThresholds the threshold of an issuer's net delta, by bucket, positive
 * @param vegaThreshold the threshold of an issuer's net volatility sensitivity, positive
 * @param baseCorrelation the measure of index tranches; empty for a class that has none
 */
public record CreditTable(
        Weights weights,
        Within within,
        PairTable across,
        Map<String, Double> deltaThresholds,
        double vegaThreshold,
        Optional<BaseCorrelation> baseCorrelation) {

    /**
     * Risk weights, non-negative.
     *
     * @param delta by bucket
     * @param vega of all volatilities
     */
    public record Weights(Map<String, Double> delta, double vega) {

        /**
         * Checks and copies.
         *
         * @throws IllegalArgumentException if a weight is negative or not finite
         */
        public Weights {
            delta = TableChecks.weights("weight of bucket", delta);
            Checks.requireNonNegative("vega", vega);
        }
    }

    /** Which factors of a bucket count as the same name. */
    public enum SameName {
        /** Those of one issuer. */
        QUALIFIER,

        /** Those of one index family, given as the curve. */
        CURVE
    }

    /**
     * Correlations inside a bucket, in [-1, 1].
     *
     * @param sameName which factors count as the same name
     * @param same between factors of the same name
     * @param different between factors of different names
     * @param residualSame between factors of the same name in the residual bucket
     * @param residualDifferent between factors of different names in the residual bucket
     */
    public record Within(
            SameName sameName, double same, double different, double residualSame, double residualDifferent) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if a correlation is outside [-1, 1]
         */
        public Within {
            Objects.requireNonNull(sameName, "sameName");
            TableChecks.requireCorrelation("same", same);
            TableChecks.requireCorrelation("different", different);
            TableChecks.requireCorrelation("residualSame", residualSame);
            TableChecks.requireCorrelation("residualDifferent", residualDifferent);
        }

        FactorCorrelation correlation() {
            FactorCorrelation named = FactorCorrelation.sharing(this::label, same, different);
            FactorCorrelation residual = FactorCorrelation.sharing(this::label, residualSame, residualDifferent);
            return (one, other) ->
                    (one.bucket().equals(SensitivityFactor.RESIDUAL) ? residual : named).between(one, other);
        }

        private String label(SensitivityFactor factor) {
            return switch (sameName) {
                case QUALIFIER -> factor.qualifier();
                case CURVE -> factor.curve();
            };
        }
    }

    /**
     * Parameters of the base correlation of index tranches.
     *
     * @param weight the risk weight, non-negative
     * @param correlation between two indexes, in [-1, 1]
     */
    public record BaseCorrelation(double weight, double correlation) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one breaks its rule
         */
        public BaseCorrelation {
            Checks.requireNonNegative("weight", weight);
            TableChecks.requireCorrelation("correlation", correlation);
        }
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a threshold is not positive
     */
    public CreditTable {
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(within, "within");
        Objects.requireNonNull(across, "across");
        deltaThresholds = TableChecks.thresholds("delta threshold of", deltaThresholds);
        TableChecks.requireThreshold("vegaThreshold", vegaThreshold);
        Objects.requireNonNull(baseCorrelation, "baseCorrelation");
    }

    /**
     * Returns the risk class: delta, vega, curvature and, where there are parameters for it, base correlation.
     *
     * @param name the name of the class, not blank
     * @param horizon the period of risk
     */
    public RiskClass riskClass(String name, MarginHorizon horizon) {
        Objects.requireNonNull(horizon, "horizon");
        FactorRule delta = FactorRule.of(
                SensitivityKind.DELTA,
                input -> new WeightedFactor(
                        input, 1, TableChecks.entry("bucket", weights.delta(), input.bucket()), deltaThreshold(input)));
        FactorRule vega = FactorRule.of(
                SensitivityKind.VEGA, input -> new WeightedFactor(known(input), 1, weights.vega(), vegaThreshold));
        FactorRule curvature = FactorRule.of(
                SensitivityKind.VEGA,
                input -> new WeightedFactor(input, horizon.curvatureScale(input.tenor()), 1, WeightedFactor.UNLIMITED));
        List<SensitivityMeasure> measures = new ArrayList<>(List.of(
                measure("delta", delta, Form.LINEAR),
                measure("vega", vega, Form.LINEAR),
                measure("curvature", curvature, Form.CURVATURE)));
        baseCorrelation.ifPresent(parameters -> measures.add(measure(parameters)));
        return new RiskClass(name, measures);
    }

    private double deltaThreshold(SensitivityFactor input) {
        return TableChecks.entry("bucket", deltaThresholds, input.bucket());
    }

    /** Volatilities have one weight and threshold, but not for a bucket that does not exist. */
    private SensitivityFactor known(SensitivityFactor input) {
        deltaThreshold(input);
        return input;
    }

    private SensitivityMeasure measure(String name, FactorRule rule, Form form) {
        return new SensitivityMeasure(name, rule, within.correlation(), across::get, Concentration.NAME, form);
    }

    private static SensitivityMeasure measure(BaseCorrelation parameters) {
        FactorRule rule = FactorRule.of(
                SensitivityKind.BASE_CORRELATION,
                input -> new WeightedFactor(
                        input.at(SensitivityFactor.NONE, SensitivityFactor.NONE, SensitivityFactor.NONE),
                        1,
                        parameters.weight(),
                        WeightedFactor.UNLIMITED));
        return new SensitivityMeasure(
                "base correlation",
                rule,
                FactorCorrelation.uniform(parameters.correlation()),
                (one, other) -> 0,
                Concentration.NAME,
                Form.LINEAR);
    }
}
