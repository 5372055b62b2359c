package io.github.garboard.greeks.batch;

import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which of two ways a kernel runs, and why: in plain Java, or in vectors of the incubating module where that is present, the
 * machine has wide ones, and nothing forces the other way.
 *
 * <p>The classes in vectors are found by name, for without the module they cannot even be loaded.
 *
 * @param <T> the seam that both implement
 * @param kernel the one that runs
 * @param reason its way, a colon and why
 */
record KernelChoice<T>(T kernel, String reason) {

    /** The system property that forces a way: {@code plain} or {@code vector}. */
    static final String PROPERTY = "garboard.greeks.kernel";

    private static final String MODULE = "jdk.incubator.vector";

    /**
     * Chooses as the system property and this Java have it.
     *
     * @param seam what both ways implement
     * @param vectorName the class of this package that runs in vectors; it has a constructor without parameters
     * @param leastLanes how many doubles a vector must hold to gain over the plain loops, which the compiler turns into vectors too
     * @param plain makes the other one
     * @param trial calls every method of the kernel once: a Java whose module has changed fails here rather than later
     * @throws IllegalArgumentException if the property is neither unset nor {@code plain} nor {@code vector}
     */
    static <T> KernelChoice<T> of(
            Class<T> seam, String vectorName, int leastLanes, Supplier<? extends T> plain, Consumer<? super T> trial) {
        return of(System.getProperty(PROPERTY), seam, vectorName, leastLanes, plain, trial);
    }

    /** Chooses with the value of the property given, null where it is not set. */
    static <T> KernelChoice<T> of(
            @Nullable String forced,
            Class<T> seam,
            String vectorName,
            int leastLanes,
            Supplier<? extends T> plain,
            Consumer<? super T> trial) {
        if (forced != null && !forced.equals("plain") && !forced.equals("vector")) {
            throw new IllegalArgumentException(PROPERTY + " must be plain or vector: " + forced);
        }
        if ("plain".equals(forced)) {
            return new KernelChoice<>(plain.get(), "plain: forced by " + PROPERTY);
        }
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return new KernelChoice<>(plain.get(), "plain: without the module " + MODULE);
        }
        try {
            int lanes = load(IntSupplier.class, "VectorLanes").getAsInt();
            if (lanes < leastLanes && forced == null) {
                return new KernelChoice<>(plain.get(), "plain: vectors of this machine hold " + lanes + " doubles");
            }
            T kernel = load(seam, vectorName);
            trial.accept(kernel);
            String why = forced == null ? "the module " + MODULE + " is present" : "forced by " + PROPERTY;
            return new KernelChoice<>(kernel, "vector: " + lanes + " doubles at once, " + why);
        } catch (ReflectiveOperationException | LinkageError e) {
            return new KernelChoice<>(plain.get(), "plain: the module " + MODULE + " is not as expected, " + e);
        }
    }

    private static <T> T load(Class<T> seam, String name) throws ReflectiveOperationException {
        return seam.cast(Class.forName(KernelChoice.class.getPackageName() + "." + name)
                .getDeclaredConstructor()
                .newInstance());
    }
}
