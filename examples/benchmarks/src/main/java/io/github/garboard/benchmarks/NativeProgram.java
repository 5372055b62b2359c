package io.github.garboard.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A peer in C or C++, compiled by the compiler of this machine.
 *
 * @param folder where the source, the program and what it reads and writes lie
 * @param program the program
 */
record NativeProgram(Path folder, Path program) {

    /**
     * Returns the program; nothing if there is no compiler.
     *
     * @param folder an existing folder
     * @param source the name of the source among the resources
     * @param compilers the names of compilers, the first one that is there is taken
     * @param flags of the compiler
     * @throws IOException if the source does not compile
     */
    static Optional<NativeProgram> compile(Path folder, String source, List<String> compilers, List<String> flags)
            throws IOException {
        Path file = folder.resolve(source);
        try (InputStream text = Objects.requireNonNull(NativeProgram.class.getResourceAsStream("/" + source), source)) {
            Files.write(file, text.readAllBytes());
        }
        Path program = folder.resolve("program");
        for (String compiler : compilers) {
            List<String> command = new ArrayList<>(List.of(compiler));
            command.addAll(flags);
            command.addAll(List.of("-o", program.toString(), file.toString()));
            Process process;
            try {
                process = new ProcessBuilder(command).inheritIO().start();
            } catch (IOException notThere) {
                continue;
            }
            requireDone(process, command);
            return Optional.of(new NativeProgram(folder, program));
        }
        return Optional.empty();
    }

    /** Returns the lines that the program prints for lines of input. */
    List<String> run(List<String> input, String... arguments) throws IOException {
        Path in = Files.write(folder.resolve("in"), input);
        Path out = folder.resolve("out");
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        requireDone(
                new ProcessBuilder(command)
                        .redirectInput(in.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start(),
                command);
        return Files.readAllLines(out);
    }

    private static void requireDone(Process process, List<String> command) throws IOException {
        try {
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + exit);
            }
        } catch (InterruptedException stop) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }
}
