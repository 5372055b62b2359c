package io.github.garboard.margin.sensitivity;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Which factors a measure takes, how they are netted, and what they weigh. Called once for each factor of a scan. */
@FunctionalInterface
public interface FactorRule {

    /**
     * Returns where a sensitivity goes.
     *
     * @param sensitivity the factor of a sensitivity
     * @return the netted factor with its weight; empty if the measure does not take this kind
     * @throws IllegalArgumentException if a label is unknown: a bucket, tenor or currency without parameters
     */
    Optional<WeightedFactor> weigh(SensitivityFactor sensitivity);

    /**
     * Returns the rule that takes one kind of sensitivities.
     *
     * @param kind the kind that it takes
     * @param weighing where one of that kind goes
     */
    static FactorRule of(SensitivityKind kind, Function<SensitivityFactor, WeightedFactor> weighing) {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(weighing, "weighing");
        return sensitivity -> sensitivity.kind() == kind ? Optional.of(weighing.apply(sensitivity)) : Optional.empty();
    }
}
