package io.github.garboard.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The three-vote aggregate of {@code three_vote.c}, compiled by the compiler of this machine. */
final class ThreeVoteInC {

    private static final List<String> COMPILERS = List.of("cc", "gcc", "clang");

    private final NativeProgram program;

    private ThreeVoteInC(NativeProgram program) {
        this.program = program;
    }

    /**
     * Returns the program; nothing if there is no compiler.
     *
     * @param folder an existing folder for the source, the program and what it reads and writes
     */
    static Optional<ThreeVoteInC> compile(Path folder) throws IOException {
        return NativeProgram.compile(folder, "three_vote.c", COMPILERS, List.of("-O2", "-std=c99"))
                .map(ThreeVoteInC::new);
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
        return program.run(lines, mode, Integer.toString(boards.sources));
    }
}
