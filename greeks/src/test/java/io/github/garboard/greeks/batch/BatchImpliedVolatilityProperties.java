package io.github.garboard.greeks.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.ImpliedVolatility;
import io.github.garboard.greeks.OptionType;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Batches of any length and offset, of market-like quotes, far ones, and inputs at or beyond every border. */
class BatchImpliedVolatilityProperties {

    /** In units in the last place times 1 + condition; 4.6 seen. */
    private static final double BOUND = 8;

    private static final double CONDITION = 1e-11;

    /** A volatility of a huge condition is itself rounded, and moves its condition. */
    private static final double MOVED = 1e-13;

    private static final double[] SPECIAL = {
        0,
        -0.0,
        1,
        -1,
        0.5,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        1e-300,
        1e300,
        1e-200,
        1e200,
        -1e-5,
        700,
        -700,
        1e9
    };

    @Property(tries = 300)
    void fastHasTheOutcomesOfTheReadableTierWithinItsBound(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 600) int length,
            @ForAll @IntRange(max = 9) int offset) {
        double[][] columns = columns(new SplittableRandom(seed), length + offset + 3);
        for (BatchImpliedVolatility batch : ImpliedPaths.all()) {
            assertFast(batch, quotes(columns).range(offset, length), offset);
            assertFast(batch, forwards(columns).range(offset, length), offset);
        }
    }

    private static void assertFast(BatchImpliedVolatility batch, QuoteColumns quotes, int offset) {
        int n = quotes.length();
        double[] condition = new double[n + offset];
        VolatilityColumns results =
                VolatilityColumns.allocate(n + offset).withCondition(condition).range(offset, n);
        int without = batch.solve(quotes, results);
        int expectedWithout = 0;
        for (int i = 0; i < n; i++) {
            VolatilityStatus status = status(quotes, i);
            String where = batch.describe() + ", element " + i;
            assertEquals(status, results.status(i), where);
            if (status != VolatilityStatus.FOUND) {
                expectedWithout++;
                assertTrue(Double.isNaN(results.volatility(i)) && Double.isNaN(condition[offset + i]), where);
                continue;
            }
            ImpliedVolatility.Found found = (ImpliedVolatility.Found) quotes.implied(i);
            double bound = BOUND * (1 + found.condition()) * Math.ulp(found.value());
            assertEquals(found.value(), results.volatility(i), bound, where);
            double moved = CONDITION + MOVED * found.condition();
            assertEquals(found.condition(), condition[offset + i], moved * found.condition(), where);
        }
        assertEquals(expectedWithout, without);
    }

    @Property(tries = 200)
    void accurateIsBitForBitTheReadableTier(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 300) int length,
            @ForAll @IntRange(max = 9) int offset) {
        double[][] columns = columns(new SplittableRandom(seed), length + offset);
        BatchImpliedVolatility batch = BatchImpliedVolatility.accurate();
        for (QuoteColumns quotes : new QuoteColumns[] {
            quotes(columns).range(offset, length), forwards(columns).range(offset, length)
        }) {
            double[] condition = new double[length];
            VolatilityColumns results = VolatilityColumns.allocate(length).withCondition(condition);
            batch.solve(quotes, results);
            for (int i = 0; i < length; i++) {
                assertEquals(status(quotes, i), results.status(i));
                if (results.status(i) == VolatilityStatus.FOUND) {
                    assertEquals(new ImpliedVolatility.Found(results.volatility(i), condition[i]), quotes.implied(i));
                }
            }
        }
    }

    /** What the readable tier says; an exception is an invalid element. */
    private static VolatilityStatus status(QuoteColumns quotes, int index) {
        try {
            return quotes.implied(index)
                    .fold(
                            found -> VolatilityStatus.FOUND,
                            none -> VolatilityStatus.valueOf(none.reason().name()));
        } catch (IllegalArgumentException e) {
            return VolatilityStatus.INVALID;
        }
    }

    private static QuoteColumns quotes(double[][] c) {
        return QuoteColumns.of(c[0], c[1], c[2], c[3], c[4], c[5], c[6]);
    }

    private static QuoteColumns forwards(double[][] c) {
        return QuoteColumns.black76(c[0], c[1], c[2], c[3], c[7], c[6]);
    }

    private static double[][] columns(SplittableRandom random, int length) {
        double[][] columns = new double[8][length];
        for (int i = 0; i < length; i++) {
            double[] row = random.nextInt(4) > 0 ? market(random) : stressed(random);
            if (random.nextInt(6) == 0) {
                row[random.nextInt(row.length)] = SPECIAL[random.nextInt(SPECIAL.length)];
            }
            for (int k = 0; k < row.length; k++) {
                columns[k][i] = row[k];
            }
        }
        return columns;
    }

    private static double[] market(SplittableRandom random) {
        double spot = random.nextDouble(20, 200);
        return row(
                random,
                spot,
                spot * random.nextDouble(0.6, 1.4),
                random.nextDouble(1 / 365.0, 3),
                random.nextDouble(-0.02, 0.1),
                random.nextDouble(0, 0.05),
                random.nextDouble(0.05, 1.5));
    }

    private static double[] stressed(SplittableRandom random) {
        double spot = Math.exp(random.nextDouble(-200, 200));
        double total = Math.exp(random.nextDouble(-12, 2.5));
        double years = Math.exp(random.nextDouble(-7, 3));
        double x = Math.exp(random.nextDouble(-14, 3)) * (random.nextBoolean() ? 1 : -1);
        double rate = random.nextDouble(-0.3, 0.5);
        double yield = random.nextDouble(-0.3, 0.5);
        return row(
                random,
                spot,
                spot * Math.exp(x + (rate - yield) * years),
                years,
                rate,
                yield,
                total / Math.sqrt(years));
    }

    private static double[] row(
            SplittableRandom random,
            double spot,
            double strike,
            double years,
            double rate,
            double yield,
            double volatility) {
        int sign = random.nextBoolean() ? 1 : -1;
        double price = new BlackScholesMerton(
                        sign > 0 ? OptionType.CALL : OptionType.PUT, spot, strike, years, rate, yield, volatility)
                .price();
        return new double[] {sign, spot, strike, years, rate, yield, price, Math.exp(-rate * years)};
    }
}
