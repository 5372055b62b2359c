package io.github.garboard.margin;

import java.util.List;

/**
 * A risk factor of one scenario set with its shocks at hand: resolve it once by
 * {@link ScenarioSet#factor(String)}, then apply it in the loop. Each call costs O(1) and does not allocate.
 */
public final class Factor {

    private final RiskFactor riskFactor;
    private final double[] shocks;

    Factor(RiskFactor riskFactor, int index, List<Scenario> scenarios) {
        this.riskFactor = riskFactor;
        this.shocks = scenarios.stream()
                .mapToDouble(scenario -> scenario.shocks().get(index))
                .toArray();
    }

    /** Returns the name of the risk factor. */
    public String name() {
        return riskFactor.name();
    }

    /**
     * Returns the shock of a scenario, as written in the set.
     *
     * @param scenario the index of the scenario
     * @return the shock, in the units of the factor's rule
     * @throws IndexOutOfBoundsException if there is no such scenario
     */
    public double shock(int scenario) {
        return shocks[scenario];
    }

    /**
     * Returns a value of this factor as it is in a scenario.
     *
     * @param base the value today, in its own units
     * @param scenario the index of the scenario
     * @param years the time to expiry of what is valued, in years of 365 days, non-negative
     * @return the shocked value by the factor's {@link ShockRule}, in the units of the base
     * @throws IndexOutOfBoundsException if there is no such scenario
     */
    public double apply(double base, int scenario, double years) {
        return riskFactor.rule().apply(base, shocks[scenario], years);
    }

    @Override
    public String toString() {
        return "Factor[" + name() + ", " + shocks.length + " scenarios]";
    }
}
