package io.github.garboard.oracle.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.oracle.resilience.ConcentratedLiquidity.Position;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.apache.commons.math3.analysis.integration.RombergIntegrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolTest {

    /** A few roundings of a root, a product and a quotient. */
    private static final double ROUNDING = 1e-14;

    /** What the quadrature is asked for, with some room. */
    private static final double QUADRATURE = 1e-9;

    private static final MathContext DIGITS = new MathContext(60);

    @ParameterizedTest
    @CsvSource({"100, 121", "4, 1", "1, 1.0000001", "1, 0.9999999", "3000, 3000.0001", "1e-9, 1e9", "1e9, 1e-9"})
    void tradeKeepsTheProductOfTheReserves(double before, double after) {
        double liquidity = 1234.5;
        Swap swap = new ConstantProduct(liquidity, 0).moving(before, after);
        BigDecimal l = new BigDecimal(liquidity);
        BigDecimal rootBefore = new BigDecimal(before).sqrt(DIGITS);
        BigDecimal rootAfter = new BigDecimal(after).sqrt(DIGITS);
        // reserves x = L / √p and y = L √p, before and after
        BigDecimal quoteIn = l.multiply(rootAfter.subtract(rootBefore));
        BigDecimal baseOut = l.divide(rootBefore, DIGITS).subtract(l.divide(rootAfter, DIGITS));
        BigDecimal loss = quoteIn.subtract(baseOut.multiply(new BigDecimal(before)));
        assertClose(quoteIn, swap.quoteIn());
        assertClose(baseOut, swap.baseOut());
        assertClose(loss, swap.loss());
    }

    @Test
    void reservesDetermineThePool() {
        ConstantProduct pool = ConstantProduct.ofReserves(40, 90, 0.003);
        assertEquals(60, pool.liquidity(), 60 * ROUNDING);
        assertEquals(0.003, pool.fee());
    }

    @Test
    void feeIsPaidOnWhatGoesIn() {
        Swap free = new ConstantProduct(1000, 0).moving(100, 121);
        Swap up = new ConstantProduct(1000, 0.2).moving(100, 121);
        assertEquals(free.quoteIn() / 0.8, up.quoteIn(), 1000 * ROUNDING);
        assertEquals(free.baseOut(), up.baseOut());
        assertEquals(free.loss() + 0.2 * up.quoteIn(), up.loss(), 1000 * ROUNDING);
        Swap sold = new ConstantProduct(1000, 0).moving(100, 81);
        Swap down = new ConstantProduct(1000, 0.2).moving(100, 81);
        assertEquals(sold.quoteIn(), down.quoteIn());
        assertEquals(sold.baseOut() / 0.8, down.baseOut(), 1000 * ROUNDING);
        assertEquals(sold.loss() - 0.2 * down.baseOut() * 100, down.loss(), 1000 * ROUNDING);
    }

    @Test
    void smallMoveLosesItsSquare() {
        // L (√p1 - √p0)² / √p1 is about L √p0 d² / 4 for a relative move d
        double d = 1e-9;
        assertEquals(
                1000 * d * d / 4, new ConstantProduct(1000, 0).moving(1, 1 + d).loss(), 1e-6 * 1000 * d * d);
    }

    @Test
    void positionOverEverythingIsAConstantProduct() {
        ConcentratedLiquidity all =
                new ConcentratedLiquidity(List.of(new Position(0, Double.POSITIVE_INFINITY, 77)), 0.003);
        assertEquals(new ConstantProduct(77, 0.003).moving(3, 5), all.moving(3, 5));
        assertEquals(new ConstantProduct(77, 0.003).moving(5, 3), all.moving(5, 3));
    }

    @ParameterizedTest
    @CsvSource({"0.6, 3.5", "3.5, 0.6", "0.1, 30", "30, 0.1", "1.5, 1.6"})
    void amountsAreTheIntegralsOfTheLiquidity(double before, double after) {
        List<Position> positions = List.of(new Position(0.5, 2, 300), new Position(1, 4, 20), new Position(9, 10, 5));
        Swap swap = new ConcentratedLiquidity(positions, 0).moving(before, after);
        // dy = L / (2 √p) dp and dx = -L / (2 p √p) dp, each stretch of constant liquidity on its own
        double[] edges = {0.05, 0.5, 1, 2, 4, 9, 10, 50};
        double quote = 0;
        double base = 0;
        for (int i = 1; i < edges.length; i++) {
            double from = Math.max(edges[i - 1], Math.min(before, after));
            double to = Math.min(edges[i], Math.max(before, after));
            double inside = (edges[i - 1] + edges[i]) / 2;
            double liquidity = positions.stream()
                    .filter(position -> position.low() < inside && inside < position.high())
                    .mapToDouble(Position::liquidity)
                    .sum();
            if (from < to && liquidity > 0) {
                RombergIntegrator romberg = new RombergIntegrator(1e-11, 1e-12, 3, 30);
                quote += romberg.integrate(1 << 24, p -> liquidity / (2 * Math.sqrt(p)), from, to);
                base += romberg.integrate(1 << 24, p -> liquidity / (2 * p * Math.sqrt(p)), from, to);
            }
        }
        double sign = Math.signum(after - before);
        assertEquals(sign * quote, swap.quoteIn(), QUADRATURE * quote);
        assertEquals(sign * base, swap.baseOut(), QUADRATURE * base);
        assertEquals(sign * (quote - base * before), swap.loss(), QUADRATURE * Math.max(quote, base * before));
    }

    @Test
    void whereThereIsNoLiquidityThePriceMovesForNothing() {
        ConcentratedLiquidity pool = new ConcentratedLiquidity(List.of(new Position(1, 2, 5)), 0);
        assertEquals(Swap.NONE, pool.moving(3, 400));
        assertEquals(Swap.NONE, pool.moving(1, 0.001));
    }

    @Test
    void tickIsAPowerOfOnePlusABasisPoint() {
        Position position = Position.ofTicks(-10, 20_000, 1);
        assertEquals(1 / 1.0010004501200210, position.low(), ROUNDING);
        assertEquals(Math.exp(20_000 * Math.log1p(1e-4)), position.high(), 1e-11);
    }

    @Test
    void holdingPaysForEachBlock() {
        ConstantProduct pool = new ConstantProduct(1000, 0);
        assertEquals(5 * pool.moving(100, 121).loss(), pool.holdingCost(100, 121, 5));
        assertEquals(0, pool.holdingCost(100, 100, 5));
        assertThrows(IllegalArgumentException.class, () -> pool.holdingCost(100, 121, -1));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "NaN, 1", "Infinity, 1", "1, 0", "1, NaN", "1, Infinity"})
    void rejectsPricesThatAreNone(double before, double after) {
        assertThrows(IllegalArgumentException.class, () -> new ConstantProduct(1, 0).moving(before, after));
        ConcentratedLiquidity none = new ConcentratedLiquidity(List.of(), 0);
        assertThrows(IllegalArgumentException.class, () -> none.moving(before, after));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 0", "NaN, 0", "Infinity, 0", "1, -0.1", "1, 1", "1, NaN"})
    void rejectsPoolsThatAreNone(double liquidity, double fee) {
        assertThrows(IllegalArgumentException.class, () -> new ConstantProduct(liquidity, fee));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ConcentratedLiquidity(List.of(new Position(1, 2, liquidity)), fee));
    }

    @ParameterizedTest
    @CsvSource({"-1, 2", "2, 2", "3, 2", "NaN, 2", "1, NaN"})
    void rejectsRangesThatAreNone(double low, double high) {
        assertThrows(IllegalArgumentException.class, () -> new Position(low, high, 1));
    }

    @Test
    void rejectsTradesThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> new Swap(Double.NaN, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Swap(1, Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new Swap(1, 1, -1));
        assertThrows(IllegalArgumentException.class, () -> new Swap(1, 1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> ConstantProduct.ofReserves(0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> ConstantProduct.ofReserves(1, -2, 0));
    }

    private static void assertClose(BigDecimal expected, double found) {
        assertEquals(expected.doubleValue(), found, ROUNDING * Math.abs(expected.doubleValue()));
    }
}
