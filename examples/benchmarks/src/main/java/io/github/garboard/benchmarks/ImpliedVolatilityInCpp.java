package io.github.garboard.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The solver of QuantLib, {@code implied_volatility_quantlib.cpp}, compiled by the compiler of this machine. */
final class ImpliedVolatilityInCpp {

    private static final String SOURCE = "implied_volatility_quantlib.cpp";
    private static final List<String> COMPILERS = List.of("g++", "c++");

    private final NativeProgram program;

    private ImpliedVolatilityInCpp(NativeProgram program) {
        this.program = program;
    }

    /** Returns the program; nothing if there is no compiler or no QuantLib. */
    static Optional<ImpliedVolatilityInCpp> quantLib() throws IOException {
        if (!QuantLib.isInstalled()) {
            return Optional.empty();
        }
        List<String> flags = new ArrayList<>(List.of("-std=c++17", "-O3"));
        flags.addAll(List.of(QuantLib.flags()));
        return NativeProgram.compile(Files.createTempDirectory("implied-volatility"), SOURCE, COMPILERS, flags)
                .map(ImpliedVolatilityInCpp::new);
    }

    /** Returns the volatility of each quote, NaN where QuantLib finds none. */
    double[] volatilities(QuoteBook book) throws IOException {
        return numbers(program.run(lines(book), "check"));
    }

    /** Returns the median of five measured half-seconds. */
    double nanosPerQuote(QuoteBook book) throws IOException {
        double[] nanos = numbers(program.run(lines(book), "time"));
        Arrays.sort(nanos);
        return nanos[nanos.length / 2];
    }

    private static List<String> lines(QuoteBook book) {
        return IntStream.range(0, QuoteBook.SIZE).mapToObj(book::line).toList();
    }

    private static double[] numbers(List<String> lines) {
        return lines.stream().mapToDouble(Double::parseDouble).toArray();
    }
}
