package io.github.garboard.greeks.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * What hedging does to the price that it follows.
 *
 * <p>Whoever keeps a book with gamma G (per 1 %, in money) neutral trades -G for each move of 1 %: with the move if gamma is
 * negative. If D of money moves the price by 1 %, a first move of 1 % causes a second one of a = -G / D per cent, and so on: in
 * all 1 / (1 - a). From a = 1 on moves reinforce themselves without end. That is first order: gamma and depth are taken at the
 * spot where the move begins.
 *
 * @param gammaPerPercent the gamma of the hedged book per 1 %, in money, as a function of the spot
 * @param depthPerPercent the money that moves the price by 1 %, as a function of the spot, non-negative
 * @see "Frey and Stremme, Market Volatility and Feedback Effects from Dynamic Hedging, Mathematical Finance 7, 1997"
 */
public record HedgingFeedback(DoubleUnaryOperator gammaPerPercent, DoubleUnaryOperator depthPerPercent) {

    /**
     * A stretch of spots in which moves reinforce themselves; an end at the end of the range looked at may lie beyond it.
     *
     * @param low where it begins
     * @param high where it ends
     */
    public record Zone(double low, double high) {}

    /** Checks that nothing is null. */
    public HedgingFeedback {
        Objects.requireNonNull(gammaPerPercent, "gammaPerPercent");
        Objects.requireNonNull(depthPerPercent, "depthPerPercent");
    }

    /** Returns the money that hedgers trade per move of 1 %, positive in the direction of the move. */
    public double flowPerPercent(double spot) {
        return 0.0 - gammaPerPercent.applyAsDouble(spot);
    }

    /**
     * Returns the amplification factor a, flow over depth: negative where hedging dampens, 1 and more where moves reinforce
     * themselves. Infinite if there is flow and no depth; 0 without flow.
     *
     * @param spot the price of the underlying
     * @throws IllegalArgumentException if the depth is negative or NaN
     */
    public double amplification(double spot) {
        double depth = depthPerPercent.applyAsDouble(spot);
        if (!(depth >= 0)) {
            throw new IllegalArgumentException("depthPerPercent must be non-negative at spot " + spot + ": " + depth);
        }
        double flow = flowPerPercent(spot);
        return flow == 0 ? 0 : flow / depth;
    }

    /** Returns how far the price moves in all per first move: 1 / (1 - a), infinite from a = 1 on. */
    public double totalMove(double spot) {
        double a = amplification(spot);
        return a < 1 ? 1 / (1 - a) : Double.POSITIVE_INFINITY;
    }

    /**
     * Returns the spots where the amplification factor passes 1, ascending; see {@link SpotRange#crossings}.
     *
     * @throws IllegalArgumentException if a depth is negative or NaN, or a gamma NaN
     */
    public List<LevelCrossing> criticalLevels(SpotRange range) {
        return range.crossings(this::amplification, 1);
    }

    /**
     * Returns the stretches where the amplification factor is above 1, ascending.
     *
     * @throws IllegalArgumentException if a depth is negative or NaN, or a gamma NaN
     */
    public List<Zone> zones(SpotRange range) {
        List<Zone> zones = new ArrayList<>();
        List<LevelCrossing> levels = criticalLevels(range);
        boolean inside =
                levels.isEmpty() ? middleIsInside(range) : !levels.get(0).rising();
        double from = range.low();
        for (LevelCrossing level : levels) {
            if (inside) {
                zones.add(new Zone(from, level.spot()));
            }
            inside = level.rising();
            from = level.spot();
        }
        if (inside) {
            zones.add(new Zone(from, range.high()));
        }
        return zones;
    }

    private boolean middleIsInside(SpotRange range) {
        return amplification(0.5 * (range.low() + range.high())) > 1;
    }
}
