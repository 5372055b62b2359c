package io.github.garboard.margin;

/** The profit and loss of one position in one scenario. */
@FunctionalInterface
public interface PositionPnl {

    /**
     * Returns what a position gains in a scenario.
     *
     * @param position the index of the position
     * @param scenarios the scenarios
     * @param scenario the index of the scenario
     * @return the gain, negative for a loss, in the caller's unit of money, finite
     */
    double pnl(int position, ScenarioSet scenarios, int scenario);
}
