package io.github.garboard.oracle.average;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.oracle.laws.PricePath;
import java.math.BigInteger;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TickHistoryProperties {

    private static final long WRAP = 1L << 32;

    @Property
    void observedAccumulatorIsTheSumSecondBySecond(
            @ForAll PricePath path,
            @ForAll @IntRange(min = 1, max = 40) int cardinality,
            @ForAll @LongRange(max = WRAP - 1) long start,
            @ForAll @LongRange(max = 100_000) long after,
            @ForAll @LongRange(max = 200_000) long ago) {
        TickHistory history = history(path, cardinality, start);
        long now = path.end() + after;
        long target = now - ago;
        long oldest = history.observations().get(0).secondsUntil((start + now) % WRAP);
        Optional<Long> expected = ago > oldest ? Optional.empty() : Optional.of(areaUntil(path, target));
        assertEquals(expected, history.observe((start + now) % WRAP, ago).map(TickObservation::tickCumulative));
    }

    @Property
    void meanIsTheAccumulatedTicksRoundedDown(
            @ForAll PricePath path,
            @ForAll @LongRange(max = WRAP - 1) long start,
            @ForAll @LongRange(min = 2, max = 100_000) long after,
            @ForAll @LongRange(min = 1, max = 100_000) long split) {
        TickHistory history = history(path, 40, start);
        long now = (start + path.end() + after) % WRAP;
        long whole = path.end() + after;
        long late = 1 + split % (whole - 1);
        TickObservation begin = history.observe(now, whole).orElseThrow();
        TickObservation middle = history.observe(now, late).orElseThrow();
        TickObservation end = history.observe(now, 0).orElseThrow();
        // the mean is rounded down by less than a tick
        long total = history.meanTick(now, whole).orElseThrow().index() * whole;
        assertEquals(0, Math.floorDiv(end.tickCumulative() - begin.tickCumulative() - total, whole));
        assertEquals(middle.meanTick(end), history.meanTick(now, late).orElseThrow());
    }

    private static TickHistory history(PricePath path, int cardinality, long start) {
        TickHistory history =
                TickHistory.start(cardinality, start, Tick.of(path.prices().get(0)), BigInteger.ONE);
        for (int i = 0; i < path.size(); i++) {
            history = history.step(
                    (start + path.seconds().get(i)) % WRAP,
                    Tick.of(path.prices().get(i)),
                    BigInteger.ONE);
        }
        return history;
    }

    private static long areaUntil(PricePath path, long target) {
        long area = 0;
        for (int i = 0; i < path.size(); i++) {
            long from = path.seconds().get(i);
            long next = i + 1 < path.size() ? path.seconds().get(i + 1) : Long.MAX_VALUE;
            long to = Math.min(next, target);
            area += Math.max(0, to - from) * Tick.of(path.prices().get(i)).index();
        }
        return area;
    }
}
