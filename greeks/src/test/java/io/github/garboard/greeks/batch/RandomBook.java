package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.VanillaOption;
import java.util.Optional;
import java.util.SplittableRandom;

/** A book of random elements in columns: ordinary ones, wings, any doubles at all, and the limits of zero time and volatility. */
final class RandomBook {

    /** What an element is. */
    enum Kind {
        ORDINARY,
        WING,
        LIMIT,
        ANY
    }

    private static final double[] SPECIAL = {
        0,
        -0.0,
        -1,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        1e-160,
        1e160,
        Double.MAX_VALUE
    };

    final Kind[] kind;
    final double[] sign;
    final double[] spot;
    final double[] strike;
    final double[] years;
    final double[] rate;
    final double[] yield;
    final double[] volatility;
    final double[] discount;
    private final SplittableRandom random;

    RandomBook(long seed, int length) {
        random = new SplittableRandom(seed);
        kind = new Kind[length];
        sign = new double[length];
        spot = new double[length];
        strike = new double[length];
        years = new double[length];
        rate = new double[length];
        yield = new double[length];
        volatility = new double[length];
        discount = new double[length];
        for (int i = 0; i < length; i++) {
            int pick = random.nextInt(20);
            kind[i] = pick < 13 ? Kind.ORDINARY : pick < 16 ? Kind.WING : pick < 17 ? Kind.LIMIT : Kind.ANY;
            fill(i);
        }
    }

    private void fill(int i) {
        boolean wing = kind[i] == Kind.WING;
        sign[i] = random.nextBoolean() ? 1 : -1;
        spot[i] = between(20, 200);
        years[i] = between(0.003, 3);
        rate[i] = between(-0.02, 0.1);
        yield[i] = between(0, 0.05);
        volatility[i] = wing ? between(0.01, 3) : between(0.37, 1.5);
        double deviations = wing ? between(-36, 36) : between(-4.5, 4.5);
        strike[i] = spot[i] * Math.exp(deviations * volatility[i] * Math.sqrt(years[i]));
        discount[i] = between(0.5, 1.1);
        if (kind[i] == Kind.LIMIT) {
            years[i] = random.nextBoolean() ? 0 : years[i];
            volatility[i] = random.nextBoolean() ? 0 : volatility[i];
            strike[i] = random.nextBoolean() ? spot[i] : strike[i];
        }
        if (kind[i] == Kind.ANY) {
            for (double[] column : new double[][] {sign, spot, strike, years, rate, yield, volatility, discount}) {
                column[i] = any(column[i]);
            }
        }
    }

    private double any(double ordinary) {
        return switch (random.nextInt(8)) {
            case 0 -> SPECIAL[random.nextInt(SPECIAL.length)];
            case 1 -> Double.longBitsToDouble(random.nextLong());
            default -> ordinary;
        };
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    OptionColumns options() {
        return OptionColumns.of(sign, spot, strike, years, rate, yield, volatility);
    }

    OptionColumns onForwards() {
        return OptionColumns.black76(sign, spot, strike, years, discount, volatility);
    }

    /** Returns an element as the record that judges it; empty if the record refuses it. */
    static Optional<VanillaOption> record(OptionColumns options, int i) {
        try {
            return Optional.of(options.option(i));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
