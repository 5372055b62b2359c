package io.github.garboard.margin.scanning;

import io.github.garboard.margin.RiskFactor;
import io.github.garboard.margin.Scenario;
import io.github.garboard.margin.ScenarioSet;
import io.github.garboard.margin.ShockRule;
import java.util.ArrayList;
import java.util.List;

/**
 * The sixteen scenarios of a scanning range, in their fixed order: price unchanged, then up and down by one, two and three
 * thirds of the range, each with volatility up and down; then the extreme moves up and down, with volatility unchanged and
 * only part of the loss covered.
 *
 * <p>Shocks are fractions of the ranges, +1 being the whole range: the caller's revaluation multiplies them by the price scan
 * range and the volatility scan range of the product.
 *
 * @param extremeMultiple the extreme move as a multiple of the range, above 1, finite
 * @param cover the part of the extreme loss that counts, in (0, 1]
 * @see "CME Group, Understanding SPAN margin; the multiple and the cover differ by exchange: 3 and 0.33, or 2 and 0.35"
 */
public record SixteenScenarios(double extremeMultiple, double cover) {

    /** The factor of price moves, in fractions of the price scan range. */
    public static final String PRICE = "price scan";

    /** The factor of volatility moves, in fractions of the volatility scan range. */
    public static final String VOLATILITY = "volatility scan";

    /** The number of scenarios. */
    public static final int COUNT = 16;

    private static final int THIRDS = 3;

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public SixteenScenarios {
        if (!(extremeMultiple > 1 && extremeMultiple < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("extremeMultiple must be finite and > 1: " + extremeMultiple);
        }
        if (!(cover > 0 && cover <= 1)) {
            throw new IllegalArgumentException("cover must be in (0, 1]: " + cover);
        }
    }

    /** Returns the scenario set; scenarios are named by their numbers, 1 to 16. */
    public ScenarioSet scenarios() {
        List<Scenario> all = new ArrayList<>(COUNT);
        addPair(all, 0);
        for (int thirds = 1; thirds <= THIRDS; thirds++) {
            addPair(all, (double) thirds / THIRDS);
            addPair(all, (double) -thirds / THIRDS);
        }
        all.add(scenario(all, extremeMultiple, 0).withWeight(cover));
        all.add(scenario(all, -extremeMultiple, 0).withWeight(cover));
        return ScenarioSet.of(
                List.of(new RiskFactor(PRICE, ShockRule.ABSOLUTE), new RiskFactor(VOLATILITY, ShockRule.ABSOLUTE)),
                all);
    }

    private static void addPair(List<Scenario> all, double price) {
        all.add(scenario(all, price, 1));
        all.add(scenario(all, price, -1));
    }

    private static Scenario scenario(List<Scenario> before, double price, double volatility) {
        return Scenario.of(Integer.toString(before.size() + 1), price, volatility);
    }
}
