package io.github.garboard.greeks.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Runs with and without the module: what is chosen depends on it, and the reason says so. */
class KernelChoiceTest {

    private static final boolean PRESENT =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    private static final IntSupplier PLAIN = new Narrow();

    @Test
    void withoutThePropertyTheModuleAndTheMachineDecide() {
        KernelChoice<IntSupplier> choice = choose(null, supplier -> {});
        int lanes = PRESENT ? choose("vector", supplier -> {}).kernel().getAsInt() : 0;
        if (lanes >= 4) {
            assertEquals(
                    "vector: " + lanes + " doubles at once, the module jdk.incubator.vector is present",
                    choice.reason());
        } else {
            assertSame(PLAIN, choice.kernel());
            assertTrue(choice.reason()
                    .startsWith("plain: " + (PRESENT ? "vectors of this machine" : "without the module")));
        }
    }

    @Test
    void thePropertyForcesThePlainWay() {
        KernelChoice<IntSupplier> choice = choose("plain", supplier -> {});
        assertSame(PLAIN, choice.kernel());
        assertEquals("plain: forced by garboard.greeks.kernel", choice.reason());
    }

    @Test
    void thePropertyForcesVectorsWhereTheModuleIsPresent() {
        KernelChoice<IntSupplier> choice = choose("vector", supplier -> {});
        assertEquals(PRESENT, choice.reason().startsWith("vector: "), choice::reason);
        assertEquals(PRESENT, choice.reason().endsWith("forced by garboard.greeks.kernel"), choice::reason);
    }

    @Test
    void anyOtherValueOfThePropertyIsRefused() {
        Exception refused = assertThrows(IllegalArgumentException.class, () -> choose("fast", supplier -> {}));
        assertEquals("garboard.greeks.kernel must be plain or vector: fast", refused.getMessage());
    }

    @Test
    void aModuleThatHasChangedLeavesThePlainWay() {
        assumeTrue(PRESENT, "without the module it is never tried");
        KernelChoice<IntSupplier> choice = choose("vector", supplier -> {
            throw new NoSuchMethodError("fma");
        });
        assertSame(PLAIN, choice.kernel());
        assertEquals(
                "plain: the module jdk.incubator.vector is not as expected, java.lang.NoSuchMethodError: fma",
                choice.reason());
    }

    @Test
    void aClassThatIsMissingLeavesThePlainWay() {
        assumeTrue(PRESENT, "without the module it is never looked for");
        KernelChoice<IntSupplier> choice =
                KernelChoice.of("vector", IntSupplier.class, "VectorNothing", 4, () -> PLAIN, supplier -> {});
        assertSame(PLAIN, choice.kernel());
        assertTrue(choice.reason().contains("ClassNotFoundException"), choice::reason);
    }

    private static KernelChoice<IntSupplier> choose(@Nullable String forced, Consumer<IntSupplier> trial) {
        return KernelChoice.of(forced, IntSupplier.class, "VectorLanes", 4, () -> PLAIN, trial);
    }

    private static final class Narrow implements IntSupplier {

        @Override
        public int getAsInt() {
            return 1;
        }
    }
}
