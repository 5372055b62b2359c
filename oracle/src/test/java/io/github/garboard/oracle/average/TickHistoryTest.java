package io.github.garboard.oracle.average;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TickHistoryTest {

    private static final BigInteger NO_LIQUIDITY = BigInteger.ZERO;
    private static final long WRAP = 1L << 32;

    @Test
    void accumulatorGrowsByTheTickInForce() {
        TickHistory history = start(5, 100, 7).step(110, new Tick(-3), NO_LIQUIDITY);
        assertEquals(Optional.of(new TickObservation(110, 70, perLiquidity(10))), at(history, 110, 0));
        assertEquals(Optional.of(70L - 3 * 20), ticks(history, 130, 0));
    }

    @Test
    void secondStepOfASecondChangesTheTickAlone() {
        TickHistory history =
                start(5, 100, 7).step(110, new Tick(1_000), NO_LIQUIDITY).step(110, new Tick(2), NO_LIQUIDITY);
        assertEquals(2, history.observations().size());
        assertEquals(Optional.of(72L), ticks(history, 111, 0));
    }

    @Test
    void beforeTheOldestObservationThereIsNothing() {
        TickHistory history =
                start(2, 100, 7).step(110, new Tick(1), NO_LIQUIDITY).step(120, new Tick(2), NO_LIQUIDITY);
        assertEquals(Optional.of(70L), ticks(history, 130, 20));
        assertEquals(Optional.empty(), ticks(history, 130, 21));
        assertEquals(Optional.empty(), history.meanTick(130, 21));
    }

    @Test
    void moreRoomCountsFromNowOn() {
        TickHistory history = start(1, 100, 7).step(110, new Tick(1), NO_LIQUIDITY);
        assertEquals(1, history.observations().size());
        TickHistory grown =
                history.grown(3).step(120, new Tick(2), NO_LIQUIDITY).step(130, new Tick(3), NO_LIQUIDITY);
        assertEquals(3, grown.observations().size());
        assertEquals(Optional.of(70L), ticks(grown, 130, 20));
    }

    @Test
    void lineBetweenObservationsRoundsTowardsMinusInfinity() {
        // the accumulators of a pool whose tick moved between the two seconds that were kept
        TickHistory history = new TickHistory(
                2, List.of(TickObservation.of(10, 0), TickObservation.of(14, -5)), new Tick(0), NO_LIQUIDITY);
        assertEquals(Optional.of(-2L), ticks(history, 14, 3));
        assertEquals(Optional.of(-3L), ticks(history, 14, 2));
        assertEquals(Optional.of(-4L), ticks(history, 14, 1));
    }

    @Test
    void clockWrapsAround() {
        TickHistory history = start(5, WRAP - 10, 7)
                .step(WRAP - 4, new Tick(100), NO_LIQUIDITY)
                .step(6, new Tick(-1), NO_LIQUIDITY);
        assertEquals(Optional.of(new TickObservation(6, 42 + 1_000, perLiquidity(16))), at(history, 6, 0));
        assertEquals(Optional.of(42L + 400), ticks(history, 6, 6));
        assertEquals(WRAP - 2, at(history, 6, 8).orElseThrow().seconds());
        assertEquals(Optional.of(new Tick((42 + 1_000) / 16)), history.meanTick(6, 16));
    }

    @Test
    void meanTickRoundsTowardsMinusInfinity() {
        TickHistory history = start(5, 0, -1).step(1, new Tick(0), NO_LIQUIDITY);
        assertEquals(Optional.of(new Tick(-1)), history.meanTick(2, 2));
        assertEquals(Optional.of(new Tick(0)), history.meanTick(2, 1));
    }

    @Test
    void liquidityIsAveragedHarmonically() {
        TickHistory history = TickHistory.start(5, 0, new Tick(0), BigInteger.valueOf(1_000))
                .step(30, new Tick(0), BigInteger.valueOf(3_000));
        TickObservation begin = history.observe(60, 60).orElseThrow();
        TickObservation end = history.observe(60, 0).orElseThrow();
        // 60 / (30 / 1000 + 30 / 3000)
        assertEquals(BigInteger.valueOf(1_500), begin.harmonicMeanLiquidity(end));
        TickObservation middle = history.observe(60, 45).orElseThrow();
        assertEquals(BigInteger.valueOf(1_000), begin.harmonicMeanLiquidity(middle));
    }

    @Test
    void secondsPerLiquidityWrapAround() {
        BigInteger last = BigInteger.ONE.shiftLeft(160).subtract(BigInteger.TEN);
        TickObservation before = new TickObservation(0, 0, last);
        TickObservation after = new TickObservation(3, 0, BigInteger.ZERO);
        TickObservation plain = new TickObservation(3, 0, BigInteger.TEN);
        assertEquals(TickObservation.of(0, 0).harmonicMeanLiquidity(plain), before.harmonicMeanLiquidity(after));
    }

    @Test
    void blockStartsWithTheTickThatNoTransactionOfItMoved() {
        TickHistory history = start(5, 100, 7);
        assertEquals(Optional.empty(), history.blockStartTick(100));
        assertEquals(Optional.of(new Tick(7)), history.blockStartTick(112));
        TickHistory moved = history.step(112, new Tick(5_000), NO_LIQUIDITY);
        assertEquals(Optional.of(new Tick(7)), moved.blockStartTick(112));
        assertEquals(Optional.of(new Tick(5_000)), moved.blockStartTick(124));
    }

    @Test
    void rejectsArgumentsThatBreakARule() {
        assertThrows(IllegalArgumentException.class, () -> start(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> start(65_536, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> start(1, WRAP, 0));
        assertThrows(IllegalArgumentException.class, () -> start(1, -1, 0));
        Tick tick = new Tick(0);
        List<TickObservation> two = List.of(TickObservation.of(0, 0), TickObservation.of(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new TickHistory(1, two, tick, NO_LIQUIDITY));
        assertThrows(IllegalArgumentException.class, () -> new TickHistory(1, List.of(), tick, NO_LIQUIDITY));
        BigInteger tooMuch = BigInteger.ONE.shiftLeft(128);
        assertThrows(IllegalArgumentException.class, () -> TickHistory.start(1, 0, tick, tooMuch));
        BigInteger negative = BigInteger.ONE.negate();
        assertThrows(IllegalArgumentException.class, () -> TickHistory.start(1, 0, tick, negative));
        TickHistory history = start(2, 0, 0);
        assertThrows(IllegalArgumentException.class, () -> history.grown(1));
        assertThrows(IllegalArgumentException.class, () -> history.observe(0, -1));
        assertThrows(IllegalArgumentException.class, () -> history.observe(WRAP, 0));
        assertThrows(IllegalArgumentException.class, () -> history.meanTick(10, 0));
    }

    @Test
    void rejectsObservationsWithoutAMean() {
        TickObservation one = TickObservation.of(5, 0);
        assertEquals(
                "later must be at another second than 5: " + one,
                assertThrows(IllegalArgumentException.class, () -> one.meanTick(one))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> one.meanTick(TickObservation.of(6, Long.MAX_VALUE)));
        assertThrows(IllegalArgumentException.class, () -> one.harmonicMeanLiquidity(TickObservation.of(6, 0)));
        BigInteger tooLarge = BigInteger.ONE.shiftLeft(160);
        assertThrows(IllegalArgumentException.class, () -> new TickObservation(0, 0, tooLarge));
        BigInteger negative = BigInteger.ONE.negate();
        assertThrows(IllegalArgumentException.class, () -> new TickObservation(0, 0, negative));
    }

    private static TickHistory start(int cardinality, long seconds, int tick) {
        return TickHistory.start(cardinality, seconds, new Tick(tick), NO_LIQUIDITY);
    }

    private static BigInteger perLiquidity(long seconds) {
        return BigInteger.valueOf(seconds).shiftLeft(128);
    }

    private static Optional<TickObservation> at(TickHistory history, long now, long secondsAgo) {
        return history.observe(now, secondsAgo);
    }

    private static Optional<Long> ticks(TickHistory history, long now, long secondsAgo) {
        return at(history, now, secondsAgo).map(TickObservation::tickCumulative);
    }
}
