package io.github.garboard.benchmarks;

import io.github.garboard.margin.sensitivity.RiskClass;
import io.github.garboard.margin.sensitivity.Sensitivity;
import io.github.garboard.margin.sensitivity.SensitivityFactor;
import io.github.garboard.margin.sensitivity.SensitivityMargin;
import io.github.garboard.margin.sensitivity.SensitivityMeasure;
import io.github.garboard.margin.sensitivity.SensitivityMeasure.Concentration;
import io.github.garboard.margin.sensitivity.SensitivityMeasure.Form;
import io.github.garboard.margin.sensitivity.WeightedFactor;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The sensitivities-based margin as it is mostly written: decimals, maps and streams, straight from the formulas. Weights and
 * correlations are those of the model; netting, concentration and aggregation are its own.
 */
final class PlainSensitivityMargin {

    private static final MathContext DIGITS = MathContext.DECIMAL64;

    /** The 99.5 % quantile of the standard normal, squared, less 1. */
    private static final BigDecimal TAIL = new BigDecimal("5.634896601021214");

    private final SensitivityMargin model;

    PlainSensitivityMargin(SensitivityMargin model) {
        this.model = model;
    }

    double requirement(List<Sensitivity> portfolio) {
        return portfolio.stream()
                .collect(Collectors.groupingBy(one -> one.factor().product()))
                .values()
                .stream()
                .map(this::product)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    private BigDecimal product(List<Sensitivity> portfolio) {
        List<BigDecimal> amounts =
                model.classes().stream().map(one -> riskClass(one, portfolio)).toList();
        BigDecimal form = BigDecimal.ZERO;
        for (int i = 0; i < amounts.size(); i++) {
            for (int j = 0; j < amounts.size(); j++) {
                form = form.add(
                        times(BigDecimal.valueOf(model.correlations().get(i, j)), amounts.get(i), amounts.get(j)));
            }
        }
        return form.sqrt(DIGITS);
    }

    private static BigDecimal riskClass(RiskClass riskClass, List<Sensitivity> portfolio) {
        List<Sensitivity> own = portfolio.stream()
                .filter(one -> one.factor().riskClass().equals(riskClass.name()))
                .toList();
        return riskClass.measures().stream()
                .map(measure -> new Margin(measure, own).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal times(BigDecimal first, BigDecimal second, BigDecimal third) {
        return first.multiply(second, DIGITS).multiply(third, DIGITS);
    }

    private static BigDecimal sum(Iterable<BigDecimal> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal amount : amounts) {
            sum = sum.add(amount, DIGITS);
        }
        return sum;
    }

    private record Weighted(WeightedFactor rule, BigDecimal net, BigDecimal concentration) {

        BigDecimal amount() {
            return times(net, BigDecimal.valueOf(rule.weight()), concentration);
        }

        BigDecimal fall(Weighted other) {
            return concentration.min(other.concentration).divide(concentration.max(other.concentration), DIGITS);
        }
    }

    private static final class Margin {

        private final SensitivityMeasure measure;
        private final Map<String, List<Weighted>> buckets;

        Margin(SensitivityMeasure measure, List<Sensitivity> portfolio) {
            this.measure = measure;
            Map<SensitivityFactor, WeightedFactor> rules = new LinkedHashMap<>();
            Map<SensitivityFactor, BigDecimal> nets = new LinkedHashMap<>();
            Map<List<String>, BigDecimal> groups = new LinkedHashMap<>();
            for (Sensitivity one : portfolio) {
                measure.factors().weigh(one.factor()).ifPresent(rule -> {
                    BigDecimal scaled =
                            BigDecimal.valueOf(one.amount()).multiply(BigDecimal.valueOf(rule.scale()), DIGITS);
                    rules.putIfAbsent(rule.factor(), rule);
                    nets.merge(rule.factor(), scaled, BigDecimal::add);
                    if (rule.threshold() < WeightedFactor.UNLIMITED) {
                        groups.merge(group(rule.factor()), scaled, BigDecimal::add);
                    }
                });
            }
            this.buckets = rules.values().stream()
                    .map(rule -> new Weighted(
                            rule,
                            nets.getOrDefault(rule.factor(), BigDecimal.ZERO),
                            concentration(rule, groups.getOrDefault(group(rule.factor()), BigDecimal.ZERO))))
                    .collect(Collectors.groupingBy(one -> one.rule().factor().bucket()));
        }

        private List<String> group(SensitivityFactor factor) {
            return measure.concentration() == Concentration.BUCKET
                    ? List.of(factor.bucket())
                    : List.of(factor.bucket(), factor.qualifier());
        }

        private static BigDecimal concentration(WeightedFactor rule, BigDecimal net) {
            return rule.threshold() < WeightedFactor.UNLIMITED
                    ? net.abs()
                            .divide(BigDecimal.valueOf(rule.threshold()), DIGITS)
                            .sqrt(DIGITS)
                            .max(BigDecimal.ONE)
                    : BigDecimal.ONE;
        }

        BigDecimal amount() {
            List<String> named = buckets.keySet().stream()
                    .filter(bucket -> !bucket.equals(SensitivityFactor.RESIDUAL))
                    .toList();
            List<Weighted> residual = bucket(SensitivityFactor.RESIDUAL);
            if (measure.form() == Form.LINEAR) {
                return across(named).add(root(residual));
            }
            List<Weighted> all =
                    named.stream().flatMap(one -> bucket(one).stream()).toList();
            return convex(all, across(named)).add(convex(residual, root(residual)));
        }

        private List<Weighted> bucket(String name) {
            return buckets.getOrDefault(name, List.of());
        }

        private BigDecimal squaredIfCurved(double correlation) {
            BigDecimal value = BigDecimal.valueOf(correlation);
            return measure.form() == Form.CURVATURE ? value.multiply(value, DIGITS) : value;
        }

        private BigDecimal root(List<Weighted> bucket) {
            BigDecimal form = BigDecimal.ZERO;
            for (Weighted one : bucket) {
                for (Weighted other : bucket) {
                    BigDecimal pair = one.amount().multiply(other.amount(), DIGITS);
                    if (!one.equals(other)) {
                        pair = pair.multiply(
                                squaredIfCurved(measure.within()
                                        .between(
                                                one.rule().factor(),
                                                other.rule().factor())),
                                DIGITS);
                        pair = measure.concentration() == Concentration.NAME
                                ? pair.multiply(one.fall(other), DIGITS)
                                : pair;
                    }
                    form = form.add(pair);
                }
            }
            return form.max(BigDecimal.ZERO).sqrt(DIGITS);
        }

        private BigDecimal across(List<String> names) {
            BigDecimal form = BigDecimal.ZERO;
            Map<String, BigDecimal> limited = new LinkedHashMap<>();
            for (String name : names) {
                BigDecimal root = root(bucket(name));
                form = form.add(root.multiply(root, DIGITS));
                List<BigDecimal> amounts = new ArrayList<>();
                bucket(name).forEach(one -> amounts.add(one.amount()));
                limited.put(name, sum(amounts).min(root).max(root.negate()));
            }
            for (Map.Entry<String, BigDecimal> one : limited.entrySet()) {
                for (Map.Entry<String, BigDecimal> other : limited.entrySet()) {
                    if (!one.getKey().equals(other.getKey())) {
                        BigDecimal gamma =
                                squaredIfCurved(measure.across().applyAsDouble(one.getKey(), other.getKey()));
                        form = form.add(times(gamma, one.getValue(), other.getValue())
                                .multiply(fall(one.getKey(), other.getKey()), DIGITS));
                    }
                }
            }
            return form.max(BigDecimal.ZERO).sqrt(DIGITS);
        }

        private BigDecimal fall(String one, String other) {
            return measure.concentration() == Concentration.BUCKET
                    ? concentrated(one).fall(concentrated(other))
                    : BigDecimal.ONE;
        }

        /** The concentration of a bucket is the largest of its factors: those without a threshold have 1. */
        private Weighted concentrated(String name) {
            return bucket(name).stream()
                    .max((one, other) -> one.concentration().compareTo(other.concentration()))
                    .orElseThrow();
        }

        private static BigDecimal convex(List<Weighted> factors, BigDecimal root) {
            BigDecimal sum = sum(factors.stream().map(Weighted::amount).toList());
            BigDecimal gross =
                    sum(factors.stream().map(one -> one.amount().abs()).toList());
            if (gross.signum() == 0) {
                return BigDecimal.ZERO;
            }
            BigDecimal theta = sum.divide(gross, DIGITS).min(BigDecimal.ZERO);
            BigDecimal lambda = TAIL.multiply(BigDecimal.ONE.add(theta), DIGITS).subtract(theta);
            return sum.add(lambda.multiply(root, DIGITS)).max(BigDecimal.ZERO);
        }
    }
}
