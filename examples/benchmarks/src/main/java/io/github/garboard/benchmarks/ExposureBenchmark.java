package io.github.garboard.benchmarks;

import io.github.garboard.greeks.exposure.ExposureAggregation;
import io.github.garboard.greeks.exposure.ExposureMeasure;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Exposures of a million positions per venue, underlying and expiry: compensated sums against plain ones. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ExposureBenchmark {

    private static final int FIGURES = 5 + NetworkBook.BUCKETS;

    private final ExposureAggregation aggregation =
            new ExposureAggregation(NetworkBook.VENUES, NetworkBook.UNDERLYINGS, NetworkBook.BUCKETS);
    private final double[] plain = new double[NetworkBook.VENUES * NetworkBook.UNDERLYINGS * FIGURES];

    /** The batch tier: checked, compensated. */
    @Benchmark
    public double garboardCompensated(NetworkBook book) {
        aggregation.clear();
        aggregation.add(book.positions, book.unit, book.spots, 0, book.size);
        return aggregation.total(ExposureMeasure.NET_DELTA);
    }

    /** The loop that one would write by hand: nothing checked, nothing compensated. */
    @Benchmark
    public double plainLoop(NetworkBook book) {
        return Arrays.stream(plainSums(book)).sum();
    }

    /** Adds value, delta, gross delta, gamma, theta and vega per expiry of each venue and underlying. */
    double[] plainSums(NetworkBook book) {
        Arrays.fill(plain, 0);
        int[] venue = book.positions.venue();
        int[] underlying = book.positions.underlying();
        int[] bucket = book.positions.bucket();
        double[] quantity = book.positions.quantity();
        for (int i = 0; i < quantity.length; i++) {
            double spot = book.spots[underlying[i]];
            int at = (venue[i] * NetworkBook.UNDERLYINGS + underlying[i]) * FIGURES;
            double delta = quantity[i] * book.unit.delta()[i] * spot;
            plain[at] += quantity[i] * book.unit.price()[i];
            plain[at + 1] += delta;
            plain[at + 2] += Math.abs(delta);
            plain[at + 3] += quantity[i] * book.unit.gamma()[i] * spot * spot / 100;
            plain[at + 4] += quantity[i] * book.unit.theta()[i];
            plain[at + 5 + bucket[i]] += quantity[i] * book.unit.vega()[i];
        }
        return plain;
    }
}
