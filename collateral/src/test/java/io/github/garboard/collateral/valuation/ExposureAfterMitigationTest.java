package io.github.garboard.collateral.valuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureAfterMitigationTest {

    @Test
    void partsExplainWhatRemains() {
        ExposureAfterMitigation after = new ExposureAfterMitigation(100, 0.25, 80, 0.125, 0.125);
        assertEquals(125, after.grownExposure());
        assertEquals(60, after.collateralValue());
        assertEquals(65, after.remaining());
    }

    @Test
    void surplusOfCollateralLeavesNoExposure() {
        assertEquals(0, new ExposureAfterMitigation(100, 0, 200, 0.04, 0).remaining());
    }

    @Test
    void haircutsBeyondOneNeverAddToTheExposure() {
        ExposureAfterMitigation after = new ExposureAfterMitigation(100, 0, 50, 0.95, 0.08);
        assertEquals(0, after.collateralValue());
        assertEquals(100, after.remaining());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsWhatIsNone(double bad) {
        assertThrows(IllegalArgumentException.class, () -> new ExposureAfterMitigation(bad, 0, 1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new ExposureAfterMitigation(1, bad, 1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new ExposureAfterMitigation(1, 0, bad, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new ExposureAfterMitigation(1, 0, 1, bad, 0));
        assertThrows(IllegalArgumentException.class, () -> new ExposureAfterMitigation(1, 0, 1, 0, bad));
    }
}
