package io.github.garboard.greeks.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.garboard.greeks.Black76;
import io.github.garboard.greeks.ImpliedVolatility;
import io.github.garboard.greeks.ImpliedVolatility.Reason;
import io.github.garboard.greeks.Kernel;
import io.github.garboard.greeks.OptionType;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchImpliedVolatilityTest {

    /** The condition of the passes rests on z^2/2, of up to 700, in plain doubles. */
    private static final double CONDITION = 1e-11;

    /** A volatility of a huge condition is itself rounded, and moves its condition. */
    private static final double MOVED = 1e-13;

    private static final int MANY = 1000;

    /** More than what is copied a block of a column at a time, and no multiple of a block. */
    private static final int LARGE = 20_011;

    /** Blocks; few enough for a whole one of a column at a time. */
    private static final int PART = 16 * VolatilityBlock.SIZE;

    /** Temporaries are taken apart once the compiler comes to it, which takes seconds on a busy machine. */
    private static final int ROUNDS = 600;

    /** A thread may allocate a little by itself; a hundred calls that allocate would not come near. */
    private static final long STRAY = 2000;

    static List<BatchImpliedVolatility> paths() {
        return ImpliedPaths.all();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyKindOfOutcomeHasItsStatus(BatchImpliedVolatility batch) {
        // S=100, K=90, T=1 without rates: intrinsic 10, limit 100; the element at 0 days, the invalid and the good ones
        // beside
        double[] price = {
            12, 10, Math.nextUp(10.0), 9.99, 100, 1e300, 10 + 3 * Math.ulp(10.0), 12, 12, Double.NaN, -1, 12
        };
        double[] years = {1, 1, 1, 1, 1, 1, 1, 0, Double.NaN, 1, 1, 1};
        int n = price.length;
        VolatilityColumns results = VolatilityColumns.allocate(n).withCondition(new double[n]);
        QuoteColumns quotes =
                QuoteColumns.of(same(n, 1), same(n, 100), same(n, 90), years, same(n, 0), same(n, 0), price);
        assertEquals(10, batch.solve(quotes, results));
        assertEquals(
                List.of(
                        VolatilityStatus.FOUND,
                        VolatilityStatus.AT_INTRINSIC,
                        VolatilityStatus.AT_INTRINSIC,
                        VolatilityStatus.BELOW_INTRINSIC,
                        VolatilityStatus.AT_OR_ABOVE_LIMIT,
                        VolatilityStatus.AT_OR_ABOVE_LIMIT,
                        VolatilityStatus.NOT_DETERMINED,
                        VolatilityStatus.EXPIRED,
                        VolatilityStatus.INVALID,
                        VolatilityStatus.INVALID,
                        VolatilityStatus.INVALID,
                        VolatilityStatus.FOUND),
                IntStream.range(0, n).mapToObj(results::status).toList());
        assertTrue(IntStream.range(1, n - 1).allMatch(i -> Double.isNaN(results.volatility(i))));
        assertEquals(quotes.implied(0).orElseThrow(), results.volatility(0), 1e-15);
        assertEquals(results.volatility(0), results.volatility(n - 1), 0);
    }

    @Test
    void statusesAreTheReasonsAndTwoMore() {
        Set<Reason> reasons = Arrays.stream(VolatilityStatus.values())
                .flatMap(status -> status.reason().stream())
                .collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(Reason.class), reasons);
        for (VolatilityStatus status : VolatilityStatus.values()) {
            assertEquals(status, VolatilityStatus.of(status.code()));
            assertEquals(status.reason().map(Reason::name).orElse(status.name()), status.name());
        }
        assertMessage("code must be from 0 to 6: 7", () -> VolatilityStatus.of((byte) 7));
        assertMessage("code must be from 0 to 6: -1", () -> VolatilityStatus.of((byte) -1));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aConditionIsThatOfTheReadableTier(BatchImpliedVolatility batch) {
        QuoteColumns quotes = forwards(MANY, strike -> 1);
        double[] condition = new double[MANY];
        batch.solve(quotes, VolatilityColumns.allocate(MANY).withCondition(condition));
        for (int i = 0; i < MANY; i++) {
            double expected = ((ImpliedVolatility.Found) quotes.implied(i)).condition();
            assertEquals(expected, condition[i], (CONDITION + MOVED * expected) * expected);
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aDiscountFactorScalesThePrice(BatchImpliedVolatility batch) {
        VolatilityColumns undiscounted = VolatilityColumns.allocate(MANY);
        VolatilityColumns discounted = VolatilityColumns.allocate(MANY);
        batch.solve(forwards(MANY, strike -> 1), undiscounted);
        batch.solve(forwards(MANY, strike -> 0.5), discounted);
        for (int i = 0; i < MANY; i++) {
            assertEquals(undiscounted.volatility(i), discounted.volatility(i), 0);
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void quotesBeyondTheCachesHaveTheVolatilitiesOfTheirParts(BatchImpliedVolatility batch) {
        QuoteColumns quotes = forwards(LARGE, strike -> 1 / (1 + 0.001 * (strike % 7)));
        VolatilityColumns whole = VolatilityColumns.allocate(LARGE);
        VolatilityColumns parts = VolatilityColumns.allocate(LARGE);
        assertEquals(0, batch.solve(quotes, whole));
        for (int from = 0; from < LARGE; from += PART) {
            int count = Math.min(PART, LARGE - from);
            batch.solve(quotes.range(from, count), parts.range(from, count));
        }
        for (int i = 0; i < LARGE; i++) {
            assertEquals(parts.volatility(i), whole.volatility(i), 0);
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void nothingIsWrittenBesideARange(BatchImpliedVolatility batch) {
        double[] volatility = same(MANY, -7);
        byte[] status = new byte[MANY];
        Arrays.fill(status, (byte) 9);
        double[] condition = same(MANY, -7);
        VolatilityColumns results = VolatilityColumns.of(volatility, status)
                .withCondition(condition)
                .range(13, 500);
        assertEquals(0, batch.solve(forwards(MANY, strike -> 1).range(300, 500), results));
        assertEquals(500, DoubleStream.of(volatility).filter(v -> v > 0).count());
        assertEquals(500, DoubleStream.of(condition).filter(v -> v > 0).count());
        for (int i : new int[] {0, 12, 513, MANY - 1}) {
            assertEquals(-7, volatility[i]);
            assertEquals(9, status[i]);
        }
        assertEquals(VolatilityStatus.FOUND, results.range(499, 1).status(0));
        assertEquals(volatility[512], results.range(499, 1).volatility(0));
    }

    @Test
    void lengthsMustBeEqual() {
        QuoteColumns quotes = forwards(3, strike -> 1);
        BatchImpliedVolatility batch = BatchImpliedVolatility.fast();
        assertMessage(
                "length of results must be that of quotes 3: 4",
                () -> batch.solve(quotes, VolatilityColumns.allocate(4)));
        assertMessage(
                "length of status must be that of volatility 3: 4",
                () -> VolatilityColumns.of(new double[3], new byte[4]));
        assertMessage(
                "length of condition must be that of volatility 3: 4",
                () -> VolatilityColumns.allocate(3).withCondition(new double[4]));
        double[] two = {1, 1};
        assertMessage(
                "length of price must be that of sign 2: 1",
                () -> QuoteColumns.of(two, two, two, two, two, two, new double[1]));
        assertMessage(
                "length of discount must be that of sign 2: 1",
                () -> QuoteColumns.black76(two, two, two, two, new double[1], two));
        assertThrows(IndexOutOfBoundsException.class, () -> quotes.range(1, 3));
        assertThrows(IndexOutOfBoundsException.class, () -> quotes.implied(3));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> VolatilityColumns.allocate(3).range(2, 2));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> VolatilityColumns.allocate(3).status(3));
    }

    @Test
    void anInvalidSignIsNamed() {
        double[] one = {1};
        QuoteColumns quotes = QuoteColumns.black76(new double[] {0.5}, one, one, one, one, one);
        assertMessage("sign must be +1 or -1: 0.5", () -> quotes.implied(0));
        VolatilityColumns results = VolatilityColumns.allocate(1);
        assertEquals(1, BatchImpliedVolatility.accurate().solve(quotes, results));
        assertEquals(VolatilityStatus.INVALID, results.status(0));
    }

    @Test
    void eachWayDescribesItself() {
        assertDescription("plain: ", BatchImpliedVolatility.of(Kernel.FAST, "plain"));
        assertDescription("scalar: ", BatchImpliedVolatility.accurate());
        boolean module = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        assertDescription(module ? "vector: " : "plain: ", BatchImpliedVolatility.of(Kernel.FAST, "vector"));
    }

    private static void assertDescription(String start, BatchImpliedVolatility batch) {
        assertTrue(batch.describe().startsWith(start), batch::describe);
    }

    @Test
    void noCallAllocatesOnceItIsCompiled() {
        QuoteColumns quotes = forwards(MANY, strike -> 1);
        VolatilityColumns results = VolatilityColumns.allocate(MANY).withCondition(new double[MANY]);
        List<BatchImpliedVolatility> ways = new ArrayList<>(ImpliedPaths.all());
        ways.add(BatchImpliedVolatility.accurate());
        for (BatchImpliedVolatility batch : ways) {
            long bytes = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS && bytes > STRAY; round++) {
                bytes = allocated(() -> batch.solve(quotes, results));
            }
            assertTrue(bytes <= STRAY, batch.describe() + ": " + bytes);
        }
    }

    /** Returns the bytes that a hundred calls allocate. */
    private static long allocated(Runnable call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int i = 0; i < 100; i++) {
            call.run();
        }
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    private static QuoteColumns forwards(int n, DoubleUnaryOperator discount) {
        double[] strike =
                IntStream.range(0, n).mapToDouble(i -> 60 + 80.0 * i / n).toArray();
        double[] sign =
                IntStream.range(0, n).mapToDouble(i -> i % 3 - 1 > 0 ? 1 : -1).toArray();
        double[] discounts = DoubleStream.of(strike).map(discount).toArray();
        double[] price = new double[n];
        for (int i = 0; i < n; i++) {
            OptionType type = sign[i] > 0 ? OptionType.CALL : OptionType.PUT;
            price[i] = discounts[i] * new Black76(type, 100, strike[i], 0.5, 1, 0.4 + 2.0 * i / n).price();
        }
        return QuoteColumns.black76(sign, same(n, 100), strike, same(n, 0.5), discounts, price);
    }

    private static double[] same(int n, double value) {
        double[] column = new double[n];
        Arrays.fill(column, value);
        return column;
    }

    private static void assertMessage(String message, Executable bad) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, bad).getMessage());
    }
}
