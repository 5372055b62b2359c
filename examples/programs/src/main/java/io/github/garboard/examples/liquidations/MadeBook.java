package io.github.garboard.examples.liquidations;

import io.github.garboard.liquidation.order.LeveragedAccount;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A book of accounts that are made up: four of five are long, many are small, a few are large, none knows the future. */
final class MadeBook {

    /** The equity that an account must hold, over the value of its position. */
    static final double MAINTENANCE = 0.04;

    static final double LOWEST_LEVERAGE = 3;
    static final double HIGHEST_LEVERAGE = 20;

    private static final double LONGS = 0.8;

    /** Sizes have this tail exponent between the smallest and a thousand times that. */
    private static final double TAIL = 1.1;

    private static final double LARGEST_OVER_SMALLEST = 1000;

    private MadeBook() {}

    /** Makes accounts at a price whose positions add up to an open interest, longs and shorts together. */
    static List<LeveragedAccount> of(int accounts, long seed, double price, double openInterest) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] sizes = new double[accounts];
        double[] leverages = new double[accounts];
        double total = 0;
        for (int i = 0; i < accounts; i++) {
            double size = pareto(random.nextDouble());
            total += size;
            sizes[i] = random.nextDouble() < LONGS ? size : -size;
            leverages[i] = LOWEST_LEVERAGE * Math.pow(HIGHEST_LEVERAGE / LOWEST_LEVERAGE, random.nextDouble());
        }
        double unit = openInterest / total;
        return IntStream.range(0, accounts)
                .mapToObj(i -> LeveragedAccount.of(i, unit * sizes[i], price, leverages[i], MAINTENANCE))
                .toList();
    }

    /** The quantile of a Pareto distribution that is cut at its largest size; the smallest is 1. */
    private static double pareto(double probability) {
        double cut = 1 - Math.pow(LARGEST_OVER_SMALLEST, -TAIL);
        return Math.pow(1 - cut * probability, -1 / TAIL);
    }
}
