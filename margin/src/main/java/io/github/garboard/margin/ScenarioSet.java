package io.github.garboard.margin;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may happen: named risk factors and, for each scenario, one shock per factor.
 *
 * <p>The order of the scenarios is kept: their index is the column of a {@link PnlMatrix}. Two sets are equal if their
 * factors and scenarios are; rules given as lambdas are equal only to themselves.
 */
public final class ScenarioSet {

    private final List<RiskFactor> riskFactors;
    private final List<Scenario> scenarios;
    private final double[] weights;
    private final Map<String, Factor> factors;

    private ScenarioSet(List<RiskFactor> riskFactors, List<Scenario> scenarios) {
        this.riskFactors = riskFactors;
        this.scenarios = scenarios;
        this.weights = scenarios.stream().mapToDouble(Scenario::weight).toArray();
        this.factors = new LinkedHashMap<>();
        for (int i = 0; i < riskFactors.size(); i++) {
            RiskFactor riskFactor = riskFactors.get(i);
            if (factors.put(riskFactor.name(), new Factor(riskFactor, i, scenarios)) != null) {
                throw new IllegalArgumentException("factor names must be unique: " + riskFactor.name());
            }
        }
    }

    /**
     * Returns a set of scenarios.
     *
     * @param riskFactors the factors, in the order of the shocks; empty where the profit and loss comes from elsewhere, such
     *     as a venue's risk arrays or a history
     * @param scenarios at least one scenario
     * @return the set
     * @throws IllegalArgumentException if there is no scenario, a name of a factor or of a scenario occurs twice, or a
     *     scenario does not have one shock per factor
     */
    public static ScenarioSet of(List<RiskFactor> riskFactors, List<Scenario> scenarios) {
        List<RiskFactor> factorCopy = List.copyOf(riskFactors);
        List<Scenario> scenarioCopy = List.copyOf(scenarios);
        if (scenarioCopy.isEmpty()) {
            throw new IllegalArgumentException("scenarios must not be empty: []");
        }
        Set<String> names = new HashSet<>();
        for (Scenario scenario : scenarioCopy) {
            if (!names.add(scenario.name())) {
                throw new IllegalArgumentException("scenario names must be unique: " + scenario.name());
            }
            if (scenario.shocks().size() != factorCopy.size()) {
                throw new IllegalArgumentException("shocks of " + scenario.name() + " must be one per factor, "
                        + factorCopy.size() + ": " + scenario.shocks().size());
            }
        }
        return new ScenarioSet(factorCopy, scenarioCopy);
    }

    /** Returns the number of scenarios, at least 1. */
    public int size() {
        return scenarios.size();
    }

    /** Returns the scenarios in the order of their indexes, immutable. */
    public List<Scenario> scenarios() {
        return scenarios;
    }

    /**
     * Returns a scenario.
     *
     * @param index the index of the scenario
     * @return the scenario
     * @throws IndexOutOfBoundsException if there is no such scenario
     */
    public Scenario scenario(int index) {
        return scenarios.get(index);
    }

    /**
     * Returns the part of the loss of a scenario that counts. Costs O(1) and does not allocate.
     *
     * @param scenario the index of the scenario
     * @return the weight, finite and non-negative
     * @throws IndexOutOfBoundsException if there is no such scenario
     */
    public double weight(int scenario) {
        return weights[scenario];
    }

    double[] weights() {
        return weights;
    }

    /** Returns the risk factors in the order of the shocks, immutable. */
    public List<RiskFactor> riskFactors() {
        return riskFactors;
    }

    /**
     * Returns a risk factor with its shocks, to be resolved once, outside the loop over scenarios.
     *
     * @param name the name of the factor
     * @return the factor's handle
     * @throws IllegalArgumentException if the set has no such factor
     */
    public Factor factor(String name) {
        Factor factor = factors.get(name);
        if (factor == null) {
            throw new IllegalArgumentException("factor must be one of " + factors.keySet() + ": " + name);
        }
        return factor;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof ScenarioSet set
                        && scenarios.equals(set.scenarios)
                        && riskFactors.equals(set.riskFactors));
    }

    @Override
    public int hashCode() {
        return scenarios.hashCode();
    }

    @Override
    public String toString() {
        return "ScenarioSet[factors " + factors.keySet() + ", " + size() + " scenarios]";
    }
}
