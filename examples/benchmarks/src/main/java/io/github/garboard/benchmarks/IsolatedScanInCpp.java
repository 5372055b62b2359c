package io.github.garboard.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scan of {@code isolated_scan.cpp}, compiled by the compiler of this machine. */
final class IsolatedScanInCpp {

    private static final List<String> COMPILERS = List.of("c++", "g++", "clang++");

    private final NativeProgram program;

    private IsolatedScanInCpp(NativeProgram program) {
        this.program = program;
    }

    /** Nanoseconds per position with the formula on four columns, and with two columns as ours. */
    record Nanos(double fourColumns, double twoColumns) {}

    /**
     * Returns the program; nothing if there is no compiler.
     *
     * @param folder an existing folder for the source, the program and what it reads and writes
     * @param flags of the compiler
     */
    static Optional<IsolatedScanInCpp> compile(Path folder, String... flags) throws IOException {
        List<String> all = new ArrayList<>(List.of("-std=c++11"));
        all.addAll(List.of(flags));
        return NativeProgram.compile(folder, "isolated_scan.cpp", COMPILERS, all)
                .map(IsolatedScanInCpp::new);
    }

    /** Returns the indexes of the positions in breach. */
    List<String> breachedAt(double price, IsolatedBook book) throws IOException {
        return program.run(book.lines(), "check", Double.toString(price));
    }

    /** Returns the means of five measured half-seconds, after two of warm-up. */
    Nanos nanosPerPosition(IsolatedBook book) throws IOException {
        List<double[]> seconds = program.run(book.lines(), "time").stream()
                .map(line -> line.split(" ", 2))
                .map(two -> new double[] {Double.parseDouble(two[0]), Double.parseDouble(two[1])})
                .toList();
        return new Nanos(
                seconds.stream().mapToDouble(two -> two[0]).average().orElseThrow(),
                seconds.stream().mapToDouble(two -> two[1]).average().orElseThrow());
    }
}
