package io.github.garboard.greeks.jar;

import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.Greeks;
import io.github.garboard.greeks.VanillaOption;
import io.github.garboard.greeks.batch.BatchPricer;
import io.github.garboard.greeks.batch.GreekColumns;
import io.github.garboard.greeks.batch.OptionColumns;
import java.util.EnumSet;

/** A user's program: evaluates a small book, prints which way it went and the largest difference from the readable tier. */
final class JarProgram {

    private static final int LENGTH = 300;
    private static final int INVALID = 7;

    private JarProgram() {}

    public static void main(String[] arguments) {
        double[][] c = new double[7][LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            double[] option = {i % 2 == 0 ? 1 : -1, 100, 80 + i % 40, 0.1 + i % 3, 0.03, 0.01, 0.2 + i % 5 * 0.1};
            for (int k = 0; k < option.length; k++) {
                c[k][i] = option[k];
            }
        }
        c[6][INVALID] = Double.NaN;
        OptionColumns options = OptionColumns.of(c[0], c[1], c[2], c[3], c[4], c[5], c[6]);
        GreekColumns results = GreekColumns.allocate(EnumSet.allOf(Greek.class), LENGTH);
        BatchPricer pricer = BatchPricer.fast();
        int invalid = pricer.evaluate(options, results);
        System.out.println(pricer.describe());
        System.out.println(options.getClass().getModule().getName());
        System.out.println("invalid " + invalid + " at " + pricer.invalid(0));
        System.out.println("off " + (farthest(options, results) < 1e-9 ? "nowhere" : "somewhere"));
    }

    private static double farthest(OptionColumns options, GreekColumns results) {
        double farthest = 0;
        for (int i = 0; i < LENGTH; i++) {
            if (i != INVALID) {
                VanillaOption option = options.option(i);
                Greeks greeks = option.greeks();
                for (Greek greek : EnumSet.of(Greek.PRICE, Greek.DELTA, Greek.GAMMA, Greek.VEGA, Greek.RHO)) {
                    double off = Math.abs(results.column(greek)[i] - greeks.get(greek)) / greeks.get(Greek.VEGA);
                    farthest = off <= farthest ? farthest : off;
                }
            }
        }
        return farthest;
    }
}
