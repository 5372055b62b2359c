package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.benchmarks.PassesInVectors.Pass;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The passes are found by name, so a class that moves or a pass that takes other columns must show. */
class PassesInVectorsTest {

    @Test
    void thePassesOfBothKernelsAreFoundOnce() {
        List<String> names = PassesInVectors.passes().stream().map(Pass::name).toList();
        assertTrue(
                names.containsAll(List.of(
                        "PlainPasses.series", "PlainPasses.powers", "PlainHigherTerms.volga", "PricePasses.price")),
                names::toString);
        assertEquals(names.size(), new HashSet<>(names).size(), names::toString);
    }

    @Test
    void everyPassWritesIntoItsColumns() {
        for (Pass pass : PassesInVectors.passes()) {
            Object[] before = Arrays.stream(pass.arguments())
                    .map(argument -> argument instanceof double[] column
                            ? column.clone()
                            : argument instanceof long[] bits ? bits.clone() : argument)
                    .toArray();
            pass.run();
            assertFalse(Arrays.deepEquals(before, pass.arguments()), pass.name());
        }
    }
}
