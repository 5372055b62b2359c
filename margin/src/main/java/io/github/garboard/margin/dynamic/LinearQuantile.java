package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.internal.Checks;
import java.util.List;

/**
 * A quantile that is linear in the features: intercept + Σ coefficient(j) feature(j). {@link QuantileRegression} fits one.
 *
 * @param intercept the quantile where all features are 0, finite
 * @param coefficients one per feature, finite
 */
public record LinearQuantile(double intercept, List<Double> coefficients) implements QuantilePredictor {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a number is not finite
     */
    public LinearQuantile {
        Checks.requireFinite("intercept", intercept);
        coefficients = List.copyOf(coefficients);
        coefficients.forEach(coefficient -> Checks.requireFinite("coefficient", coefficient));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if there are not as many features as coefficients
     */
    @Override
    public double quantile(double[] features) {
        if (features.length != coefficients.size()) {
            throw new IllegalArgumentException(
                    "features must be one per coefficient, " + coefficients.size() + ": " + features.length);
        }
        double sum = intercept;
        for (int j = 0; j < features.length; j++) {
            sum += coefficients.get(j) * features[j];
        }
        return sum;
    }
}
