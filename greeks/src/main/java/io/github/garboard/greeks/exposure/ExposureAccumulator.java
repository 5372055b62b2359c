package io.github.garboard.greeks.exposure;

import java.util.Arrays;
import java.util.stream.Stream;

/** The exposure of a set of positions that comes and goes. Mutable. */
final class ExposureAccumulator {

    private final Superaccumulator value = new Superaccumulator();
    private final Superaccumulator netDelta = new Superaccumulator();
    private final Superaccumulator grossDelta = new Superaccumulator();
    private final Superaccumulator gammaPerPercent = new Superaccumulator();
    private final Superaccumulator theta = new Superaccumulator();
    private final Superaccumulator[] vegaByBucket;
    private int positions;

    ExposureAccumulator(int buckets) {
        vegaByBucket = Stream.generate(Superaccumulator::new).limit(buckets).toArray(Superaccumulator[]::new);
    }

    void add(PositionExposure one, int bucket) {
        add(one, bucket, 1);
        positions++;
    }

    /** Takes out what {@link #add} put in: exactly, so that nothing of it is left. */
    void remove(PositionExposure one, int bucket) {
        add(one, bucket, -1);
        positions--;
    }

    private void add(PositionExposure one, int bucket, int sign) {
        value.add(sign * one.value());
        netDelta.add(sign * one.delta());
        grossDelta.add(sign * Math.abs(one.delta()));
        gammaPerPercent.add(sign * one.gammaPerPercent());
        theta.add(sign * one.theta());
        vegaByBucket[bucket].add(sign * one.vega());
    }

    boolean isEmpty() {
        return positions == 0;
    }

    Exposure toExposure() {
        return new Exposure(
                value.toExactSum(),
                netDelta.toExactSum(),
                grossDelta.toExactSum(),
                gammaPerPercent.toExactSum(),
                Arrays.stream(vegaByBucket).map(Superaccumulator::toExactSum).toList(),
                theta.toExactSum());
    }
}
