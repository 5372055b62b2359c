package io.github.garboard.margin.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Names resolved: a measure over given columns as numbers. Factors are numbered bucket by bucket, the residual bucket last.
 */
final class MeasureIndex {

    /** Column, factor and scale of each entry that adds to a factor. */
    final int[] columns;

    final int[] factors;
    final double[] scales;

    /** By factor. A group of -1 is never concentrated. */
    final double[] weights;

    final int[] groups;

    /** By group. With concentration by bucket, a bucket's group has its number. */
    final double[] thresholds;

    /** By bucket: the first factor of the next one. */
    final int[] ends;

    final boolean residual;

    /** The lower triangles of the correlations, row by row, bucket after bucket. */
    final double[] within;

    /** The lower triangle of the correlations between the buckets, without the residual one. */
    final double[] across;

    private MeasureIndex(SensitivityMeasure measure, Netting netting) {
        List<SensitivityFactor> order = netting.order();
        Map<SensitivityFactor, Integer> numbers = new HashMap<>();
        order.forEach(factor -> numbers.put(factor, numbers.size()));
        List<Entry> entries = netting.entries;
        this.columns = entries.stream().mapToInt(Entry::column).toArray();
        this.factors = entries.stream()
                .mapToInt(entry ->
                        Objects.requireNonNull(numbers.get(entry.weighted().factor()), "factor"))
                .toArray();
        this.scales =
                entries.stream().mapToDouble(entry -> entry.weighted().scale()).toArray();
        this.weights = order.stream()
                .mapToDouble(factor -> netting.weighted(factor).weight())
                .toArray();
        List<String> buckets = netting.buckets();
        this.residual = buckets.contains(SensitivityFactor.RESIDUAL);
        this.ends = ends(order, buckets);
        List<Double> limits = new ArrayList<>();
        this.groups = groups(measure, netting, order, buckets, limits);
        this.thresholds = limits.stream().mapToDouble(Double::doubleValue).toArray();
        boolean curvature = measure.form() == SensitivityMeasure.Form.CURVATURE;
        this.within = within(measure, order, ends, curvature);
        this.across = across(measure, residual ? buckets.subList(0, buckets.size() - 1) : buckets, curvature);
    }

    /**
     * Resolves a measure.
     *
     * @param factors the factors of all columns
     * @param offered the columns that may be taken
     * @param taken where to mark those that are
     */
    static MeasureIndex of(
            SensitivityMeasure measure, List<SensitivityFactor> factors, List<Integer> offered, boolean[] taken) {
        Netting netting = new Netting(measure.name());
        for (int column : offered) {
            measure.factors().weigh(factors.get(column)).ifPresent(weighted -> {
                taken[column] = true;
                netting.add(column, weighted);
            });
        }
        return new MeasureIndex(measure, netting);
    }

    boolean isEmpty() {
        return columns.length == 0;
    }

    private static int[] ends(List<SensitivityFactor> order, List<String> buckets) {
        int[] ends = new int[buckets.size()];
        for (SensitivityFactor factor : order) {
            ends[buckets.indexOf(factor.bucket())]++;
        }
        for (int b = 1; b < ends.length; b++) {
            ends[b] += ends[b - 1];
        }
        return ends;
    }

    private static int[] groups(
            SensitivityMeasure measure,
            Netting netting,
            List<SensitivityFactor> order,
            List<String> buckets,
            List<Double> thresholds) {
        boolean byBucket = measure.concentration() == SensitivityMeasure.Concentration.BUCKET;
        Map<List<String>, Integer> known = new HashMap<>();
        if (byBucket) {
            buckets.forEach(bucket -> {
                known.put(List.of(bucket), thresholds.size());
                thresholds.add(WeightedFactor.UNLIMITED);
            });
        }
        int[] groups = new int[order.size()];
        for (int k = 0; k < groups.length; k++) {
            SensitivityFactor factor = order.get(k);
            double threshold = netting.weighted(factor).threshold();
            groups[k] = -1;
            if (threshold < WeightedFactor.UNLIMITED) {
                groups[k] = known.computeIfAbsent(
                        byBucket ? List.of(factor.bucket()) : List.of(factor.bucket(), factor.qualifier()), key -> {
                            thresholds.add(WeightedFactor.UNLIMITED);
                            return thresholds.size() - 1;
                        });
                double before = thresholds.set(groups[k], threshold);
                if (before != WeightedFactor.UNLIMITED && before != threshold) {
                    throw new IllegalArgumentException("threshold of " + factor.qualifier() + " in " + measure.name()
                            + " must be one for what is netted, " + before + ": " + threshold);
                }
            }
        }
        return groups;
    }

    private static double[] within(
            SensitivityMeasure measure, List<SensitivityFactor> order, int[] ends, boolean squared) {
        List<double[]> rows = new ArrayList<>();
        int from = 0;
        for (int end : ends) {
            for (int k = from; k < end; k++) {
                double[] row = new double[k - from];
                for (int l = from; l < k; l++) {
                    SensitivityFactor one = order.get(k);
                    SensitivityFactor other = order.get(l);
                    row[l - from] = correlation(
                            measure.within().between(one, other), one.qualifier(), other.qualifier(), squared);
                }
                rows.add(row);
            }
            from = end;
        }
        return rows.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] across(SensitivityMeasure measure, List<String> buckets, boolean squared) {
        double[] across = new double[buckets.size() * (buckets.size() - 1) / 2];
        int at = 0;
        for (int b = 0; b < buckets.size(); b++) {
            for (int c = 0; c < b; c++) {
                double gamma = measure.across().applyAsDouble(buckets.get(b), buckets.get(c));
                across[at++] = correlation(gamma, buckets.get(b), buckets.get(c), squared);
            }
        }
        return across;
    }

    private static double correlation(double correlation, String one, String other, boolean squared) {
        TableChecks.requireCorrelation("correlation of " + one + " and " + other, correlation);
        return squared ? correlation * correlation : correlation;
    }

    private record Entry(int column, WeightedFactor weighted) {}

    /** What columns are netted to, bucket by bucket in order of appearance. */
    private static final class Netting {

        private final String measure;
        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, Map<SensitivityFactor, WeightedFactor>> byBucket = new LinkedHashMap<>();

        Netting(String measure) {
            this.measure = measure;
        }

        void add(int column, WeightedFactor weighted) {
            entries.add(new Entry(column, weighted));
            SensitivityFactor factor = weighted.factor();
            WeightedFactor first = byBucket.computeIfAbsent(factor.bucket(), bucket -> new LinkedHashMap<>())
                    .computeIfAbsent(factor, known -> weighted);
            if (first.weight() != weighted.weight()) {
                throw new IllegalArgumentException("weight of " + factor.qualifier() + " in " + measure
                        + " must be one for what is netted, " + first.weight() + ": " + weighted.weight());
            }
        }

        List<String> buckets() {
            List<String> buckets = new ArrayList<>(byBucket.keySet());
            if (buckets.remove(SensitivityFactor.RESIDUAL)) {
                buckets.add(SensitivityFactor.RESIDUAL);
            }
            return buckets;
        }

        List<SensitivityFactor> order() {
            return buckets().stream()
                    .flatMap(bucket -> of(bucket).keySet().stream())
                    .toList();
        }

        WeightedFactor weighted(SensitivityFactor factor) {
            return Objects.requireNonNull(of(factor.bucket()).get(factor), "factor");
        }

        private Map<SensitivityFactor, WeightedFactor> of(String bucket) {
            return byBucket.getOrDefault(bucket, Map.of());
        }
    }
}
