package io.github.garboard.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The scan of {@code isolated_scan.cpp}, compiled by the compiler of this machine. */
final class IsolatedScanInCpp {

    private static final List<String> COMPILERS = List.of("c++", "g++", "clang++");

    private final Path folder;
    private final Path program;

    private IsolatedScanInCpp(Path folder, Path program) {
        this.folder = folder;
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
        Path source = folder.resolve("isolated_scan.cpp");
        try (InputStream text = Objects.requireNonNull(
                IsolatedScanInCpp.class.getResourceAsStream("/isolated_scan.cpp"), "isolated_scan.cpp")) {
            Files.write(source, text.readAllBytes());
        }
        Path program = folder.resolve("isolated_scan");
        for (String compiler : COMPILERS) {
            if (compiles(compiler, List.of(flags), program, source)) {
                return Optional.of(new IsolatedScanInCpp(folder, program));
            }
        }
        return Optional.empty();
    }

    private static boolean compiles(String compiler, List<String> flags, Path program, Path source) {
        List<String> command = new ArrayList<>(List.of(compiler, "-std=c++11"));
        command.addAll(flags);
        command.addAll(List.of("-o", program.toString(), source.toString()));
        try {
            return wait(new ProcessBuilder(command).inheritIO().start()) == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** Returns the indexes of the positions in breach. */
    List<String> breachedAt(double price, IsolatedBook book) throws IOException {
        return run(book, "check", Double.toString(price));
    }

    /** Returns the means of five measured half-seconds, after two of warm-up. */
    Nanos nanosPerPosition(IsolatedBook book) throws IOException {
        List<double[]> seconds = run(book, "time").stream()
                .map(line -> line.split(" ", 2))
                .map(two -> new double[] {Double.parseDouble(two[0]), Double.parseDouble(two[1])})
                .toList();
        return new Nanos(
                seconds.stream().mapToDouble(two -> two[0]).average().orElseThrow(),
                seconds.stream().mapToDouble(two -> two[1]).average().orElseThrow());
    }

    private List<String> run(IsolatedBook book, String... arguments) throws IOException {
        Path in = Files.write(folder.resolve("in"), book.lines());
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(program.toString());
        builder.command().addAll(List.of(arguments));
        builder.redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        int exit = wait(builder.start());
        if (exit != 0) {
            throw new IOException(program + " ended with " + exit);
        }
        return Files.readAllLines(out);
    }

    private static int wait(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException stop) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }
}
