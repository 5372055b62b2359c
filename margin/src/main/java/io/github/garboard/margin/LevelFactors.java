package io.github.garboard.margin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The factor of each level that a model knows: a stricter level has no smaller factor than a less strict one.
 *
 * @param factors the factors, positive and finite. A venue whose maintenance is 80 % of its initial margin, defined on
 *     maintenance, has {@code {MAINTENANCE: 1, INITIAL: 1 / 0.8}}
 */
public record LevelFactors(Map<MarginLevel, Double> factors) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if there is no level, a factor is not positive and finite, or a stricter level has a
     *     smaller factor
     */
    public LevelFactors {
        factors = Map.copyOf(factors);
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("levelFactors must not be empty: {}");
        }
        double below = 0;
        for (Map.Entry<MarginLevel, Double> entry : new TreeMap<>(factors).entrySet()) {
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

    /**
     * Returns factors that are 1 at one level and more at a stricter one.
     *
     * @param maintenance the level of factor 1
     * @param initial the stricter level
     * @param ratio the factor of the stricter level, finite and at least 1
     * @throws IllegalArgumentException if a factor breaks its rule
     */
    public static LevelFactors of(MarginLevel maintenance, MarginLevel initial, double ratio) {
        return new LevelFactors(Map.of(maintenance, 1.0, initial, ratio));
    }

    /**
     * Returns the factor of a level.
     *
     * @param level the level
     * @return its factor, positive and finite
     * @throws IllegalArgumentException if there is none
     */
    public double of(MarginLevel level) {
        Double factor = factors.get(Objects.requireNonNull(level, "level"));
        if (factor == null) {
            List<String> known = new TreeMap<>(factors)
                    .keySet().stream().map(MarginLevel::name).toList();
            throw new IllegalArgumentException("level must be one of " + known + ": " + level.name());
        }
        return factor;
    }
}
