package io.github.garboard.margin.scenario;

import io.github.garboard.margin.RiskFactor;
import io.github.garboard.margin.Scenario;
import io.github.garboard.margin.ScenarioSet;
import io.github.garboard.margin.ShockRule;
import java.util.ArrayList;
import java.util.List;

/**
 * The ten valuation points of customer portfolio margin: five equal steps down and five up.
 *
 * <p>Class groups net in full, product groups offset in part: {@code matrix.grouped(classes, classOf)
 * .map(VectorRule.gainOffset(0.9)).grouped(products, productOf)}, then the worst loss of each product group.
 *
 * <p>The rule text says ten equidistant points; for a range that is not symmetric (-8 % to +6 %) we read it as five of each
 * side.
 *
 * @param down the largest fall, as a part of the price, in (0, 1]
 * @param up the largest rise, as a part of the price, positive and finite
 * @see "FINRA Rule 4210(g)"
 */
public record TenPoints(double down, double up) {

    /** High-capitalisation broad-based index options: -8 % to +6 %. */
    public static final TenPoints BROAD_INDEX_HIGH_CAP = new TenPoints(0.08, 0.06);

    /** Other broad-based index options: -10 % to +10 %. */
    public static final TenPoints BROAD_INDEX = new TenPoints(0.10, 0.10);

    /** Any other equity-based or narrow index product: -15 % to +15 %. */
    public static final TenPoints EQUITY = new TenPoints(0.15, 0.15);

    private static final int STEPS = 5;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if a side is outside its range
     */
    public TenPoints {
        if (!(down > 0 && down <= 1)) {
            throw new IllegalArgumentException("down must be in (0, 1]: " + down);
        }
        if (!(up > 0 && up < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("up must be finite and > 0: " + up);
        }
    }

    /** Returns the scenario set, from the largest fall to the largest rise, of the factor {@link PriceVolatilityGrid#PRICE}. */
    public ScenarioSet scenarios() {
        List<Scenario> points = new ArrayList<>(2 * STEPS);
        for (int step = -STEPS; step <= STEPS; step++) {
            if (step != 0) {
                double move = (step < 0 ? down : up) * step / STEPS;
                points.add(Scenario.of("point " + (points.size() + 1), move));
            }
        }
        return ScenarioSet.of(List.of(new RiskFactor(PriceVolatilityGrid.PRICE, ShockRule.RELATIVE)), points);
    }
}
