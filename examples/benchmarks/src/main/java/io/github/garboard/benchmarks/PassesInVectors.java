package io.github.garboard.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * Prints which passes of the pricing kernels run in vectors: {@code java -cp benchmarks.jar
 * io.github.garboard.benchmarks.PassesInVectors}. Each pass runs alone over a block, in processes as it is and in others with
 * {@code -XX:-UseSuperWord}; about the same time in both means that the compiler has left it scalar. The least of all times
 * counts. Other Javas to run on are named by {@code -Dgarboard.jvms=/path/to/java,...}.
 *
 * <p>A pass is a static method over columns. What is inlined into its caller may still fare otherwise: the ratio of the whole that
 * {@link GreeksAgainstCpp} prints has the last word.
 */
public final class PassesInVectors {

    private static final List<String> CLASSES = List.of(
            "batch.PlainPasses",
            "batch.PlainTerms",
            "batch.PlainHigherTerms",
            "internal.StandardisingPasses",
            "internal.BitPasses",
            "internal.ExponentialPasses",
            "internal.MillsPasses",
            "internal.PricePasses",
            "internal.SensitivityPasses",
            "internal.RangePasses");

    /** As many elements as a block of the batch tier. */
    private static final int BLOCK = 256;

    /** Columns as long as those of the kernels, whose lines of the cache lie alike in all. */
    private static final int COLUMN = BLOCK + 6;

    /** Time without superword over time with it that no scalar pass reaches. */
    private static final double IN_VECTORS = 1.5;

    /**
     * Calls between two looks at the clock, which takes its time; so long a pass that writes what it reads goes on from its
     * results.
     */
    private static final int CALLS = 100;

    private static final int FORKS = 3;
    private static final int ROUNDS = 9;
    private static final long WARM_UP_NANOS = 50_000_000;
    private static final long ROUND_NANOS = 2_000_000;

    private PassesInVectors() {}

    /** One pass with columns of its own. */
    static final class Pass {

        private final Method method;
        private final Object[] arguments;

        Pass(Method method) {
            method.setAccessible(true);
            this.method = method;
            arguments = Arrays.stream(method.getParameterTypes())
                    .map(Pass::argument)
                    .toArray();
            fill();
        }

        private static Object argument(Class<?> type) {
            if (type == double[].class) {
                return new double[COLUMN];
            }
            if (type == long[].class) {
                return new long[COLUMN];
            }
            if (type == int.class) {
                return BLOCK;
            }
            return 0.5;
        }

        Object[] arguments() {
            return arguments;
        }

        String name() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }

        /** Fills the columns with figures between 1/4 and 3/4, or their bits: any pass takes them. */
        void fill() {
            SplittableRandom random = new SplittableRandom(1);
            for (Object argument : arguments) {
                if (argument instanceof double[] column) {
                    Arrays.setAll(column, i -> 0.25 + 0.5 * random.nextDouble());
                } else if (argument instanceof long[] column) {
                    Arrays.setAll(column, i -> Double.doubleToRawLongBits(0.25 + 0.5 * random.nextDouble()));
                }
            }
        }

        void run() {
            try {
                method.invoke(null, arguments);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(name(), e);
            }
        }

        private double nanosPerElement() {
            measured(WARM_UP_NANOS);
            return DoubleStream.generate(() -> measured(ROUND_NANOS))
                    .limit(ROUNDS)
                    .min()
                    .orElseThrow();
        }

        private double measured(long nanos) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long passed = 0;
            long calls = 0;
            while (passed < nanos) {
                fill();
                long start = threads.getCurrentThreadCpuTime();
                for (int i = 0; i < CALLS; i++) {
                    run();
                }
                passed += threads.getCurrentThreadCpuTime() - start;
                calls += CALLS;
            }
            return passed / (double) (calls * BLOCK);
        }
    }

    /** Returns the passes of all classes. */
    static List<Pass> passes() {
        List<Pass> passes = new ArrayList<>();
        for (String name : CLASSES) {
            Class<?> type;
            try {
                type = Class.forName("io.github.garboard.greeks." + name);
            } catch (ClassNotFoundException renamed) {
                throw new IllegalStateException(name, renamed);
            }
            Arrays.stream(type.getDeclaredMethods())
                    .filter(PassesInVectors::isPass)
                    .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                    .map(Pass::new)
                    .forEach(passes::add);
        }
        return passes;
    }

    private static boolean isPass(Method method) {
        List<Class<?>> types = List.of(method.getParameterTypes());
        return Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && types.contains(int.class)
                && List.of(int.class, double.class, double[].class, long[].class)
                        .containsAll(types);
    }

    /** Compares; with {@code here} as the only argument, times the passes in this process. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (List.of(args).equals(List.of("here"))) {
            for (Pass pass : passes()) {
                System.out.printf(Locale.ROOT, "%s %.4f%n", pass.name(), pass.nanosPerElement());
            }
            return;
        }
        for (String jvm : GreeksAgainstCpp.jvms()) {
            Map<String, Double> with = times(jvm, "-XX:+UseSuperWord");
            Map<String, Double> without = times(jvm, "-XX:-UseSuperWord");
            System.out.printf("%n%s: ns per option and pass%n%8s%8s%7s%n", jvm, "as is", "scalar", "ratio");
            with.forEach((name, nanos) -> {
                double scalar = without.getOrDefault(name, Double.NaN);
                System.out.printf(
                        Locale.ROOT,
                        "%8.3f%8.3f%7.2f  %s%s%n",
                        nanos,
                        scalar,
                        scalar / nanos,
                        name,
                        scalar / nanos >= IN_VECTORS ? "" : " - not in vectors");
            });
        }
    }

    private static Map<String, Double> times(String jvm, String flag) throws IOException, InterruptedException {
        Map<String, Double> least = new LinkedHashMap<>();
        for (int fork = 0; fork < FORKS; fork++) {
            Process process = new ProcessBuilder(
                            jvm,
                            "-Xbatch", // what is measured is compiled by then, however busy the machine
                            flag,
                            "-cp",
                            System.getProperty("java.class.path"),
                            PassesInVectors.class.getName(),
                            "here")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader lines = process.inputReader()) {
                lines.lines()
                        .map(line -> line.split(" ", -1))
                        .forEach(pass -> least.merge(pass[0], Double.valueOf(pass[1]), Math::min));
            }
            if (process.waitFor() != 0) {
                throw new IOException(jvm + " ended with " + process.exitValue());
            }
        }
        return least;
    }
}
