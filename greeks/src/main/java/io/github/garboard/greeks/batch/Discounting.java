package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.Greek;

/**
 * Turns the columns of options without rate and yield into those of options on a forward that are discounted: every value times
 * D, while time passes at the rate that D states and rho is -T V. As {@link io.github.garboard.greeks.Black76} has it.
 */
final class Discounting {

    private static final Greek[][] PASSING = {
        {Greek.THETA, Greek.PRICE}, {Greek.CHARM, Greek.DELTA}, {Greek.VETA, Greek.VEGA}, {Greek.COLOR, Greek.GAMMA}
    };

    private Discounting() {}

    /** Returns the selection and what must be evaluated with it. */
    static int needed(int selection) {
        int needed = selection;
        for (Greek[] pair : PASSING) {
            if (Selection.holds(selection, pair[0])) {
                needed |= Selection.bit(pair[1]);
            }
        }
        return Selection.holds(selection, Greek.RHO) ? needed | Selection.bit(Greek.PRICE) : needed;
    }

    /** Discounts the columns of a selection; those it needs beside are discounted too. */
    static void apply(Block block, int count, int needed) {
        double[] discount = block.discount;
        for (Greek[] pair : PASSING) {
            if (Selection.holds(needed, pair[0])) {
                double[] undiscounted = block.values[Selection.index(pair[0])];
                double[] value = block.values[Selection.index(pair[1])];
                for (int j = 0; j < count; j++) {
                    double rate = rate(discount[j], block.years[j]);
                    undiscounted[j] = passing(undiscounted[j], value[j], 1, rate);
                }
            }
        }
        for (int rest = needed; rest != 0; rest &= rest - 1) {
            double[] values = block.values[Integer.numberOfTrailingZeros(rest)];
            for (int j = 0; j < count; j++) {
                values[j] = discount[j] * values[j];
            }
        }
        if (Selection.holds(needed, Greek.RHO)) {
            double[] price = block.values[Selection.index(Greek.PRICE)];
            double[] rho = block.values[Selection.index(Greek.RHO)];
            for (int j = 0; j < count; j++) {
                rho[j] = -block.years[j] * price[j];
            }
        }
        if (Selection.holds(needed, Greek.PHI)) {
            java.util.Arrays.fill(block.values[Selection.index(Greek.PHI)], 0, count, 0);
        }
    }

    /** Returns the rate that a discount factor states; 0 if no time is left. */
    static double rate(double discount, double years) {
        return years > 0 ? -Math.log(discount) / years : 0;
    }

    /** Returns the derivative in passing time of D f: D (f' + r f). */
    static double passing(double undiscounted, double value, double discount, double rate) {
        return discount * Math.fma(rate, value, undiscounted);
    }
}
