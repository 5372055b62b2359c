package io.github.garboard.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A limit program: price and five Greeks in C++, compiled by the compiler of this machine. */
final class BlackScholesInCpp {

    /** Left to the compiler and the vector functions of glibc. */
    static final String LIBMVEC = "black_scholes_libmvec.cpp";

    /** Eight at once by hand. */
    static final String AVX512 = "black_scholes_avx512.cpp";

    private static final String QUANTLIB = "black_scholes_quantlib.cpp";

    private static final List<String> COMPILERS = List.of("g++", "c++");
    private static final String SHARED = "black_scholes.h";

    private final NativeProgram program;

    private BlackScholesInCpp(NativeProgram program) {
        this.program = program;
    }

    /** Nanoseconds per option, medians. */
    record Nanos(double price, double fiveGreeks) {}

    /**
     * Returns the program; nothing if there is no compiler, this is not x86-64 or the machine does not have its instructions.
     *
     * @param source {@link #LIBMVEC} or {@link #AVX512}
     * @param flags of the compiler
     */
    static Optional<BlackScholesInCpp> compile(String source, String... flags) throws IOException {
        if (!System.getProperty("os.arch").equals("amd64")) {
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("black-scholes");
        try (InputStream text =
                Objects.requireNonNull(BlackScholesInCpp.class.getResourceAsStream("/" + SHARED), SHARED)) {
            Files.write(folder.resolve(SHARED), text.readAllBytes());
        }
        List<String> all = new ArrayList<>(List.of("-std=c++17", "-O3"));
        all.addAll(List.of(flags));
        Optional<BlackScholesInCpp> peer =
                NativeProgram.compile(folder, source, COMPILERS, all).map(BlackScholesInCpp::new);
        return peer.isPresent() && peer.get().program.run(List.of(), "check").isEmpty() ? peer : Optional.empty();
    }

    /** Returns the program that asks QuantLib; nothing where that, a compiler or x86-64 is missing. */
    static Optional<BlackScholesInCpp> quantLib() throws IOException {
        return QuantLib.isInstalled() ? compile(QUANTLIB, QuantLib.flags()) : Optional.empty();
    }

    /** Returns price, delta, gamma, vega, theta and rho of each line of {@link OptionBookColumns#line}. */
    List<double[]> values(List<String> lines) throws IOException {
        return numbers(program.run(lines, "check"));
    }

    /** Returns the medians of five measured half-seconds. */
    Nanos nanosPerOption(int options) throws IOException {
        List<double[]> lines = numbers(program.run(List.of(), "time", String.format(Locale.ROOT, "%d", options)));
        return new Nanos(median(lines, 0), median(lines, 1));
    }

    private static double median(List<double[]> lines, int column) {
        double[] sorted =
                lines.stream().mapToDouble(line -> line[column]).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static List<double[]> numbers(List<String> lines) {
        return lines.stream()
                .map(line -> Arrays.stream(line.split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }
}
