package io.github.garboard.margin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.margin.sensitivity.BucketTable;
import io.github.garboard.margin.sensitivity.CreditTable;
import io.github.garboard.margin.sensitivity.CurrencyTable;
import io.github.garboard.margin.sensitivity.InterestRateTable;
import io.github.garboard.margin.sensitivity.LabelGroups;
import io.github.garboard.margin.sensitivity.PairTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A licensed table of parameters, as records. Thresholds are given in millions; weights for a horizon of ten days. */
final class SensitivityTables {

    private static final double MILLION = 1e6;
    private static final String TEN_DAYS = "10";
    private static final String VOLATILITY_INDEXES = "12";

    /** The class of a vega threshold, by the liquidity groups of the two currencies. */
    private static final Map<String, Map<String, String>> LIQUIDITY_PAIRS = Map.of(
            "1", Map.of("1", "1", "2", "2", "3", "3"),
            "2", Map.of("2", "4", "3", "5"),
            "3", Map.of("3", "6"));

    private final JsonNode root;

    SensitivityTables(JsonNode root) {
        this.root = root;
    }

    CorrelationMatrix correlations(List<String> classes) {
        PairTable pairs = pairs(root.at("/RiskClassCorrelations/Correlation"), "");
        double[][] rows = new double[classes.size()][classes.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                rows[i][j] = i == j ? 1 : pairs.get(classes.get(i), classes.get(j));
            }
        }
        return CorrelationMatrix.of(rows);
    }

    InterestRateTable interestRate() {
        JsonNode table = root.get("InterestRate");
        JsonNode weights = table.get("RiskWeights");
        Map<String, Map<String, Double>> rates = new HashMap<>();
        weights.at("/Delta[10d]/Weight")
                .forEach(row -> rates.computeIfAbsent(row.get("bucket").asText(), bucket -> new HashMap<>())
                        .put(row.get("label1").asText(), row.get("value").asDouble()));
        JsonNode correlations = table.get("Correlations");
        JsonNode thresholds = table.get("ConcentrationThresholds");
        return new InterestRateTable(
                new InterestRateTable.Weights(
                        groups(weights),
                        rates,
                        tenDays(weights.get("Inflation")),
                        tenDays(weights.get("XCcyBasis")),
                        weights.at("/Vega[10d]/Weight").asDouble(),
                        tenDays(weights.get("HistoricalVolatilityRatio"))),
                new InterestRateTable.Correlations(
                        pairs(correlations.at("/IntraBucket/Correlation"), ""),
                        correlations.get("SubCurves").asDouble(),
                        correlations.get("Inflation").asDouble(),
                        correlations.get("XCcyBasis").asDouble(),
                        correlations.get("Outer").asDouble()),
                new InterestRateTable.Thresholds(
                        groups(thresholds),
                        byBucket(thresholds.at("/Delta/Threshold"), MILLION),
                        byBucket(thresholds.at("/Vega/Threshold"), MILLION)));
    }

    CreditTable qualifying() {
        JsonNode table = root.get("CreditQualifying");
        return credit(
                table,
                CreditTable.SameName.QUALIFIER,
                Optional.of(new CreditTable.BaseCorrelation(
                        tenDays(table.at("/RiskWeights/BaseCorrelation")),
                        table.at("/Correlations/BaseCorrelation").asDouble())));
    }

    CreditTable nonQualifying() {
        return credit(root.get("CreditNonQualifying"), CreditTable.SameName.CURVE, Optional.empty());
    }

    private static CreditTable credit(
            JsonNode table, CreditTable.SameName sameName, Optional<CreditTable.BaseCorrelation> base) {
        PairTable within = pairs(table.at("/Correlations/IntraBucket/Correlation"), "");
        return new CreditTable(
                new CreditTable.Weights(
                        byBucket(table.at("/RiskWeights/Delta[10d]/Weight"), 1),
                        table.at("/RiskWeights/Vega[10d]/Weight").asDouble()),
                new CreditTable.Within(
                        sameName,
                        within.get("aggregate", "same"),
                        within.get("aggregate", "different"),
                        within.get("residual", "same"),
                        within.get("residual", "different")),
                pairs(table.at("/Correlations/InterBucket/Correlation"), ""),
                byBucket(table.at("/ConcentrationThresholds/Delta/Threshold"), MILLION),
                table.at("/ConcentrationThresholds/Vega/Threshold").asDouble() * MILLION,
                base);
    }

    BucketTable equity() {
        JsonNode table = root.get("Equity");
        return buckets(table, byBucket(table.at("/RiskWeights/Vega[10d]/Weight"), 1), Set.of(VOLATILITY_INDEXES));
    }

    BucketTable commodity() {
        JsonNode table = root.get("Commodity");
        Map<String, Double> vega = byBucket(table.at("/RiskWeights/Delta[10d]/Weight"), 1);
        vega.replaceAll(
                (bucket, weight) -> table.at("/RiskWeights/Vega[10d]/Weight").asDouble());
        return buckets(table, vega, Set.of());
    }

    private static BucketTable buckets(JsonNode table, Map<String, Double> vega, Set<String> withoutCurvature) {
        return new BucketTable(
                new BucketTable.Weights(
                        byBucket(table.at("/RiskWeights/Delta[10d]/Weight"), 1),
                        vega,
                        tenDays(table.at("/RiskWeights/HistoricalVolatilityRatio"))),
                byBucket(table.at("/Correlations/IntraBucket/Correlation"), 1),
                pairs(table.at("/Correlations/InterBucket/Correlation"), ""),
                byBucket(table.at("/ConcentrationThresholds/Delta/Threshold"), MILLION),
                byBucket(table.at("/ConcentrationThresholds/Vega/Threshold"), MILLION),
                withoutCurvature);
    }

    CurrencyTable currency(String calculationCurrency) {
        JsonNode table = root.get("FX");
        JsonNode weights = table.get("RiskWeights");
        JsonNode thresholds = table.get("ConcentrationThresholds");
        Map<String, Double> vegaClasses = byBucket(thresholds.at("/Vega/Threshold"), MILLION);
        Map<String, Map<String, Double>> vegaThresholds = new HashMap<>();
        LIQUIDITY_PAIRS.forEach((one, row) -> row.forEach((other, number) ->
                vegaThresholds.computeIfAbsent(one, group -> new HashMap<>()).put(other, vegaClasses.get(number))));
        Map<String, PairTable> correlations = new HashMap<>();
        for (String group : List.of("1", "2")) {
            correlations.put(group, pairs(table.at("/Correlations/IntraBucket/Correlation"), group));
        }
        return new CurrencyTable(
                calculationCurrency,
                groups(weights),
                pairs(weights.at("/Delta[10d]/Weight"), ""),
                correlations,
                new CurrencyTable.Vega(
                        weights.at("/Vega[10d]/Weight").asDouble(),
                        tenDays(weights.get("HistoricalVolatilityRatio")),
                        table.at("/Correlations/Volatility").asDouble()),
                new CurrencyTable.Thresholds(
                        groups(thresholds),
                        byBucket(thresholds.at("/Delta/Threshold"), MILLION),
                        new PairTable(vegaThresholds)));
    }

    private static double tenDays(JsonNode rows) {
        for (JsonNode row : rows) {
            if (row.get("mporDays").asText().equals(TEN_DAYS)) {
                return row.get("value").asDouble();
            }
        }
        throw new IllegalArgumentException("no row of ten days: " + rows);
    }

    private static Map<String, Double> byBucket(JsonNode rows, double unit) {
        Map<String, Double> values = new HashMap<>();
        rows.forEach(
                row -> values.put(row.get("bucket").asText(), row.get("value").asDouble() * unit));
        return values;
    }

    private static PairTable pairs(JsonNode rows, String bucket) {
        Map<String, Map<String, Double>> pairs = new HashMap<>();
        rows.forEach(row -> {
            if (row.path("bucket").asText().equals(bucket)) {
                pairs.computeIfAbsent(row.get("label1").asText(), label -> new HashMap<>())
                        .put(row.get("label2").asText(), row.get("value").asDouble());
            }
        });
        return new PairTable(pairs);
    }

    private static LabelGroups groups(JsonNode table) {
        Map<String, String> groups = new HashMap<>();
        table.at("/CurrencyLists/Currency")
                .forEach(row ->
                        groups.put(row.get("value").asText(), row.get("bucket").asText()));
        return new LabelGroups(groups, Objects.requireNonNull(groups.get("Other"), "Other"));
    }
}
