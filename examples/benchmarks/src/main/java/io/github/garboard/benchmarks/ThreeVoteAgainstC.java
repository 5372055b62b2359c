package io.github.garboard.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link ThreeVoteBenchmark} and the C program on the same quotes, one between two runs of the other, and prints
 * the ratio: {@code java -cp benchmarks.jar io.github.garboard.benchmarks.ThreeVoteAgainstC}, followed by JMH options
 * if others than the benchmark's are wanted.
 */
public final class ThreeVoteAgainstC {

    private static final int[] SOURCES = {10, 32, 64};

    private ThreeVoteAgainstC() {}

    /** Compares; says so and ends where there is no C compiler. */
    public static void main(String[] args) throws IOException, RunnerException, CommandLineOptionException {
        Path folder = Files.createTempDirectory("three-vote");
        Optional<ThreeVoteInC> peer = ThreeVoteInC.compile(folder);
        if (peer.isEmpty()) {
            System.out.println("Skipped: no C compiler (cc, gcc or clang) on the path.");
            return;
        }
        StringBuilder table = new StringBuilder("sources   C -O2, ns   Garboard, ns   ratio\n");
        for (int sources : SOURCES) {
            QuoteBoards boards = QuoteBoards.of(sources);
            double before = peer.get().nanosPerBoard(boards);
            double garboard = garboard(sources, args);
            double inC = (before + peer.get().nanosPerBoard(boards)) / 2;
            table.append(
                    String.format(Locale.ROOT, "%7d %11.1f %14.1f %7.2f%n", sources, inC, garboard, garboard / inC));
        }
        System.out.print(table);
    }

    private static double garboard(int sources, String[] args) throws RunnerException, CommandLineOptionException {
        return new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .include(ThreeVoteBenchmark.class.getName())
                        .param("sources", Integer.toString(sources))
                        .build())
                .runSingle()
                .getPrimaryResult()
                .getScore();
    }
}
