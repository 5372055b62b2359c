package io.github.garboard.benchmarks;

import io.github.garboard.benchmarks.BlackScholesInCpp.Nanos;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link BatchPricerBenchmark} between two runs of the limit programs in C++ and of QuantLib, and {@link
 * ImpliedVolatilityBenchmark} between two of QuantLib's solver, and prints all ratios: {@code java -cp benchmarks.jar
 * io.github.garboard.benchmarks.GreeksAgainstCpp}, followed by JMH options if others than the benchmark's are wanted. Other Javas
 * to run on are named by {@code -Dgarboard.jvms=/path/to/java,...}.
 *
 * <p>Without superword the plain kernel takes 2.5 times as long or more; if not, an edit has lost the vectors of a pass, and
 * {@link PassesInVectors} says of which.
 */
public final class GreeksAgainstCpp {

    private static final int[] SIZES = {4096, 1_000_000};
    private static final List<String> WORKS = List.of("price", "price and 5 Greeks");
    private static final String PLAIN = "-Dgarboard.greeks.kernel=plain";

    /** The expected ratio of the plain kernel without vectors to itself. */
    private static final double SUPERWORD = 2.5;

    private final String[] arguments;
    private final StringBuilder report = new StringBuilder();

    private GreeksAgainstCpp(String[] arguments) {
        this.arguments = arguments;
    }

    /** How a Java is started. */
    private record Flags(String name, List<String> arguments) {}

    private static final List<Flags> FLAGS = List.of(
            new Flags("default", List.of()),
            new Flags(
                    "vector THP PGC",
                    List.of(
                            "--add-modules=jdk.incubator.vector",
                            "-XX:+UseTransparentHugePages",
                            "-XX:+UseParallelGC")),
            new Flags("plain AVX2", List.of(PLAIN, "-XX:UseAVX=2")),
            new Flags("vector AVX2", List.of("--add-modules=jdk.incubator.vector", "-XX:UseAVX=2")),
            new Flags("no superword", List.of(PLAIN, "-XX:-UseSuperWord")));

    /** A way of ours to find implied volatilities. */
    private record Solver(String name, String benchmark, Flags flags) {}

    private static final List<Solver> SOLVERS = List.of(
            new Solver("FAST", "garboardBatch", FLAGS.get(0)),
            new Solver("FAST, vector THP PGC", "garboardBatch", FLAGS.get(1)),
            new Solver("ACCURATE", "garboardAccurateBatch", FLAGS.get(0)),
            new Solver("one by one", "garboard", FLAGS.get(0)));

    /** Compares; says which peers are missing. */
    public static void main(String[] args) throws IOException, RunnerException, CommandLineOptionException {
        GreeksAgainstCpp comparison = new GreeksAgainstCpp(args);
        for (int size : SIZES) {
            comparison.compareAt(size);
        }
        comparison.compareWork();
        comparison.compareImplied();
        System.out.print(comparison.report);
    }

    private void compareAt(int size) throws IOException, RunnerException, CommandLineOptionException {
        List<Optional<BlackScholesInCpp>> peers = List.of(
                BlackScholesInCpp.compile(BlackScholesInCpp.AVX512, "-mavx512f", "-mavx512dq", "-mfma"),
                BlackScholesInCpp.compile(BlackScholesInCpp.LIBMVEC, "-march=native", "-ffast-math"),
                BlackScholesInCpp.compile(BlackScholesInCpp.LIBMVEC, "-march=haswell", "-ffast-math"),
                BlackScholesInCpp.quantLib());
        if (peers.stream().anyMatch(Optional::isEmpty)) {
            report.append("A peer is missing (NaN below): no g++, not x86-64, no AVX-512, or no QuantLib.\n");
        }
        List<Nanos> before = nanos(peers, size);
        List<String> names = new ArrayList<>();
        List<double[]> ours = new ArrayList<>();
        for (String jvm : jvms()) {
            for (Flags flags : FLAGS) {
                names.add(String.format(Locale.ROOT, "%-14s %s", flags.name(), jvm));
                ours.add(new double[] {
                    run(jvm, flags, "fastPrice", size) / size, run(jvm, flags, "fastPriceAndFiveGreeks", size) / size
                });
            }
        }
        List<Nanos> after = nanos(peers, size);
        for (int work = 0; work < WORKS.size(); work++) {
            report.append(String.format(
                    Locale.ROOT,
                    "%n%s, %d options: ns per option, speed relative to C++%n%8s%9s%9s%9s%9s%n",
                    WORKS.get(work),
                    size,
                    "ns",
                    "avx512",
                    "libmvec",
                    "haswell",
                    "quantlib"));
            for (int i = 0; i < names.size(); i++) {
                append(names.get(i), ours.get(i)[work], before, after, work);
            }
        }
        if (size == SIZES[0]) {
            superword(names, ours);
        }
    }

    private void append(String name, double nanos, List<Nanos> before, List<Nanos> after, int work) {
        report.append(String.format(Locale.ROOT, "%8.2f", nanos));
        for (int peer = 0; peer < before.size(); peer++) {
            double limit = (of(before.get(peer), work) + of(after.get(peer), work)) / 2;
            report.append(String.format(Locale.ROOT, "%9.2f", limit / nanos));
        }
        report.append("  ").append(name).append('\n');
    }

    private static double of(Nanos nanos, int work) {
        return work == 0 ? nanos.price() : nanos.fiveGreeks();
    }

    private static List<Nanos> nanos(List<Optional<BlackScholesInCpp>> peers, int size) throws IOException {
        List<Nanos> all = new ArrayList<>();
        for (Optional<BlackScholesInCpp> peer : peers) {
            all.add(peer.isPresent() ? peer.get().nanosPerOption(size) : new Nanos(Double.NaN, Double.NaN));
        }
        return all;
    }

    /** Of each Java the last flags over the first; in the cache, for beyond it memory is what takes the time. */
    private void superword(List<String> names, List<double[]> ours) {
        for (int i = 0; i < names.size(); i += FLAGS.size()) {
            double ratio = ours.get(i + FLAGS.size() - 1)[1] / ours.get(i)[1];
            report.append(String.format(
                    Locale.ROOT,
                    "no superword / default: %.2f%s%n",
                    ratio,
                    ratio >= SUPERWORD ? "" : " - a pass is no longer in vectors"));
        }
    }

    private void compareWork() throws RunnerException, CommandLineOptionException {
        int size = SIZES[0];
        for (String jvm : jvms()) {
            Flags flags = FLAGS.get(0);
            double accurate = run(jvm, flags, "accuratePriceAndAllGreeks", size) / size;
            double desk = run(jvm, flags, "fastPriceOfTheDesk", size) / BatchPricerBenchmark.SCENARIO_OPTIONS;
            double cell = run(jvm, flags, "scenarioMatrix", size)
                    / BatchPricerBenchmark.SCENARIO_OPTIONS
                    / BatchPricerBenchmark.SCENARIOS;
            double strata = score(jvm, flags, BlackScholesBenchmark.class.getName() + ".strataPriceAdjoint$", "4096");
            report.append(String.format(
                    Locale.ROOT,
                    "%n%s%n%8.2f ns  ACCURATE, price and all Greeks: %.2f times the speed of Strata's priceAdjoint"
                            + " (%.2f ns)%n%8.2f ns  a cell of the scenario matrix: %.2f times the speed of the price"
                            + " alone (%.2f ns)%n",
                    jvm,
                    accurate,
                    strata / accurate,
                    strata,
                    cell,
                    desk / cell,
                    desk));
        }
    }

    private void compareImplied() throws IOException, RunnerException, CommandLineOptionException {
        Optional<ImpliedVolatilityInCpp> peer = ImpliedVolatilityInCpp.quantLib();
        double before = nanos(peer);
        List<String> names = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        for (String jvm : jvms()) {
            for (Solver solver : SOLVERS) {
                names.add(String.format(Locale.ROOT, "%-21s %s", solver.name(), jvm));
                String benchmark = ImpliedVolatilityBenchmark.class.getName() + "." + solver.benchmark() + "$";
                ours.add(score(jvm, solver.flags(), benchmark, Integer.toString(QuoteBook.SIZE)));
            }
        }
        double limit = (before + nanos(peer)) / 2;
        report.append(String.format(
                Locale.ROOT,
                "%nimplied volatility, %d quotes: ns per quote, speed relative to QuantLib (%.0f ns)%n%8s%9s%n",
                QuoteBook.SIZE,
                limit,
                "ns",
                "quantlib"));
        for (int i = 0; i < names.size(); i++) {
            report.append(
                    String.format(Locale.ROOT, "%8.2f%9.2f  %s%n", ours.get(i), limit / ours.get(i), names.get(i)));
        }
    }

    private static double nanos(Optional<ImpliedVolatilityInCpp> peer) throws IOException {
        return peer.isPresent() ? peer.get().nanosPerQuote(new QuoteBook()) : Double.NaN;
    }

    /** Returns this Java and those that the property names. */
    static List<String> jvms() {
        List<String> all = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        String others = System.getProperty("garboard.jvms", "");
        if (!others.isEmpty()) {
            all.addAll(List.of(others.split(",", -1)));
        }
        return all;
    }

    private double run(String jvm, Flags flags, String name, int size)
            throws RunnerException, CommandLineOptionException {
        return score(jvm, flags, BatchPricerBenchmark.class.getName() + "." + name + "$", Integer.toString(size));
    }

    private double score(String jvm, Flags flags, String benchmark, String size)
            throws RunnerException, CommandLineOptionException {
        return new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(benchmark)
                        .param("size", size)
                        .jvm(jvm)
                        .jvmArgs(flags.arguments().toArray(String[]::new))
                        .build())
                .runSingle()
                .getPrimaryResult()
                .getScore();
    }
}
