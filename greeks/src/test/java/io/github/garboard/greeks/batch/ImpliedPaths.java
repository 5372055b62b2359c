package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.Kernel;
import java.util.List;
import java.util.stream.Stream;

/** The ways that FAST finds volatilities on this Java: the plain one, and the one in vectors where its module is there. */
final class ImpliedPaths {

    private ImpliedPaths() {}

    static List<BatchImpliedVolatility> all() {
        BatchImpliedVolatility plain = BatchImpliedVolatility.of(Kernel.FAST, "plain");
        BatchImpliedVolatility other = BatchImpliedVolatility.of(Kernel.FAST, "vector");
        return Stream.of(plain, other)
                .filter(way -> way == plain || way.describe().startsWith("vector"))
                .toList();
    }
}
