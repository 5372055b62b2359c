package io.github.garboard.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The three-vote aggregate of {@code three_vote.c}, compiled by the compiler of this machine. */
final class ThreeVoteInC {

    private static final List<String> COMPILERS = List.of("cc", "gcc", "clang");

    private final Path folder;
    private final Path program;

    private ThreeVoteInC(Path folder, Path program) {
        this.folder = folder;
        this.program = program;
    }

    /**
     * Returns the program; nothing if there is no compiler.
     *
     * @param folder an existing folder for the source, the program and what it reads and writes
     */
    static Optional<ThreeVoteInC> compile(Path folder) throws IOException {
        Path source = folder.resolve("three_vote.c");
        try (InputStream text =
                Objects.requireNonNull(ThreeVoteInC.class.getResourceAsStream("/three_vote.c"), "three_vote.c")) {
            Files.write(source, text.readAllBytes());
        }
        Path program = folder.resolve("three_vote");
        for (String compiler : COMPILERS) {
            if (isThere(compiler)) {
                run(folder, List.of(compiler, "-O2", "-std=c99", "-o", program.toString(), source.toString()));
                return Optional.of(new ThreeVoteInC(folder, program));
            }
        }
        return Optional.empty();
    }

    /** Returns price and confidence of each board, one after the other. */
    List<String> aggregates(QuoteBoards boards) throws IOException {
        return run("check", boards);
    }

    /** Returns the mean time per board of five measured seconds, after two of warm-up. */
    double nanosPerBoard(QuoteBoards boards) throws IOException {
        return run("time", boards).stream()
                .mapToDouble(Double::parseDouble)
                .average()
                .orElseThrow();
    }

    private List<String> run(String mode, QuoteBoards boards) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < boards.quotes.size(); i++) {
            lines.add(
                    (long) boards.quotes.price()[i] + " " + (long) boards.quotes.confidence()[i]);
        }
        Files.write(folder.resolve("in"), lines);
        return run(folder, List.of(program.toString(), mode, Integer.toString(boards.sources)));
    }

    private static boolean isThere(String compiler) {
        try {
            return wait(new ProcessBuilder(compiler, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start())
                    == 0;
        } catch (IOException none) {
            return false;
        }
    }

    /** Runs a command from the file {@code in}, if there is one, and returns the lines that it prints. */
    private static List<String> run(Path folder, List<String> command) throws IOException {
        Path in = folder.resolve("in");
        Path out = folder.resolve("out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        if (Files.exists(in)) {
            builder.redirectInput(in.toFile());
        }
        int exit = wait(builder.start());
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + exit);
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
