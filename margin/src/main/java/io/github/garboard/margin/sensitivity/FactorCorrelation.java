package io.github.garboard.margin.sensitivity;

import java.util.Objects;
import java.util.function.Function;

/** The correlation between two different factors of one bucket. */
@FunctionalInterface
public interface FactorCorrelation {

    /**
     * Returns the correlation.
     *
     * @param one a factor
     * @param other another one of the same bucket
     * @return the correlation, in [-1, 1], the same either way round
     * @throws IllegalArgumentException if there is none for these factors
     */
    double between(SensitivityFactor one, SensitivityFactor other);

    /** Returns one correlation between any two factors. */
    static FactorCorrelation uniform(double correlation) {
        TableChecks.requireCorrelation("correlation", correlation);
        return (one, other) -> correlation;
    }

    /**
     * Returns a correlation between factors that share a label, and another between those that do not.
     *
     * @param label the label, such as the qualifier
     * @param same the correlation where it is the same
     * @param different the correlation where it differs
     * @throws IllegalArgumentException if a correlation is outside [-1, 1]
     */
    static FactorCorrelation sharing(Function<SensitivityFactor, String> label, double same, double different) {
        Objects.requireNonNull(label, "label");
        TableChecks.requireCorrelation("same", same);
        TableChecks.requireCorrelation("different", different);
        return (one, other) -> label.apply(one).equals(label.apply(other)) ? same : different;
    }
}
