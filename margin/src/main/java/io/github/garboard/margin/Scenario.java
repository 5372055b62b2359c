package io.github.garboard.margin;

import io.github.garboard.margin.internal.Checks;
import java.util.Arrays;
import java.util.List;

/**
 * One thing that may happen: a shock for every risk factor of its set.
 *
 * @param name the name that results report, unique in its set, not blank
 * @param shocks one finite shock per risk factor, in the order of the set's factors
 * @param weight the part of the loss that counts, finite and non-negative; below 1 for tail scenarios that a venue dampens,
 *     above 1 for those that it stresses
 */
public record Scenario(String name, List<Double> shocks, double weight) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the name is blank, a shock is not finite or the weight is negative or not finite
     */
    public Scenario {
        Checks.requireName("name", name);
        shocks = List.copyOf(shocks);
        for (double shock : shocks) {
            Checks.requireFinite("shock of " + name, shock);
        }
        Checks.requireNonNegative("weight of " + name, weight);
    }

    /**
     * Returns a scenario whose loss counts in full.
     *
     * @param name the name, not blank
     * @param shocks one finite shock per risk factor; none where a caller's profit and loss does not come from factors
     * @return the scenario, of weight 1
     * @throws IllegalArgumentException if the name is blank or a shock is not finite
     */
    public static Scenario of(String name, double... shocks) {
        return new Scenario(name, Arrays.stream(shocks).boxed().toList(), 1);
    }

    /**
     * Returns this scenario with another weight.
     *
     * @param newWeight the part of the loss that counts, finite and non-negative
     * @return a scenario with the same name and shocks
     * @throws IllegalArgumentException if the weight is negative or not finite
     */
    public Scenario withWeight(double newWeight) {
        return new Scenario(name, shocks, newWeight);
    }
}
