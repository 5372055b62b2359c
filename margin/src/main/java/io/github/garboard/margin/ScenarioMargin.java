package io.github.garboard.margin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The margin of the scenario grids: a factor per level times a loss over one scenario set, gains and losses of all positions
 * netted scenario by scenario.
 *
 * <p>With {@link LossMeasure#worst()} it keeps every law of {@code MarginModelLaws}. Costs one pass over the scenarios.
 *
 * @param scenarios the scenario set that the model is defined on
 * @param measure how the summed profit and loss becomes a loss
 * @param levels the factor of each level that the model knows
 */
public record ScenarioMargin(ScenarioSet scenarios, LossMeasure measure, LevelFactors levels)
        implements MarginModel<PnlMatrix> {

    /** The name of the one component of a requirement. */
    public static final String COMPONENT = "scenario loss";

    /** Checks that nothing is null. */
    public ScenarioMargin {
        Objects.requireNonNull(scenarios, "scenarios");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(levels, "levels");
    }

    /**
     * Makes a model of a map of factors.
     *
     * @param scenarios the scenario set
     * @param measure how the summed profit and loss becomes a loss
     * @param levelFactors the factor of each level, see {@link LevelFactors}
     * @throws IllegalArgumentException if the factors break a rule of {@link LevelFactors}
     */
    public ScenarioMargin(ScenarioSet scenarios, LossMeasure measure, Map<MarginLevel, Double> levelFactors) {
        this(scenarios, measure, new LevelFactors(levelFactors));
    }

    /**
     * Returns what a portfolio must hold: the level's factor times the loss of the summed profit and loss.
     *
     * @param portfolio a matrix over this model's scenario set
     * @param level a level that this model has a factor for
     * @return the requirement, of one component, and the scenario that sets it; none if no scenario loses
     * @throws IllegalArgumentException if the model has no factor for the level, or the matrix is over another scenario set
     */
    @Override
    public MarginRequirement requirement(PnlMatrix portfolio, MarginLevel level) {
        double factor = levels.of(level);
        if (!scenarios.equals(portfolio.scenarios())) {
            throw new IllegalArgumentException(
                    "portfolio must be over the scenario set of the model: " + portfolio.scenarios());
        }
        return requirement(level, factor, measure.loss(portfolio.portfolio()), scenarios);
    }

    static MarginRequirement requirement(MarginLevel level, double factor, Loss loss, ScenarioSet scenarios) {
        double total = factor * loss.amount();
        Optional<String> binding = loss.scenario().isPresent()
                ? Optional.of(scenarios.scenario(loss.scenario().getAsInt()).name())
                : Optional.empty();
        return new MarginRequirement(level, total, List.of(MarginComponent.of(COMPONENT, total)), binding);
    }
}
