package io.github.garboard.margin.sensitivity;

import io.github.garboard.margin.CorrelationMatrix;
import io.github.garboard.margin.LevelFactors;
import io.github.garboard.margin.MarginComponent;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginRequirement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Small tables of round numbers, made up so that figures can be computed by hand. */
final class Fixture {

    /** Roundings of a few dozen operations on doubles. */
    static final double ROUNDING = 1e-12;

    /** z² - 1 for the 99.5 % quantile z = 2.575829303548901 of the standard normal (any table of it). */
    static final double TAIL = 2.575829303548901 * 2.575829303548901 - 1;

    /** A quarter of a year and z = 2: a risk weight stands for a volatility of its own size. */
    static final MarginHorizon QUARTER = new MarginHorizon(365 / 4.0, 2);

    /** The part of one year's vega that is curvature over a quarter: 1/2 times 1/4. */
    static final double YEAR_SCALE = 0.125;

    static final LevelFactors LEVELS = LevelFactors.of(MarginLevel.MAINTENANCE, MarginLevel.INITIAL, 1.25);

    private Fixture() {}

    static BucketTable tokens(double threshold) {
        Map<String, Double> thresholds =
                Map.of("A", threshold, "B", 10 * threshold, SensitivityFactor.RESIDUAL, 10 * threshold);
        return new BucketTable(
                new BucketTable.Weights(
                        Map.of("A", 10.0, "B", 20.0, SensitivityFactor.RESIDUAL, 30.0),
                        Map.of("A", 0.5, "B", 0.25, SensitivityFactor.RESIDUAL, 1.0),
                        0.8),
                Map.of("A", 0.5, "B", 0.25, SensitivityFactor.RESIDUAL, 0.0),
                new PairTable(Map.of("A", Map.of("B", 0.5))),
                thresholds,
                thresholds,
                Set.of("B"));
    }

    static InterestRateTable rates(double threshold) {
        return new InterestRateTable(
                new InterestRateTable.Weights(
                        new LabelGroups(Map.of("USD", "regular"), "high"),
                        Map.of("regular", Map.of("1y", 50.0, "5y", 40.0), "high", Map.of("1y", 100.0, "5y", 80.0)),
                        60,
                        20,
                        0.2,
                        0.5),
                new InterestRateTable.Correlations(new PairTable(Map.of("1y", Map.of("5y", 0.8))), 0.9, 0.4, 0.1, 0.3),
                new InterestRateTable.Thresholds(
                        new LabelGroups(Map.of("USD", "liquid"), "other"),
                        Map.of("liquid", threshold, "other", 2 * threshold),
                        Map.of("liquid", threshold, "other", 2 * threshold)));
    }

    static CreditTable credit(CreditTable.SameName sameName) {
        return new CreditTable(
                new CreditTable.Weights(Map.of("1", 10.0, "2", 20.0, SensitivityFactor.RESIDUAL, 40.0), 0.5),
                new CreditTable.Within(sameName, 0.9, 0.4, 0.7, 0.2),
                new PairTable(Map.of("1", Map.of("2", 0.3))),
                Map.of("1", 100.0, "2", 100.0, SensitivityFactor.RESIDUAL, 100.0),
                1000,
                Optional.of(new CreditTable.BaseCorrelation(5, 0.25)));
    }

    static CurrencyTable currencies() {
        PairTable ofRegular =
                new PairTable(Map.of("regular", Map.of("regular", 0.5, "high", 0.25), "high", Map.of("high", 0.75)));
        return new CurrencyTable(
                "USD",
                new LabelGroups(Map.of("TRY", "high"), "regular"),
                new PairTable(Map.of("regular", Map.of("regular", 8.0, "high", 16.0), "high", Map.of("high", 32.0))),
                Map.of("regular", ofRegular),
                new CurrencyTable.Vega(0.5, 0.5, 0.4),
                new CurrencyTable.Thresholds(
                        new LabelGroups(Map.of("EUR", "1", "USD", "1"), "2"),
                        Map.of("1", 1000.0, "2", 100.0),
                        new PairTable(Map.of("1", Map.of("1", 400.0, "2", 1000.0), "2", Map.of("2", 1000.0)))));
    }

    static SensitivityMargin model(RiskClass... classes) {
        return new SensitivityMargin(
                List.of(classes), CorrelationMatrix.uniform(classes.length, 0.25), Map.of("listed", 1.5), LEVELS);
    }

    static Sensitivity sensitivity(
            String riskClass, SensitivityKind kind, String qualifier, String bucket, String tenor, double amount) {
        return new Sensitivity(
                new SensitivityFactor("otc", riskClass, kind, qualifier, bucket, tenor, SensitivityFactor.NONE),
                amount);
    }

    static double total(RiskClass riskClass, Sensitivity... portfolio) {
        return model(riskClass)
                .requirement(List.of(portfolio), MarginLevel.MAINTENANCE)
                .total();
    }

    /** The amount of one measure of the one class of a book of one product. */
    static double measure(String name, RiskClass riskClass, Sensitivity... portfolio) {
        MarginRequirement requirement = model(riskClass).requirement(List.of(portfolio), MarginLevel.MAINTENANCE);
        return requirement.components().get(0).parts().get(0).parts().stream()
                .filter(part -> part.name().equals(name))
                .mapToDouble(MarginComponent::amount)
                .findFirst()
                .orElseThrow();
    }
}
