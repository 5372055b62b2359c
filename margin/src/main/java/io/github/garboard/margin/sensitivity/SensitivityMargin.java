package io.github.garboard.margin.sensitivity;

import io.github.garboard.margin.Aggregation;
import io.github.garboard.margin.CorrelationMatrix;
import io.github.garboard.margin.LevelFactors;
import io.github.garboard.margin.MarginComponent;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginModel;
import io.github.garboard.margin.MarginRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Sensitivities-based margin: in each product class the correlated root of the risk classes, each the sum of its measures;
 * product classes are multiplied and added.
 *
 * <p>{@code sqrt(sum over r, s of psi_rs M_r M_s)} per product, times its multiplier. The components are the products, their
 * parts the risk classes, theirs the measures; what the root and the multiplier change is named.
 *
 * <p><b>Laws.</b> It keeps those of its measures (see {@link SensitivityMeasure}): every law of {@code MarginModelLaws} for
 * deltas of one factor per bucket below the thresholds; with several factors per bucket, or with curvature, not that combining
 * needs no more; above a threshold neither that nor homogeneity.
 *
 * <p>Each requirement resolves names anew; {@link SensitivityScan} does it once.
 *
 * @param classes the risk classes
 * @param correlations the correlations of the classes, in their order
 * @param multipliers the multiplier of a product class, finite and non-negative; 1 for one that is not listed
 * @param levels the factor of each level that the model knows
 */
public record SensitivityMargin(
        List<RiskClass> classes, CorrelationMatrix correlations, Map<String, Double> multipliers, LevelFactors levels)
        implements MarginModel<List<Sensitivity>> {

    /** The name of the part of a product that its multiplier adds, or takes off. */
    public static final String MULTIPLIER = "multiplier";

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if two classes have one name, the matrix is not of their number, or a multiplier is
     *     negative or not finite
     */
    public SensitivityMargin {
        classes = List.copyOf(classes);
        List<String> names = classes.stream().map(RiskClass::name).toList();
        if (names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException("names of classes must differ: " + names);
        }
        if (correlations.size() != names.size()) {
            throw new IllegalArgumentException(
                    "correlations must be one row per class, " + names.size() + ": " + correlations.size());
        }
        multipliers = TableChecks.weights("multiplier of", multipliers);
        Objects.requireNonNull(levels, "levels");
    }

    /**
     * Returns what a portfolio must hold.
     *
     * @param portfolio the sensitivities, in any order
     * @param level a level that this model has a factor for
     * @return the requirement: a component for each product class
     * @throws IllegalArgumentException if the level, a risk class or a label is unknown, no measure takes a sensitivity, or
     *     the total is not finite
     */
    @Override
    public MarginRequirement requirement(List<Sensitivity> portfolio, MarginLevel level) {
        SensitivityScan scan = new SensitivityScan(
                this, portfolio.stream().map(Sensitivity::factor).toList(), level);
        double total = scan.requirement(
                portfolio.stream().mapToDouble(Sensitivity::amount).toArray(), 0);
        List<MarginComponent> components = scan.products().stream()
                .map(product -> component(product).scaled(scan.factor()))
                .toList();
        return new MarginRequirement(level, total, components, Optional.empty());
    }

    private MarginComponent component(SensitivityScan.Product product) {
        double root = Aggregation.correlated(correlations).aggregate(product.classAmounts);
        List<MarginComponent> parts = new ArrayList<>();
        double sum = 0;
        for (int c = 0; c < classes.size(); c++) {
            List<MarginComponent> measures = measures(product, c);
            if (!measures.isEmpty()) {
                parts.add(new MarginComponent(classes.get(c).name(), product.classAmounts[c], measures));
                sum += product.classAmounts[c];
            }
        }
        if (root != sum) {
            parts.add(MarginComponent.of(Aggregation.DIVERSIFICATION, root - sum));
        }
        if (product.multiplier != 1) {
            parts.add(MarginComponent.of(MULTIPLIER, (product.multiplier - 1) * root));
        }
        return new MarginComponent(product.name, product.multiplier * root, parts);
    }

    private static List<MarginComponent> measures(SensitivityScan.Product product, int riskClass) {
        return product.parts.stream()
                .filter(part -> part.riskClass == riskClass)
                .map(part -> MarginComponent.of(part.measure, part.amount()))
                .toList();
    }

    double multiplier(String product) {
        return multipliers.getOrDefault(product, 1.0);
    }
}
