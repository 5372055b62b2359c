package io.github.garboard.benchmarks;

import io.github.garboard.margin.CorrelationMatrix;
import io.github.garboard.margin.LevelFactors;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.sensitivity.BucketTable;
import io.github.garboard.margin.sensitivity.CreditTable;
import io.github.garboard.margin.sensitivity.InterestRateTable;
import io.github.garboard.margin.sensitivity.LabelGroups;
import io.github.garboard.margin.sensitivity.MarginHorizon;
import io.github.garboard.margin.sensitivity.PairTable;
import io.github.garboard.margin.sensitivity.Sensitivity;
import io.github.garboard.margin.sensitivity.SensitivityFactor;
import io.github.garboard.margin.sensitivity.SensitivityKind;
import io.github.garboard.margin.sensitivity.SensitivityMargin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Portfolios of sensitivities of the sizes that a peer was measured with, over tables made up in the shape of the standard
 * approach: rates alone, and rates, credit and two classes of names in buckets. A tenth of the names is concentrated.
 */
final class SensitivityPortfolio {

    private static final List<String> TENORS =
            List.of("2w", "1m", "3m", "6m", "1y", "2y", "3y", "5y", "10y", "15y", "20y", "30y");
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY");
    private static final int BUCKETS = 12;
    private static final double THRESHOLD = 1e6;
    private static final double LARGEST = 1.1e6;

    private SensitivityPortfolio() {}

    static SensitivityMargin model() {
        MarginHorizon horizon = MarginHorizon.TEN_DAYS;
        return new SensitivityMargin(
                List.of(
                        rates().riskClass("rates", horizon),
                        credit().riskClass("credit", horizon),
                        names().riskClass("stocks", horizon),
                        names().riskClass("tokens", horizon)),
                CorrelationMatrix.uniform(4, 0.3),
                Map.of(),
                new LevelFactors(Map.of(MarginLevel.INITIAL, 1.0)));
    }

    /** Returns so many sensitivities: the first 46 are to rates, the others to all classes in turn. */
    static List<Sensitivity> of(int size) {
        SplittableRandom random = new SplittableRandom(46);
        return IntStream.range(0, size)
                .mapToObj(i -> new Sensitivity(factor(i), random.nextDouble(-LARGEST, LARGEST)))
                .toList();
    }

    private static SensitivityFactor factor(int i) {
        if (i < 36) {
            return rate(SensitivityKind.DELTA, i, "ois");
        }
        if (i < 46) {
            return rate(SensitivityKind.VEGA, i, "");
        }
        int name = i / 4;
        String bucket = Integer.toString(name % BUCKETS);
        String tenor = TENORS.get(name % TENORS.size());
        SensitivityKind kind = name % 3 == 0 ? SensitivityKind.VEGA : SensitivityKind.DELTA;
        return switch (i % 4) {
            case 0 -> rate(SensitivityKind.DELTA, name, "3m");
            case 1 -> new SensitivityFactor("otc", "credit", kind, "issuer" + name % 20, bucket, tenor, "USD");
            case 2 -> new SensitivityFactor("otc", "stocks", kind, "stock" + name % 30, bucket, tenor, "");
            default -> new SensitivityFactor("listed", "tokens", kind, "token" + name, bucket, tenor, "");
        };
    }

    private static SensitivityFactor rate(SensitivityKind kind, int i, String curve) {
        String currency = CURRENCIES.get(i / TENORS.size() % CURRENCIES.size());
        return new SensitivityFactor("otc", "rates", kind, currency, "", TENORS.get(i % TENORS.size()), curve);
    }

    private static InterestRateTable rates() {
        Map<String, Double> weights = new HashMap<>();
        Map<String, Map<String, Double>> correlations = new HashMap<>();
        for (int i = 0; i < TENORS.size(); i++) {
            weights.put(TENORS.get(i), 50.0 + 5 * i);
            Map<String, Double> row = new HashMap<>();
            for (int j = 0; j < TENORS.size(); j++) {
                row.put(TENORS.get(j), Math.exp(-0.05 * Math.abs(i - j)));
            }
            correlations.put(TENORS.get(i), row);
        }
        LabelGroups all = new LabelGroups(Map.of(), "all");
        return new InterestRateTable(
                new InterestRateTable.Weights(all, Map.of("all", weights), 50, 20, 0.2, 0.5),
                new InterestRateTable.Correlations(new PairTable(correlations), 0.98, 0.4, 0.1, 0.3),
                new InterestRateTable.Thresholds(all, Map.of("all", THRESHOLD), Map.of("all", THRESHOLD)));
    }

    private static CreditTable credit() {
        return new CreditTable(
                new CreditTable.Weights(buckets(50, 10), 0.5),
                new CreditTable.Within(CreditTable.SameName.QUALIFIER, 0.9, 0.4, 0.5, 0.5),
                across(),
                buckets(THRESHOLD, 0),
                THRESHOLD,
                Optional.empty());
    }

    private static BucketTable names() {
        return new BucketTable(
                new BucketTable.Weights(buckets(20, 1), buckets(0.5, 0), 0.6),
                buckets(0.25, 0.01),
                across(),
                buckets(THRESHOLD, 0),
                buckets(THRESHOLD, 0),
                Set.of());
    }

    private static Map<String, Double> buckets(double first, double step) {
        return IntStream.range(0, BUCKETS)
                .boxed()
                .collect(Collectors.toMap(b -> Integer.toString(b), b -> first + step * b));
    }

    private static PairTable across() {
        Map<String, Map<String, Double>> rows = new HashMap<>();
        List<String> labels = new ArrayList<>(buckets(0, 0).keySet());
        labels.forEach(one -> rows.put(one, labels.stream().collect(Collectors.toMap(other -> other, other -> 0.2))));
        return new PairTable(rows);
    }
}
