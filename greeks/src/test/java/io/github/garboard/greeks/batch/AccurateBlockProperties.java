package io.github.garboard.greeks.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.Greeks;
import io.github.garboard.greeks.VanillaOption;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** The accurate kernel in blocks against the readable records, where branches part and where differences cancel. */
class AccurateBlockProperties {

    private static final Set<Greek> ALL = EnumSet.allOf(Greek.class);

    /** Long enough for the block kernel, and not a multiple of its lanes. */
    private static final int LENGTH = 101;

    private final BatchPricer pricer = BatchPricer.accurate();

    @Property(tries = 200)
    void anySizesOfInputsHaveTheSameBits(@ForAll long seed, @ForAll @DoubleRange(min = 1, max = 700) double octaves) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = new double[7][LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            for (int input = 0; input < columns.length; input++) {
                columns[input][i] = Math.scalb(1 + random.nextDouble(), (int) random.nextDouble(-octaves, octaves));
            }
            columns[0][i] = random.nextBoolean() ? 1 : -1;
            columns[2][i] = random.nextBoolean() ? columns[1][i] * random.nextDouble(0.5, 2) : columns[2][i];
            columns[4][i] *= random.nextInt(3) - 1;
            columns[5][i] *= random.nextInt(3) - 1;
        }
        assertSame(columns);
    }

    /** The rate makes ln(S/K) + (r - q) T a given number of standard deviations away from 0, or from d1 = 0 or d2 = 0. */
    @Property(tries = 200)
    void aCarryThatCancelsTheLogarithmKeepsTheBits(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = ordinary(random);
        for (int i = 0; i < LENGTH; i++) {
            double years = columns[3][i];
            double half = 0.5 * columns[6][i] * columns[6][i] * years;
            double x = Math.scalb(random.nextDouble(-1, 1), -random.nextInt(60)) + half * (random.nextInt(3) - 1);
            columns[4][i] = columns[5][i] + (x - Math.log(columns[1][i] / columns[2][i])) / years;
        }
        assertSame(columns);
    }

    /** The nearer distance from the strike about -0.7, where the divided difference ends, and about 0. */
    @Property(tries = 200)
    void theBitsAreTheSameOnBothSidesOfABranch(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = ordinary(random);
        for (int i = 0; i < LENGTH; i++) {
            double near = random.nextBoolean() ? -0.7 : 0;
            double s = columns[6][i] * Math.sqrt(columns[3][i]);
            double m = near + 0.5 * s + Math.scalb(random.nextDouble(-1, 1), -random.nextInt(50));
            columns[4][i] = columns[5][i];
            columns[2][i] = columns[1][i] * Math.exp(random.nextBoolean() ? m * s : -m * s);
            if (random.nextInt(8) == 0) {
                columns[2][i] = columns[1][i];
            }
        }
        assertSame(columns);
    }

    private static double[][] ordinary(SplittableRandom random) {
        double[][] columns = new double[7][LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            columns[0][i] = random.nextBoolean() ? 1 : -1;
            columns[1][i] = random.nextDouble(20, 200);
            columns[2][i] = columns[1][i] * random.nextDouble(0.6, 1.7);
            columns[3][i] = random.nextDouble(0.01, 3);
            columns[4][i] = random.nextDouble(-0.05, 0.1);
            columns[5][i] = random.nextDouble(-0.05, 0.1);
            columns[6][i] = random.nextDouble(0.05, 2);
        }
        return columns;
    }

    private void assertSame(double[][] c) {
        OptionColumns options = OptionColumns.of(c[0], c[1], c[2], c[3], c[4], c[5], c[6]);
        GreekColumns results = GreekColumns.allocate(ALL, LENGTH);
        int invalid = pricer.evaluate(options, results);
        int refused = 0;
        for (int i = 0; i < LENGTH; i++) {
            Optional<VanillaOption> option = RandomBook.record(options, i);
            if (option.isEmpty()) {
                assertEquals(i, pricer.invalid(refused++));
            } else {
                assertSame(option.get(), results, i);
            }
        }
        assertEquals(refused, invalid);
        assertTrue(refused < LENGTH, "some are valid");
    }

    private static void assertSame(VanillaOption option, GreekColumns results, int at) {
        Greeks greeks = option.greeks();
        for (Greek greek : ALL) {
            assertEquals(greeks.get(greek), results.column(greek)[at], () -> greek + " of " + option);
        }
    }
}
