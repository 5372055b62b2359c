package io.github.garboard.collateral.haircut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.collateral.Haircut;
import io.github.garboard.collateral.HaircutPart;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongWayTest {

    private static final Map<String, Double> CORRELATIONS = Map.of("BTC", 0.5, "ETH", 0.75, "USD", -0.25);
    private static final WrongWay<String> RULE =
            WrongWay.of(asset -> asset.equals("VENUE"), asset -> CORRELATIONS.getOrDefault(asset, Double.NaN), 0.5);

    @Test
    void correlatedCollateralAndTheDebtorsOwnHaveNoBenefit() {
        Haircut<String> haircut = Haircut.<String>of(0.1).max(RULE);
        assertEquals(1, haircut.fraction("ETH", 1, 0));
        assertEquals(1, haircut.fraction("VENUE", 1, 0));
        assertEquals(0.1, haircut.fraction("BTC", 1, 0));
        assertEquals(0.1, haircut.fraction("USD", 1, 0));
    }

    @Test
    void explanationSaysWhichWay() {
        assertEquals(HaircutPart.of("wrong way: same issuer", 1), RULE.explain("VENUE", 1, 0));
        assertEquals(HaircutPart.of("wrong way: correlation 0.75 above 0.5", 1), RULE.explain("ETH", 1, 0));
        assertEquals(HaircutPart.of("no wrong way: correlation 0.5", 0), RULE.explain("BTC", 1, 0));
    }

    @Test
    void rejectsCorrelationThatIsNone() {
        assertEquals(
                "correlation must be in [-1, 1]: NaN of XRP",
                assertThrows(IllegalArgumentException.class, () -> RULE.fraction("XRP", 1, 0))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1.1, 1.1, Double.NaN})
    void rejectsLimitThatIsNone(double limit) {
        assertThrows(IllegalArgumentException.class, () -> WrongWay.of(asset -> true, asset -> 0, limit));
        assertThrows(
                IllegalArgumentException.class,
                () -> WrongWay.<String>of(asset -> false, asset -> limit, 0).fraction("BTC", 1, 0));
    }
}
