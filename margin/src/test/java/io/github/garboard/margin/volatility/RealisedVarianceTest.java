package io.github.garboard.margin.volatility;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RealisedVarianceTest {

    /** A few roundings. */
    private static final double ROUNDING = 1e-13;

    private static final double[] MOVES = {0.01, -0.004, 0.0025, -0.0125, 0.03, -0.002, 0.0045, -0.007};

    /** Reference: the formulas of the papers at 30 digits (Python, mpmath 1.3.0). */
    @Test
    void agreeWithTheFormulasAtThirtyDigits() {
        assertEquals(0.00125175, RealisedVariance.squares().variance(MOVES), ROUNDING * 0.001);
        assertEquals(0.000999475262792067, RealisedVariance.bipower().variance(MOVES), ROUNDING * 0.001);
        assertEquals(0.00058115625, RealisedVariance.parzenKernel(3).variance(MOVES), ROUNDING * 0.001);
        JumpTest test = JumpTest.of(MOVES);
        assertEquals(0.7304571369324239, test.statistic(), ROUNDING);
        assertEquals(0.23255540203838962, test.pValue(), ROUNDING);
        // 3.5134 ξ^(4/5) n^(3/5) = 5.0658
        assertEquals(6, RealisedVariance.parzenBandwidth(2, MOVES));
    }

    @Test
    void rangesAreReadAsIfAlone() {
        double[] longer = {9, 9, 0.01, -0.004, 0.0025, -0.0125, 0.03, -0.002, 0.0045, -0.007, 9};
        assertEquals(
                RealisedVariance.squares().variance(MOVES),
                RealisedVariance.squares().variance(longer, 2, 10));
        assertEquals(
                RealisedVariance.bipower().variance(MOVES),
                RealisedVariance.bipower().variance(longer, 2, 10));
        RealisedVariance kernel = RealisedVariance.parzenKernel(3);
        assertEquals(kernel.variance(MOVES), kernel.variance(longer, 2, 10));
        assertEquals(JumpTest.of(MOVES), JumpTest.of(longer, 2, 10));
    }

    @Test
    void kernelWithoutBandwidthIsTheSumOfSquares() {
        assertEquals(
                RealisedVariance.squares().variance(MOVES),
                RealisedVariance.parzenKernel(0).variance(MOVES));
        assertEquals(0, RealisedVariance.parzenKernel(3).variance());
        assertEquals(0, RealisedVariance.squares().variance());
    }

    @Test
    void kernelIsNeverNegative() {
        SplittableRandom random = new SplittableRandom(1);
        for (int run = 0; run < 300; run++) {
            double[] moves = new double[12];
            for (int i = 0; i < moves.length; i++) {
                moves[i] = (i % 2 == 0 ? 1 : -1) + 1e-9 * random.nextGaussian();
            }
            double variance = RealisedVariance.parzenKernel(run % 30).variance(moves);
            assertTrue(variance >= 0, "bandwidth " + run % 30 + ": " + variance);
        }
    }

    @Test
    void jumpCountsInSquaresOnly() {
        SplittableRandom random = new SplittableRandom(2);
        double squares = 0;
        double bipower = 0;
        for (int day = 0; day < 200; day++) {
            double[] moves = day(random, 0.5);
            squares += RealisedVariance.squares().variance(moves) / 200;
            bipower += RealisedVariance.bipower().variance(moves) / 200;
        }
        // integrated variance 1, jump 0.5²; standard errors of the means below 0.01; a jump adds to bipower
        // (π/2) 0.5 · 2 · E|r| of its neighbours, 0.07
        assertEquals(1.25, squares, 0.04);
        assertEquals(1.07, bipower, 0.04);
    }

    @Test
    void kernelRemovesBounceThatSquaresCount() {
        SplittableRandom random = new SplittableRandom(3);
        double squares = 0;
        double kernel = 0;
        for (int day = 0; day < 100; day++) {
            double[] moves = new double[4000];
            double noise = 0;
            for (int i = 0; i < moves.length; i++) {
                double next = 0.02 * (random.nextBoolean() ? 1 : -1);
                moves[i] = Math.sqrt(1 / 4000.0) * random.nextGaussian() + next - noise;
                noise = next;
            }
            int bandwidth = RealisedVariance.parzenBandwidth(50, moves);
            assertTrue(bandwidth > 20 && bandwidth < 400, "bandwidth " + bandwidth);
            squares += RealisedVariance.squares().variance(moves) / 100;
            kernel += RealisedVariance.parzenKernel(bandwidth).variance(moves) / 100;
        }
        // squares: 1 + 2 · 4000 · 0.02² = 4.2; the kernel's standard error over 100 days is about 0.02
        assertEquals(4.2, squares, 0.1);
        assertEquals(1, kernel, 0.08);
    }

    @Test
    void jumpTestRejectsAsOftenAsItsLevelSays() {
        SplittableRandom random = new SplittableRandom(4);
        int quiet = 0;
        int jumping = 0;
        for (int run = 0; run < 2000; run++) {
            quiet += JumpTest.of(day(random, 0)).rejects(0.05) ? 1 : 0;
            jumping += JumpTest.of(day(random, 0.6)).rejects(0.001) ? 1 : 0;
        }
        // 100 expected, deviation 10; at 288 moves Huang and Tauchen find sizes of 5 to 6 %
        assertTrue(quiet > 70 && quiet < 150, "of 2000: " + quiet);
        assertTrue(jumping > 1600, "of 2000: " + jumping);
    }

    @Test
    void dayWithOneMoveIsAJumpAndAQuietDayIsNot() {
        JumpTest alone = JumpTest.of(0, 0, 0, 0.1, 0, 0, 0, 0, 0, 0);
        assertEquals(0, alone.bipowerVariance());
        assertEquals(alone.realisedVariance(), alone.jumpVariance());
        assertTrue(alone.rejects(0.001));
        assertEquals(new JumpTest(0, 0.5, 0, 0), JumpTest.of(0, 0, 0));
        assertFalse(JumpTest.of(1, 1, 1, 1).rejects(0.5));
        assertEquals(0, JumpTest.of(1, 1, 1, 1).jumpVariance());
    }

    @Test
    void ticksBecomeMovesByTradeAndByTheClock() {
        Ticks ticks = Ticks.of(new long[] {10, 20, 20, 45}, new double[] {1, Math.exp(1), Math.exp(2), Math.exp(4)});
        assertArrayEquals(new double[] {1, 1, 2}, ticks.moves(), ROUNDING);
        // at 0 and 10 the first price, at 20 the last of that time, at 30 and 40 still, at 50 the last
        assertArrayEquals(new double[] {0, 2, 0, 0, 2, 0}, ticks.moves(0, 10, 6), ROUNDING);
        assertArrayEquals(new double[] {2, 2}, ticks.moves(15, 20, 2), ROUNDING);
        assertEquals(0, ticks.moves(15, 20, 0).length);
        assertEquals(0, Ticks.of(new long[] {5}, new double[] {3}).moves().length);
    }

    @Test
    void rejectsBadInput() {
        assertRefused(
                "moves must be at least 2: 1", () -> RealisedVariance.bipower().variance(1));
        assertRefused("bandwidth must be >= 0: -1", () -> RealisedVariance.parzenKernel(-1));
        assertRefused("stride must be in [1, 4]: 5", () -> RealisedVariance.parzenBandwidth(5, MOVES));
        assertRefused("stride must be in [1, 4]: 0", () -> RealisedVariance.parzenBandwidth(0, MOVES));
        assertRefused(
                "moves must have a finite sum of squares: NaN",
                () -> RealisedVariance.parzenBandwidth(1, 1, Double.NaN));
        assertEquals(0, RealisedVariance.parzenBandwidth(1, 0, 0, 0));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> RealisedVariance.squares().variance(MOVES, 0, 9));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> RealisedVariance.parzenKernel(1).variance(MOVES, -1, 9));
        assertRefused("moves must be at least 3: 2", () -> JumpTest.of(1, 2));
        assertRefused("moves must have a finite sum of squares: NaN", () -> JumpTest.of(1, 2, Double.NaN));
        assertRefused("statistic must be finite: NaN", () -> new JumpTest(Double.NaN, 0, 1, 1));
        assertRefused("pValue must be in [0, 1]: 2.0", () -> new JumpTest(1, 2, 1, 1));
        assertRefused("level must be in [0, 1]: 2.0", () -> JumpTest.of(1, 2, 3).rejects(2));
        long[] times = {2, 1};
        double[] prices = {1, 1};
        double[] bad = {1, 0};
        assertRefused("nanos and prices must be of one length >= 1: 2 and 0", () -> Ticks.of(times, new double[0]));
        assertRefused(
                "nanos and prices must be of one length >= 1: 0 and 0", () -> Ticks.of(new long[0], new double[0]));
        assertRefused("time 1 must not be before the last time, 2: 1", () -> Ticks.of(times, prices));
        assertRefused("price 1 must be finite and > 0: 0.0", () -> Ticks.of(times, bad));
        Ticks ticks = Ticks.of(new long[] {1, 2}, prices);
        assertRefused("step must be > 0: 0", () -> ticks.moves(0, 0, 1));
        assertRefused("count must be >= 0: -1", () -> ticks.moves(0, 1, -1));
        assertThrows(ArithmeticException.class, () -> ticks.moves(0, Long.MAX_VALUE, 2));
        assertThrows(ArithmeticException.class, () -> ticks.moves(2, Long.MAX_VALUE, 1));
    }

    /** A day of 288 moves of five minutes with the variance 1, and a jump at a random time. */
    private static double[] day(SplittableRandom random, double jump) {
        double[] moves = new double[288];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = Math.sqrt(1 / 288.0) * random.nextGaussian();
        }
        moves[random.nextInt(moves.length)] += jump;
        return moves;
    }
}
