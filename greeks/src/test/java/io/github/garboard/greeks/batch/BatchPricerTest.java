package io.github.garboard.greeks.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.Kernel;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchPricerTest {

    private static final Set<Greek> ALL = EnumSet.allOf(Greek.class);

    private static final int OPTIONS = 700;
    private static final int CALLS = 200;

    /** So many times as many calls may still allocate while the compiler is busy elsewhere. */
    private static final int ROUNDS = 600;

    /** More than what is copied a block of a column at a time, and no multiple of a block. */
    private static final int LARGE = 20_011;

    /** Blocks; few enough for a whole one of a column at a time. */
    private static final int PART = 16 * Block.SIZE;

    /** The measurement itself may allocate; one array of scratch per call would be {@value #CALLS} times 8 * 700 bytes. */
    private static final long MEASUREMENT = 2_000;

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void invalidElementsAreNotANumberAndNamedTheRestIsRight(Kernel kernel) {
        double[] volatility = filled(0.2);
        volatility[3] = Double.NaN;
        volatility[600] = -0.2;
        double[] sign = filled(1);
        sign[256] = 0.5;
        BatchPricer pricer = BatchPricer.of(kernel);
        GreekColumns results = GreekColumns.allocate(ALL, OPTIONS);
        assertEquals(3, pricer.evaluate(options(sign, volatility), results));
        assertArrayEquals(new int[] {3, 256, 600}, new int[] {pricer.invalid(0), pricer.invalid(1), pricer.invalid(2)});
        assertThrows(IndexOutOfBoundsException.class, () -> pricer.invalid(3));
        for (Greek greek : ALL) {
            double[] column = results.column(greek);
            for (int i : new int[] {3, 256, 600}) {
                assertEquals(Double.NaN, column[i]);
            }
            assertEquals(
                    OPTIONS - 3,
                    Arrays.stream(column).filter(v -> !Double.isNaN(v)).count());
        }
        assertEquals(0, pricer.evaluate(options(filled(1), filled(0.2)), results));
        assertThrows(IndexOutOfBoundsException.class, () -> pricer.invalid(0));
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void theLimitsHaveTheValuesOfTheReadableTier(Kernel kernel) {
        double[] years = filled(0.5);
        double[] volatility = filled(0.2);
        years[1] = 0;
        volatility[2] = 0;
        double[] spot = filled(100);
        spot[4] = 0;
        OptionColumns options =
                OptionColumns.of(filled(1), spot, filled(90), years, filled(0.03), filled(0.01), volatility);
        GreekColumns results = GreekColumns.allocate(ALL, OPTIONS);
        assertEquals(0, BatchPricer.of(kernel).evaluate(options, results));
        for (int i : new int[] {1, 2, 4}) {
            for (Greek greek : ALL) {
                assertEquals(options.option(i).greeks().get(greek), results.column(greek)[i], greek + " at " + i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void timeWithoutAReciprocalIsNoFault(Kernel kernel) {
        double[] years = filled(Double.MIN_VALUE);
        OptionColumns options =
                OptionColumns.of(filled(1), filled(79), filled(40), years, filled(0.01), filled(0.04), filled(1e160));
        GreekColumns results = GreekColumns.allocate(ALL, OPTIONS);
        assertEquals(0, BatchPricer.of(kernel).evaluate(options, results));
        for (Greek greek : ALL) {
            assertFalse(Double.isNaN(results.column(greek)[OPTIONS - 1]), greek::name);
        }
    }

    /** In the range the elements lie where they did in blocks; the whole is copied in another order. */
    @ParameterizedTest
    @EnumSource(Kernel.class)
    void aBookBeyondTheCachesHasTheValuesOfItsParts(Kernel kernel) {
        RandomBook book = new RandomBook(7, LARGE);
        for (OptionColumns options : List.of(book.options(), book.onForwards())) {
            GreekColumns whole = GreekColumns.allocate(ALL, LARGE);
            GreekColumns parts = GreekColumns.allocate(ALL, LARGE);
            BatchPricer pricer = BatchPricer.of(kernel);
            int invalid = pricer.evaluate(options, whole);
            for (int from = 0; from < LARGE; from += PART) {
                int count = Math.min(PART, LARGE - from);
                invalid -= pricer.evaluate(options.range(from, count), parts.range(from, count));
            }
            assertEquals(0, invalid);
            for (Greek greek : ALL) {
                assertArrayEquals(parts.column(greek), whole.column(greek), greek::name);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void nothingIsAllocatedByACall(Kernel kernel) {
        double[] volatility = filled(0.2);
        volatility[5] = Double.NaN;
        volatility[6] = 0;
        OptionColumns options = options(filled(-1), volatility);
        OptionColumns forwards =
                OptionColumns.black76(filled(1), filled(100), filled(105), filled(0.5), filled(0.98), volatility);
        GreekColumns results = GreekColumns.allocate(ALL, OPTIONS);
        ScenarioColumns shocks = ScenarioColumns.relative(new double[] {0.9, 1.1}, new double[] {1.2, 0.9})
                .inPart(filled(0.5));
        double[] matrix = new double[2 * OPTIONS];
        BatchPricer pricer = BatchPricer.of(kernel);
        Runnable call = () -> {
            pricer.evaluate(options, results);
            pricer.evaluate(forwards, results);
            pricer.scenarios(options, shocks, matrix, 0);
        };
        // boxes of the vector path are gone once its passes are compiled, which takes the time it takes
        long allocated = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && allocated > MEASUREMENT; round++) {
            allocated = allocated(call);
        }
        assertTrue(allocated <= MEASUREMENT, kernel + " allocates " + allocated);
    }

    /** Returns the bytes that some calls allocate. */
    private static long allocated(Runnable call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            call.run();
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void aColumnOfInputsMayReceiveResults() {
        double[] volatility = filled(0.2);
        GreekColumns apart = GreekColumns.allocate(EnumSet.of(Greek.PRICE), OPTIONS);
        BatchPricer pricer = BatchPricer.fast();
        pricer.evaluate(options(filled(1), volatility), apart);
        pricer.evaluate(options(filled(1), volatility), GreekColumns.of(Greek.PRICE, volatility));
        assertArrayEquals(apart.column(Greek.PRICE), volatility);
    }

    @Test
    void lengthsMustAgree() {
        OptionColumns options = options(filled(1), filled(0.2));
        BatchPricer pricer = BatchPricer.fast();
        GreekColumns tooShort = GreekColumns.of(Greek.PRICE, new double[OPTIONS - 1]);
        assertEquals(
                "length of results must be that of options 700: 699",
                assertThrows(IllegalArgumentException.class, () -> pricer.evaluate(options, tooShort))
                        .getMessage());
        ScenarioColumns shocks = ScenarioColumns.additive(new double[] {1}, new double[] {0});
        assertThrows(IndexOutOfBoundsException.class, () -> pricer.scenarios(options, shocks, new double[OPTIONS], 1));
        ScenarioColumns inPart = shocks.inPart(new double[2]);
        assertEquals(
                "length of part must be that of the book 700: 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> pricer.scenarios(options, inPart, new double[OPTIONS], 0))
                        .getMessage());
    }

    @Test
    void anEmptyBatchIsNothing() {
        BatchPricer pricer = BatchPricer.fast();
        assertEquals(
                0,
                pricer.evaluate(
                        options(filled(1), filled(0.2)).range(5, 0),
                        GreekColumns.of(Greek.PRICE, new double[9]).range(2, 0)));
    }

    private static OptionColumns options(double[] sign, double[] volatility) {
        return OptionColumns.of(sign, filled(100), filled(105), filled(0.5), filled(0.03), filled(0.01), volatility);
    }

    private static double[] filled(double value) {
        double[] column = new double[OPTIONS];
        Arrays.fill(column, value);
        return column;
    }
}
