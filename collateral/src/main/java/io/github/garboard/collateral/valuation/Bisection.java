package io.github.garboard.collateral.valuation;

import java.util.function.DoublePredicate;

/** Search to the last bit over non-negative doubles, whose bits are in their order. */
final class Bisection {

    /** Above the roundings of a closed form, so that the form and a little more bracket the answer. */
    private static final double ROUNDING = 1e-12;

    private Bisection() {}

    /** The last number from {@code holds}, where the condition holds, up to {@code fails}, where it does not. */
    static double last(DoublePredicate condition, double holds, double fails) {
        long low = Double.doubleToRawLongBits(holds);
        long high = Double.doubleToRawLongBits(fails);
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (condition.test(Double.longBitsToDouble(middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Double.longBitsToDouble(low);
    }

    /** As above, quick where the guess is right but for roundings. */
    static double last(DoublePredicate condition, double guess, double holds, double fails) {
        double low = holds;
        double high = fails;
        double below = guess * (1 - ROUNDING);
        double above = guess * (1 + ROUNDING);
        if (below > low && below < high && condition.test(below)) {
            low = below;
        }
        if (above > low && above < high) {
            if (condition.test(above)) {
                low = above;
            } else {
                high = above;
            }
        }
        return last(condition, low, high);
    }
}
