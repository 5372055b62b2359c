package io.github.garboard.greeks.batch;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A view of shocks of spot and volatility in columns, one index for each scenario: the spot (or forward) S becomes S f, the
 * volatility v becomes v g + a; or, where an option takes a part w of the shock of volatility only, v + w (v g + a - v).
 *
 * <p>The arrays are the caller's, not copied, and read while a {@link BatchPricer} runs. A shock that makes a spot or a
 * volatility negative makes that cell invalid, no other.
 */
public final class ScenarioColumns {

    private final double[] spotFactor;
    private final double[] volatilityFactor;
    private final double[] volatilityAddition;
    private final double @Nullable [] part;

    private ScenarioColumns(
            double[] spotFactor, double[] volatilityFactor, double[] volatilityAddition, double @Nullable [] part) {
        this.spotFactor = spotFactor;
        this.volatilityFactor = volatilityFactor;
        this.volatilityAddition = volatilityAddition;
        this.part = part;
    }

    /**
     * Returns shocks of the volatility in proportion to itself.
     *
     * @param spotFactor what the spot is multiplied by: 0.9 for a fall of 10 %
     * @param volatilityFactor what the volatility is multiplied by
     * @throws IllegalArgumentException if the lengths differ
     */
    public static ScenarioColumns relative(double[] spotFactor, double[] volatilityFactor) {
        requireLength("volatilityFactor", volatilityFactor, spotFactor.length);
        return new ScenarioColumns(spotFactor, volatilityFactor, new double[spotFactor.length], null);
    }

    /**
     * Returns shocks of the volatility by points.
     *
     * @param spotFactor what the spot is multiplied by: 0.9 for a fall of 10 %
     * @param volatilityAddition what is added to the volatility: 0.05 for five points
     * @throws IllegalArgumentException if the lengths differ
     */
    public static ScenarioColumns additive(double[] spotFactor, double[] volatilityAddition) {
        requireLength("volatilityAddition", volatilityAddition, spotFactor.length);
        double[] ones = new double[spotFactor.length];
        Arrays.fill(ones, 1);
        return new ScenarioColumns(spotFactor, ones, volatilityAddition, null);
    }

    /**
     * Returns the same shocks, of which each option takes a part for its volatility: the grids of exchanges shock the volatility
     * of an option in T days (30 / T)^p times as much as one in 30 days.
     *
     * @param part the part w of each option, one index for each option of the book, in its order; above 1 it is more than the shock
     */
    public ScenarioColumns inPart(double[] part) {
        return new ScenarioColumns(
                spotFactor, volatilityFactor, volatilityAddition, Objects.requireNonNull(part, "part"));
    }

    private static void requireLength(String name, double[] column, int length) {
        Objects.requireNonNull(column, name);
        if (column.length != length) {
            throw new IllegalArgumentException(
                    "length of " + name + " must be that of spotFactor " + length + ": " + column.length);
        }
    }

    /** Returns the number of scenarios. */
    public int length() {
        return spotFactor.length;
    }

    double spotFactor(int scenario) {
        return spotFactor[scenario];
    }

    /** Checks that the parts, if there are any, are those of a book. */
    void requireBook(int length) {
        if (part != null && part.length != length) {
            throw new IllegalArgumentException(
                    "length of part must be that of the book " + length + ": " + part.length);
        }
    }

    /** Copies the parts of a block of options, and 1 where there are none or the block is padded. */
    void readParts(int from, int count, double[] parts) {
        Arrays.fill(parts, 1);
        if (part != null) {
            System.arraycopy(part, from, parts, 0, count);
        }
    }

    /** Shocks the volatilities of a block. */
    void shock(int scenario, int count, Block block) {
        double factor = volatilityFactor[scenario];
        double addition = volatilityAddition[scenario];
        if (part == null) {
            shock(count, factor, addition, block.baseVolatility, block.volatility);
        } else {
            shockInPart(count, factor, addition, block.part, block.baseVolatility, block.volatility);
        }
    }

    private static void shock(int count, double factor, double addition, double[] base, double[] shocked) {
        for (int j = 0; j < count; j++) {
            shocked[j] = factor * base[j] + addition;
        }
    }

    private static void shockInPart(
            int count, double factor, double addition, double[] part, double[] base, double[] shocked) {
        for (int j = 0; j < count; j++) {
            shocked[j] = base[j] + part[j] * (factor * base[j] + addition - base[j]);
        }
    }
}
