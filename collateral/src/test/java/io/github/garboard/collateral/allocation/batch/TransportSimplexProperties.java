package io.github.garboard.collateral.allocation.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** An optimum is proven by its prices: both problems are feasible, and have the same value, to the last unit. */
class TransportSimplexProperties {

    private final TransportSimplex simplex = new TransportSimplex();

    @Property(tries = 500)
    void pricesProveTheTransport(
            @ForAll @IntRange(max = 12) int rows,
            @ForAll @IntRange(max = 12) int columns,
            @ForAll @IntRange(min = 1, max = 50) int bits,
            @ForAll long seed) {
        Random random = new Random(seed);
        long[] supply = random.longs(rows, 0, 1L << (random.nextInt(bits) + 1)).toArray();
        long[] demand =
                random.longs(columns, 0, 1L << (random.nextInt(bits) + 1)).toArray();
        long[] cost = random.longs((long) rows * columns, 0, 1L << (random.nextInt(bits) + 1))
                .map(one -> random.nextInt(6) == 0 ? TransportSimplex.FORBIDDEN : one)
                .toArray();
        long[] penalty =
                random.longs(columns, 0, 1L << (random.nextInt(bits) + 3)).toArray();
        simplex.solve(supply, demand, cost, penalty);
        requireProof(supply, demand, cost, penalty);
    }

    @Property(tries = 50)
    void equalSuppliesAndDemandsDoNotCycle(
            @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll @IntRange(min = 1, max = 3) int prices,
            @ForAll long seed) {
        Random random = new Random(seed);
        long[] ones = new long[size];
        Arrays.fill(ones, 1);
        long[] cost = random.longs((long) size * size, 0, prices).toArray();
        long[] penalty = new long[size];
        Arrays.fill(penalty, 1000);
        simplex.solve(ones, ones, cost, penalty);
        requireProof(ones, ones, cost, penalty);
    }

    private void requireProof(long[] supply, long[] demand, long[] cost, long[] penalty) {
        int columns = demand.length;
        long[] given = new long[supply.length];
        long[] taken = new long[columns];
        BigInteger[] primal = {BigInteger.ZERO};
        simplex.forEachFlow((row, column, amount) -> {
            assertTrue(amount > 0 && cost[row * columns + column] != TransportSimplex.FORBIDDEN);
            given[row] += amount;
            taken[column] += amount;
            primal[0] = primal[0].add(product(amount, cost[row * columns + column]));
        });
        BigInteger dual = BigInteger.ZERO;
        for (int column = 0; column < columns; column++) {
            assertEquals(demand[column], taken[column] + simplex.shortfall(column), "demand " + column);
            assertTrue(simplex.shortfall(column) >= 0 && simplex.demandPrice(column) <= penalty[column]);
            primal[0] = primal[0].add(product(simplex.shortfall(column), penalty[column]));
            dual = dual.add(product(demand[column], simplex.demandPrice(column)));
        }
        for (int row = 0; row < supply.length; row++) {
            assertTrue(given[row] <= supply[row] && simplex.supplyPrice(row) >= 0, "supply " + row);
            dual = dual.subtract(product(supply[row], simplex.supplyPrice(row)));
            for (int column = 0; column < columns; column++) {
                long reduced = cost[row * columns + column] + simplex.supplyPrice(row) - simplex.demandPrice(column);
                assertTrue(reduced >= 0, "reduced cost " + reduced);
            }
        }
        assertEquals(primal[0], dual);
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
