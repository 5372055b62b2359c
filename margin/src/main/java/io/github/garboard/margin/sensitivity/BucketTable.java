package io.github.garboard.margin.sensitivity;

import io.github.garboard.margin.internal.Checks;
import io.github.garboard.margin.sensitivity.SensitivityMeasure.Concentration;
import io.github.garboard.margin.sensitivity.SensitivityMeasure.Form;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Parameters of a class whose factors are names in buckets: stocks, commodities, tokens. Everything is by bucket. Volatility
 * sensitivities of a name net over expiries, multiplied by the volatility that the bucket's risk weight stands for
 * ({@link MarginHorizon#volatility}); vega multiplies by the historical volatility ratio too, curvature does not.
 *
 * @param weights the risk weights
 * @param within the correlation between two names of a bucket, in [-1, 1]
 * @param across the correlations between buckets; the residual bucket needs none
 * @param deltaThresholds the threshold of a name's net delta, positive
 * @param vegaThresholds the threshold of a name's net volatility sensitivity times volatility, positive
 * @param withoutCurvature the buckets that have no curvature, such as that of volatility indexes
 */
public record BucketTable(
        Weights weights,
        Map<String, Double> within,
        PairTable across,
        Map<String, Double> deltaThresholds,
        Map<String, Double> vegaThresholds,
        Set<String> withoutCurvature) {

    /**
     * Risk weights.
     *
     * @param delta by bucket, non-negative
     * @param vega by bucket, non-negative
     * @param historicalVolatilityRatio historical over implied volatility, positive
     */
    public record Weights(Map<String, Double> delta, Map<String, Double> vega, double historicalVolatilityRatio) {

        /**
         * Checks and copies.
         *
         * @throws IllegalArgumentException if a number breaks its rule
         */
        public Weights {
            delta = TableChecks.weights("delta weight of bucket", delta);
            vega = TableChecks.weights("vega weight of bucket", vega);
            Checks.requirePositive("historicalVolatilityRatio", historicalVolatilityRatio);
        }
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a number breaks its rule
     */
    public BucketTable {
        Objects.requireNonNull(weights, "weights");
        within = TableChecks.correlations("correlation within bucket", within);
        Objects.requireNonNull(across, "across");
        deltaThresholds = TableChecks.thresholds("delta threshold of", deltaThresholds);
        vegaThresholds = TableChecks.thresholds("vega threshold of", vegaThresholds);
        withoutCurvature = Set.copyOf(withoutCurvature);
    }

    /**
     * Returns the risk class: delta, vega and curvature.
     *
     * @param name the name of the class, not blank
     * @param horizon the period of risk
     */
    public RiskClass riskClass(String name, MarginHorizon horizon) {
        Objects.requireNonNull(horizon, "horizon");
        FactorRule vega = FactorRule.of(SensitivityKind.VEGA, input -> vega(input, horizon));
        FactorRule curvature = FactorRule.of(SensitivityKind.VEGA, input -> curvature(input, horizon));
        return new RiskClass(
                name,
                List.of(
                        measure("delta", FactorRule.of(SensitivityKind.DELTA, this::delta), Form.LINEAR),
                        measure("vega", vega, Form.LINEAR),
                        measure(
                                "curvature",
                                input -> withoutCurvature.contains(input.bucket())
                                        ? Optional.empty()
                                        : curvature.weigh(input),
                                Form.CURVATURE)));
    }

    private SensitivityMeasure measure(String name, FactorRule rule, Form form) {
        FactorCorrelation correlation = (one, other) -> TableChecks.entry("bucket", within, one.bucket());
        return new SensitivityMeasure(name, rule, correlation, across::get, Concentration.NAME, form);
    }

    private WeightedFactor delta(SensitivityFactor input) {
        String bucket = input.bucket();
        return new WeightedFactor(
                netted(input),
                1,
                TableChecks.entry("bucket", weights.delta(), bucket),
                TableChecks.entry("bucket", deltaThresholds, bucket));
    }

    private WeightedFactor vega(SensitivityFactor input, MarginHorizon horizon) {
        String bucket = input.bucket();
        return new WeightedFactor(
                netted(input),
                weights.historicalVolatilityRatio() * volatility(bucket, horizon),
                TableChecks.entry("bucket", weights.vega(), bucket),
                TableChecks.entry("bucket", vegaThresholds, bucket));
    }

    private WeightedFactor curvature(SensitivityFactor input, MarginHorizon horizon) {
        double scale = horizon.curvatureScale(input.tenor()) * volatility(input.bucket(), horizon);
        return new WeightedFactor(netted(input), scale, 1, WeightedFactor.UNLIMITED);
    }

    private double volatility(String bucket, MarginHorizon horizon) {
        return horizon.volatility(TableChecks.entry("bucket", weights.delta(), bucket));
    }

    private static SensitivityFactor netted(SensitivityFactor input) {
        return input.at(input.bucket(), SensitivityFactor.NONE, SensitivityFactor.NONE);
    }
}
