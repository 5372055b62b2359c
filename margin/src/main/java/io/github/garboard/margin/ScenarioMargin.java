package io.github.garboard.margin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The margin of the scenario grids: a factor per level times a loss over one scenario set, gains and losses of all positions
 * netted scenario by scenario.
 *
 * <p>With {@link LossMeasure#worst()} it keeps every law of {@code MarginModelLaws}. Costs one pass over the scenarios.
 *
 * @param scenarios the scenario set that the model is defined on
 * @param measure how the summed profit and loss becomes a loss
 * @param levelFactors the factor of each level that the model knows, positive and finite; a stricter level has no smaller
 *     factor than a less strict one. A venue whose maintenance is 80 % of its initial margin, defined on maintenance, has
 *     {@code {MAINTENANCE: 1, INITIAL: 1 / 0.8}}
 */
public record ScenarioMargin(ScenarioSet scenarios, LossMeasure measure, Map<MarginLevel, Double> levelFactors)
        implements MarginModel<PnlMatrix> {

    /** The name of the one component of a requirement. */
    public static final String COMPONENT = "scenario loss";

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if there is no level, a factor is not positive and finite, or a stricter level has a
     *     smaller factor
     */
    public ScenarioMargin {
        Objects.requireNonNull(scenarios, "scenarios");
        Objects.requireNonNull(measure, "measure");
        levelFactors = Map.copyOf(levelFactors);
        requireMonotone(levelFactors);
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
        Objects.requireNonNull(level, "level");
        Double factor = levelFactors.get(level);
        if (factor == null) {
            List<String> known = new TreeMap<>(levelFactors)
                    .keySet().stream().map(MarginLevel::name).toList();
            throw new IllegalArgumentException("level must be one of " + known + ": " + level.name());
        }
        if (!scenarios.equals(portfolio.scenarios())) {
            throw new IllegalArgumentException(
                    "portfolio must be over the scenario set of the model: " + portfolio.scenarios());
        }
        Loss loss = measure.loss(portfolio.portfolio());
        double total = factor * loss.amount();
        Optional<String> binding = loss.scenario().isPresent()
                ? Optional.of(scenarios.scenario(loss.scenario().getAsInt()).name())
                : Optional.empty();
        return new MarginRequirement(level, total, List.of(MarginComponent.of(COMPONENT, total)), binding);
    }

    private static void requireMonotone(Map<MarginLevel, Double> levelFactors) {
        if (levelFactors.isEmpty()) {
            throw new IllegalArgumentException("levelFactors must not be empty: {}");
        }
        double below = 0;
        for (Map.Entry<MarginLevel, Double> entry : new TreeMap<>(levelFactors).entrySet()) {
            double factor = entry.getValue();
            String name = "factor of level " + entry.getKey().name();
            if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(name + " must be finite and > 0: " + factor);
            }
            if (factor < below) {
                throw new IllegalArgumentException(
                        name + " must be >= that of the less strict level, " + below + ": " + factor);
            }
            below = factor;
        }
    }
}
