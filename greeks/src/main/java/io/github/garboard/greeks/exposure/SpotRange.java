package io.github.garboard.greeks.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The spots that a profile looks at: evenly spaced, both ends included.
 *
 * @param low the lowest spot, positive
 * @param high the highest spot, above low
 * @param steps the number of steps between them, at least 1
 */
public record SpotRange(double low, double high, int steps) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if it is not positive, finite and ascending, or steps is below 1
     */
    public SpotRange {
        if (!(low > 0 && low < high && high < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("range must be positive, finite and ascending: " + low + ", " + high);
        }
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be >= 1: " + steps);
        }
    }

    /** Returns a spot: index 0 is low, index steps is high. */
    public double spot(int index) {
        return index == steps ? high : low + (high - low) * index / steps;
    }

    /**
     * Returns where a function of the spot passes a level, ascending. Each sign change between neighbouring spots is bisected down
     * to neighbouring doubles; two crossings within one step are not seen, and a touch is none.
     *
     * <p>Cost: one evaluation per spot and some 50 per crossing.
     *
     * @param function the function; may be infinite
     * @param level the level
     * @throws IllegalArgumentException if the function is NaN at a spot
     */
    public List<LevelCrossing> crossings(DoubleUnaryOperator function, double level) {
        List<LevelCrossing> crossings = new ArrayList<>();
        double lastSpot = low;
        int lastSide = 0;
        for (int i = 0; i <= steps; i++) {
            double spot = spot(i);
            int side = side(function, spot, level);
            if (side * lastSide < 0) {
                crossings.add(new LevelCrossing(bisect(function, level, lastSpot, spot, lastSide), side > 0));
            }
            if (side != 0) {
                lastSide = side;
                lastSpot = spot;
            }
        }
        return crossings;
    }

    /** Returns the least spot found that is no longer on the given side. */
    private static double bisect(DoubleUnaryOperator function, double level, double from, double to, int side) {
        double before = from;
        double after = to;
        for (double middle = 0.5 * (before + after); before < middle && middle < after; ) {
            if (side(function, middle, level) == side) {
                before = middle;
            } else {
                after = middle;
            }
            middle = 0.5 * (before + after);
        }
        return after;
    }

    private static int side(DoubleUnaryOperator function, double spot, double level) {
        double value = function.applyAsDouble(spot);
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("function must be a number at spot " + spot + ": " + value);
        }
        return value > level ? 1 : value < level ? -1 : 0;
    }
}
