package io.github.garboard.margin.sensitivity;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * Where a sensitivity goes in a measure, and what it weighs there: it adds {@code scale} times its amount to the factor; the
 * factor's sum times {@code weight}, and times its concentration, is the weighted sensitivity.
 *
 * @param factor the factor that it is netted to, its bucket filled in
 * @param scale the multiple that comes before netting, concentration and threshold, finite: 1, or a volatility
 * @param weight the risk weight, finite and non-negative; the same for all that is netted to one factor
 * @param threshold the net sensitivity of the name or bucket from which it is concentrated, positive;
 *     {@link #UNLIMITED} leaves the factor out of the net and its concentration at 1
 */
public record WeightedFactor(SensitivityFactor factor, double scale, double weight, double threshold) {

    /** No threshold: never concentrated. */
    public static final double UNLIMITED = Double.POSITIVE_INFINITY;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public WeightedFactor {
        Objects.requireNonNull(factor, "factor");
        Checks.requireFinite("scale of " + factor.qualifier(), scale);
        Checks.requireNonNegative("weight of " + factor.qualifier(), weight);
        TableChecks.requireThreshold("threshold of " + factor.qualifier(), threshold);
    }
}
