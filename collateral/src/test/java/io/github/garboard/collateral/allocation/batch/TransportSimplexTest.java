package io.github.garboard.collateral.allocation.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransportSimplexTest {

    private final TransportSimplex simplex = new TransportSimplex();

    @Test
    void crossedCostsAreUncrossed() {
        simplex.solve(new long[] {3, 3}, new long[] {2, 4}, new long[] {1, 5, 1, 2}, new long[] {100, 100});
        List<String> flows = new ArrayList<>();
        simplex.forEachFlow((row, column, amount) -> flows.add(row + ">" + column + " " + amount));
        assertEquals(List.of("0>0 2", "0>1 1", "1>1 3"), flows.stream().sorted().toList());
        assertEquals(0, simplex.shortfall(0) + simplex.shortfall(1));
    }

    @Test
    void penaltyBelowTheCostLeavesTheDemand() {
        simplex.solve(new long[] {10}, new long[] {4, 4}, new long[] {7, 7}, new long[] {6, 8});
        assertEquals(4, simplex.shortfall(0));
        assertEquals(0, simplex.shortfall(1));
        assertEquals(6, simplex.demandPrice(0));
        assertEquals(7, simplex.demandPrice(1));
        assertEquals(0, simplex.supplyPrice(0));
    }

    @Test
    void workspaceIsUsedForOtherSizes() {
        simplex.solve(new long[5], new long[] {1, 1, 1}, new long[15], new long[] {9, 9, 9});
        assertEquals(1, simplex.shortfall(2));
        simplex.solve(new long[] {5}, new long[] {2}, new long[] {3}, new long[] {9});
        assertEquals(0, simplex.shortfall(0));
        assertEquals(3, simplex.demandPrice(0));
        simplex.solve(new long[0], new long[0], new long[0], new long[0]);
        simplex.forEachFlow((row, column, amount) -> {
            throw new AssertionError("a flow without supply");
        });
    }

    @Test
    void badInputIsNamed() {
        long[] one = {1};
        assertNamed("cost", one, one, new long[2], one);
        assertNamed("cost", one, one, new long[] {-1}, one);
        assertNamed("cost", one, one, new long[] {TransportSimplex.FORBIDDEN - 1}, one);
        assertNamed("cost", one, one, new long[] {1L << 59}, one);
        assertNamed("penalty", one, one, one, new long[2]);
        assertNamed("penalty", one, one, one, new long[] {-1});
        assertNamed("penalty", one, one, one, new long[] {TransportSimplex.FORBIDDEN});
        assertNamed("supply", new long[] {-1}, one, one, one);
        assertNamed("demand", one, new long[] {1L << 62, 1}, new long[2], new long[2]);
        simplex.solve(one, one, one, one);
        assertThrows(IndexOutOfBoundsException.class, () -> simplex.supplyPrice(1));
        assertThrows(IndexOutOfBoundsException.class, () -> simplex.demandPrice(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> simplex.shortfall(1));
    }

    private void assertNamed(String name, long[] supply, long[] demand, long[] cost, long[] penalty) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> simplex.solve(supply, demand, cost, penalty));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.startsWith(name), message);
    }
}
