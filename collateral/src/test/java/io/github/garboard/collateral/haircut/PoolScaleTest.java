package io.github.garboard.collateral.haircut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.collateral.Haircut;
import io.github.garboard.collateral.HaircutPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoolScaleTest {

    private static final PoolScale SCALE = new PoolScale(500, 200);

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "200, 1, 1", "400, 1, 2", "500, 1, 2.5", "1000, 0.5, 5", "2000, 0.25, 10"})
    void weightsScaleBeyondTheStartOnly(double value, double asset, double liability) {
        assertEquals(asset, SCALE.assetFactor(value));
        assertEquals(liability, SCALE.liabilityFactor(value));
    }

    @Test
    void weightedDepositsStayAtTheStart() {
        assertEquals(500, 1250 * SCALE.assetFactor(1250));
    }

    @Test
    void infiniteStartDisablesTheScaling() {
        assertEquals(1, PoolScale.NONE.assetFactor(Double.MAX_VALUE));
        assertEquals(1, PoolScale.NONE.liabilityFactor(Double.MAX_VALUE));
        assertEquals(1, PoolScale.ofDeposits(1).liabilityFactor(1e9));
    }

    @Test
    void depositsThatStartAtZeroDoNotCountAndBorrowsCannot() {
        assertEquals(1, PoolScale.ofDeposits(0).assetFactor(0));
        assertEquals(0, PoolScale.ofDeposits(0).assetFactor(Double.MIN_VALUE));
        assertEquals(
                "borrowStart must be above 0: 0.0",
                assertThrows(IllegalArgumentException.class, () -> new PoolScale(1, 0))
                        .getMessage());
    }

    @Test
    void tokensInOpenOrdersCount() {
        assertEquals(750, new PooledTokens(100, 50).value(5));
        assertEquals(500, PooledTokens.of(100).value(5));
        assertEquals(500.0 / 750, SCALE.assetFactor(new PooledTokens(100, 50).value(5)));
    }

    @Test
    void scalingAsAHaircutMultipliesTheWeight() {
        Haircut<String> haircut = Haircut.<String>of(0.2).andThen(PoolScale.haircut(asset -> SCALE, asset -> 1000));
        assertEquals(0.6, haircut.fraction("BTC", 1, 0), 1e-15);
        assertEquals(
                HaircutPart.of("pool of 1000.0, scaled beyond 500.0", 0.5),
                haircut.explain("BTC", 1, 0).parts().get(1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsValuesThatAreNone(double bad) {
        assertThrows(IllegalArgumentException.class, () -> SCALE.assetFactor(bad));
        assertThrows(IllegalArgumentException.class, () -> SCALE.liabilityFactor(bad));
        assertThrows(IllegalArgumentException.class, () -> new PooledTokens(bad, 0));
        assertThrows(IllegalArgumentException.class, () -> new PooledTokens(0, bad));
        assertThrows(IllegalArgumentException.class, () -> PooledTokens.of(1).value(bad));
        assertThrows(
                IllegalArgumentException.class, () -> PooledTokens.of(1e200).value(1e200));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN})
    void rejectsStartsThatAreNone(double bad) {
        assertThrows(IllegalArgumentException.class, () -> new PoolScale(bad, 1));
        assertThrows(IllegalArgumentException.class, () -> new PoolScale(1, bad));
    }
}
