package io.github.garboard.benchmarks;

import io.github.garboard.collateral.allocation.Allocation;
import io.github.garboard.collateral.allocation.LinearAllocator;
import io.github.garboard.collateral.allocation.TransportAllocator;
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

/** Cheapest-to-deliver of 60 assets to 40 calls, with haircuts by asset and by asset and call; and 1,000 to 1,000. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Dshut.up.ojAlgo=true")
public class CheapestToDeliverBenchmark {

    /** The books. */
    @State(Scope.Benchmark)
    public static class Books {
        private final DeliveryBook byAsset = new DeliveryBook(60, 40, true);
        private final DeliveryBook byCall = new DeliveryBook(60, 40, false);
    }

    /** A large book. */
    @State(Scope.Benchmark)
    public static class LargeBook {
        private final DeliveryBook byAsset = new DeliveryBook(1000, 1000, true);
    }

    /** Haircuts by asset, by the network. */
    @Benchmark
    public Allocation<Integer, Integer> transport(Books books) {
        return new TransportAllocator().allocate(books.byAsset.problem);
    }

    /** The same by Hipparchus, cost only. */
    @Benchmark
    public double transportByHipparchus(Books books) {
        return books.byAsset.byHipparchus();
    }

    /** The same by ojAlgo, cost only. */
    @Benchmark
    public double transportByOjAlgo(Books books) {
        return books.byAsset.byOjAlgo();
    }

    /** Haircuts by asset, by the network, 1,000 assets and 1,000 calls. */
    @Benchmark
    public Allocation<Integer, Integer> transportOfAThousand(LargeBook book) {
        return new TransportAllocator().allocate(book.byAsset.problem);
    }

    /** Haircuts by asset and call, by linear programs. */
    @Benchmark
    public Allocation<Integer, Integer> linear(Books books) {
        return new LinearAllocator().allocate(books.byCall.problem);
    }

    /** The same by Hipparchus, cost only. */
    @Benchmark
    public double linearByHipparchus(Books books) {
        return books.byCall.byHipparchus();
    }
}
