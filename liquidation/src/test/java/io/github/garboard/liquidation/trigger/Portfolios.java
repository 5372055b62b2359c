package io.github.garboard.liquidation.trigger;

import java.util.SplittableRandom;

/** Accounts of positions in some of the factors: account a holds quantities[a][j] of factors[a][j]. */
final class Portfolios {

    private static final double MAINTENANCE = 0.05;

    private final int[][] factors;
    private final double[][] quantities;
    private final double[] cash;

    private Portfolios(int accounts) {
        this.factors = new int[accounts][];
        this.quantities = new double[accounts][];
        this.cash = new double[accounts];
    }

    /** Returns accounts of 1 to 4 positions, whose health at the prices is -5 % to 30 % of their gross value. */
    static Portfolios of(int accounts, double[] prices, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Portfolios made = new Portfolios(accounts);
        for (int account = 0; account < accounts; account++) {
            int held = 1 + random.nextInt(Math.min(4, prices.length));
            made.factors[account] = distinct(held, prices.length, random);
            made.quantities[account] = new double[held];
            double gross = 0;
            for (int j = 0; j < held; j++) {
                double value = (random.nextInt(3) == 0 ? -1 : 1) * Math.exp(3 * random.nextDouble());
                made.quantities[account][j] = value / prices[made.factors[account][j]];
                gross += Math.abs(value);
            }
            made.cash[account] = gross * (0.35 * random.nextDouble() - 0.05) - made.linear(account, prices);
        }
        return made;
    }

    private static int[] distinct(int count, int bound, SplittableRandom random) {
        int[] chosen = new int[count];
        int first = random.nextInt(bound);
        int step = 1 + random.nextInt(bound - count + 1);
        for (int j = 0; j < count; j++) {
            chosen[j] = (first + j * (count == 1 ? 0 : Math.min(step, bound / count))) % bound;
        }
        return chosen;
    }

    int[] factors(int account) {
        return factors[account];
    }

    /** Cash, value and a requirement for each position. */
    double linear(int account, double[] prices) {
        double health = cash[account];
        for (int j = 0; j < factors[account].length; j++) {
            health += slope(account, j) * prices[factors[account][j]];
        }
        return health;
    }

    double linear(int account, double[] prices, AccountHealth.Slopes slopes) {
        for (int j = 0; j < factors[account].length; j++) {
            slopes.set(j, slope(account, j));
        }
        return linear(account, prices);
    }

    double slope(int account, int j) {
        return quantities[account][j] - MAINTENANCE * Math.abs(quantities[account][j]);
    }

    /** Less the worse of two scenarios, which move odd and even factors against each other: the slopes have bounds. */
    double worstOfTwo(int account, double[] prices, AccountHealth.Slopes slopes) {
        double loss = 0;
        for (int j = 0; j < factors[account].length; j++) {
            double tilt = 0.1 * quantities[account][j];
            slopes.set(j, slope(account, j) - Math.abs(tilt), slope(account, j) + Math.abs(tilt));
            loss += (factors[account][j] % 2 == 0 ? 1 : -1) * tilt * prices[factors[account][j]];
        }
        return linear(account, prices) - Math.abs(loss);
    }

    /** Less a convex loss in each price: the slopes hold for moves up to 5 %. */
    double curved(int account, double[] prices, AccountHealth.Slopes slopes) {
        double health = linear(account, prices);
        for (int j = 0; j < factors[account].length; j++) {
            double price = prices[factors[account][j]];
            double curvature = Math.abs(quantities[account][j]) / 100;
            health -= curvature * price * price;
            double steepest = 2 * curvature * price * 1.05;
            double flattest = 2 * curvature * price * 0.95;
            slopes.set(j, slope(account, j) - steepest, slope(account, j) - flattest);
        }
        slopes.holdWithin(0.05);
        return health;
    }
}
