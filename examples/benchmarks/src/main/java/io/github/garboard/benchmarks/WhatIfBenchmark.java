package io.github.garboard.benchmarks;

import io.github.garboard.margin.PnlVector;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** One order, a thousand candidates and one change of a book, beside the plain loop over 31 scenarios that they need at least. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class WhatIfBenchmark {

    /** The peer: the sums and the order added, the least of them kept. */
    @Benchmark
    public double plainAddAndMin(ChangingBook book) {
        double[] row = book.orderRows[book.next++ & (ChangingBook.ORDERS - 1)];
        double[] sums = book.sums;
        double least = 0;
        for (int s = 0; s < sums.length; s++) {
            least = Math.min(least, sums[s] + row[s]);
        }
        return -least;
    }

    /** The requirement with one order more. */
    @Benchmark
    public double whatIf(ChangingBook book) {
        return book.margin.requirementWith(book.orders[book.next++ & (ChangingBook.ORDERS - 1)], 1);
    }

    /** The requirements with each of a thousand candidates. */
    @Benchmark
    public double[] thousandCandidates(ChangingBook book) {
        book.margin.requirementsWith(book.candidates, 0, ChangingBook.CANDIDATES, book.requirements, 0);
        return book.requirements;
    }

    /** A position repriced: the old figures out, new ones in. */
    @Benchmark
    public void reprice(ChangingBook book) {
        PnlVector out = book.orders[book.next++ & (ChangingBook.ORDERS - 1)];
        PnlVector in = book.orders[book.next & (ChangingBook.ORDERS - 1)];
        book.margin.add(out, -1);
        book.margin.add(in, 1);
    }
}
