package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.Greek;
import java.util.Arrays;

/**
 * Turns the columns of options without rate and yield into those of options on forwards, discounted: every value times D, while
 * time passes at the rate r that D states and rho is -T V, as {@link io.github.garboard.greeks.Black76} has it. Mutable scratch,
 * confined to one thread.
 */
final class Discounting {

    /** A derivative in passing time, and of what. */
    private static final Greek[][] PASSING = {
        {Greek.THETA, Greek.PRICE}, {Greek.CHARM, Greek.DELTA}, {Greek.VETA, Greek.VEGA}, {Greek.COLOR, Greek.GAMMA}
    };

    private final double[] rate = Block.column();

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

    /**
     * Discounts the columns of a selection that {@link #needed} returned; leaves elements to the scalar kernel whose discount
     * factors are not valid.
     */
    void apply(Block block, int count, int needed) {
        check(count, block.discount, block.extreme);
        passing(block, count, needed);
        for (int rest = needed; rest != 0; rest &= rest - 1) {
            multiply(count, block.discount, block.values[Integer.numberOfTrailingZeros(rest)]);
        }
        if (Selection.holds(needed, Greek.RHO)) {
            rho(count, block.years, block.of(Greek.PRICE), block.of(Greek.RHO));
        }
        if (Selection.holds(needed, Greek.PHI)) {
            Arrays.fill(block.of(Greek.PHI), 0, count, 0);
        }
    }

    private static void check(int count, double[] discount, long[] extreme) {
        for (int j = 0; j < count; j++) {
            if (!(discount[j] > 0 && discount[j] < Double.POSITIVE_INFINITY)) {
                extreme[j] = 1;
            }
        }
    }

    private void passing(Block block, int count, int needed) {
        boolean rates = false;
        for (Greek[] pair : PASSING) {
            if (Selection.holds(needed, pair[0])) {
                if (!rates) {
                    rates(count, block.discount, block.years);
                    rates = true;
                }
                add(count, rate, block.of(pair[1]), block.of(pair[0]));
            }
        }
    }

    private void rates(int count, double[] discount, double[] years) {
        for (int j = 0; j < count; j++) {
            rate[j] = rate(discount[j], years[j]);
        }
    }

    private static void add(int count, double[] rate, double[] value, double[] sum) {
        for (int j = 0; j < count; j++) {
            sum[j] = Math.fma(rate[j], value[j], sum[j]);
        }
    }

    private static void multiply(int count, double[] discount, double[] values) {
        for (int j = 0; j < count; j++) {
            values[j] = discount[j] * values[j];
        }
    }

    private static void rho(int count, double[] years, double[] price, double[] rho) {
        for (int j = 0; j < count; j++) {
            rho[j] = -years[j] * price[j];
        }
    }

    /** Returns the rate that a discount factor states; 0 if no time is left. */
    static double rate(double discount, double years) {
        return years > 0 ? -Math.log(discount) / years : 0;
    }
}
