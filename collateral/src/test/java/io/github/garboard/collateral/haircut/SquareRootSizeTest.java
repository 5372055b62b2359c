package io.github.garboard.collateral.haircut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.collateral.Haircut;
import io.github.garboard.collateral.HaircutPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SquareRootSizeTest {

    /** Some roundings of products and quotients. */
    private static final double ROUNDING = 1e-14;

    @ParameterizedTest
    @CsvSource({
        // factor, size, asset weight of 0.9, debt weight of 1.1, margin fraction over 0.05; f sqrt(size) is 0, 0.1, 1.2
        "0, 1e9, 0.9, 1.1, 0.05",
        "0.01, 100, 0.9, 1.1, 0.1",
        "0.012, 1e4, 0.5, 2.08, 1.2"
    })
    void largeSizesWeighAgainstTheirHolder(double factor, double size, double asset, double debt, double margin) {
        SquareRootSize rule = new SquareRootSize(factor);
        assertEquals(asset, rule.assetWeight(0.9, size), ROUNDING);
        assertEquals(debt, rule.liabilityWeight(1.1, size), ROUNDING);
        assertEquals(margin, rule.marginFraction(0.05, size), ROUNDING);
    }

    @Test
    void discountAsAHaircutIsTheWeightRule() {
        Haircut<String> haircut = Haircut.<String>of(0.1).max(SquareRootSize.haircut(asset -> 0.012));
        assertEquals(0.1, haircut.fraction("BTC", 1, 0));
        assertEquals(0.5, haircut.fraction("BTC", 1e4, 0), ROUNDING);
        HaircutPart part = haircut.explain("BTC", 1e4, 0);
        assertEquals("larger of: square root of size", part.rule());
        assertEquals(2, part.parts().size());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsWhatIsNone(double bad) {
        SquareRootSize rule = new SquareRootSize(0.1);
        assertThrows(IllegalArgumentException.class, () -> new SquareRootSize(bad));
        assertThrows(IllegalArgumentException.class, () -> rule.assetWeight(0.9, bad));
        assertThrows(IllegalArgumentException.class, () -> rule.assetWeight(bad, 1));
        assertThrows(IllegalArgumentException.class, () -> rule.liabilityWeight(bad, 1));
        assertThrows(IllegalArgumentException.class, () -> rule.liabilityWeight(1, bad));
        assertThrows(IllegalArgumentException.class, () -> rule.marginFraction(bad, 1));
    }
}
