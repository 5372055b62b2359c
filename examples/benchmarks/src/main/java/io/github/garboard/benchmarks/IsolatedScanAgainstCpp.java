package io.github.garboard.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link IsolatedScanBenchmark} and the C++ program on the same positions, one between two runs of the other, and
 * prints the ratios: {@code java -cp benchmarks.jar io.github.garboard.benchmarks.IsolatedScanAgainstCpp}, followed by JMH
 * options if others than the benchmark's are wanted.
 */
public final class IsolatedScanAgainstCpp {

    private static final int[] SIZES = {10_000, 100_000, 1_000_000};

    private IsolatedScanAgainstCpp() {}

    /** Compares; says so and ends where there is no C++ compiler. */
    public static void main(String[] args) throws IOException, RunnerException, CommandLineOptionException {
        Optional<IsolatedScanInCpp> peer =
                IsolatedScanInCpp.compile(Files.createTempDirectory("isolated-scan"), "-O3", "-march=native");
        if (peer.isEmpty()) {
            System.out.println("Skipped: no C++ compiler (c++, g++ or clang++) on the path.");
            return;
        }
        StringBuilder table = new StringBuilder("""
                C++ -O3 -march=native, ns per position
                positions   four columns   two columns   Garboard   to four   to two
                """);
        for (int size : SIZES) {
            IsolatedBook book = IsolatedBook.of(size);
            IsolatedScanInCpp.Nanos before = peer.get().nanosPerPosition(book);
            double garboard = garboard(size, args) / size;
            IsolatedScanInCpp.Nanos after = peer.get().nanosPerPosition(book);
            double four = (before.fourColumns() + after.fourColumns()) / 2;
            double two = (before.twoColumns() + after.twoColumns()) / 2;
            table.append(String.format(
                    Locale.ROOT,
                    "%9d %14.3f %13.3f %10.3f %9.2f %8.2f%n",
                    size,
                    four,
                    two,
                    garboard,
                    garboard / four,
                    garboard / two));
        }
        System.out.print(table);
    }

    private static double garboard(int size, String[] args) throws RunnerException, CommandLineOptionException {
        return new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .include(IsolatedScanBenchmark.class.getName())
                        .param("size", Integer.toString(size))
                        .build())
                .runSingle()
                .getPrimaryResult()
                .getScore();
    }
}
