package io.github.garboard.benchmarks;

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

/** A full scan of isolated positions. Its peer in C++ is run by {@link IsolatedScanAgainstCpp}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class IsolatedScanBenchmark {

    private int tick;

    /** One tick of a price at which no position is in breach; the time is that of all positions. */
    @Benchmark
    public int garboardScan(IsolatedBook book) {
        tick = (tick + 1) % 64;
        return book.positions.breachedAt(100 + 1e-3 * tick, 0, book.size, book.out);
    }
}
