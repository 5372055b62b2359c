package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.sensitivity.Sensitivity;
import io.github.garboard.margin.sensitivity.SensitivityMargin;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dense kernel and the plain one share the weights and nothing else. */
class SensitivityPeersAgreeTest {

    /** The plain one rounds to 16 digits at every step. */
    private static final double TOLERANCE = 1e-12;

    @ParameterizedTest
    @ValueSource(ints = {1, 46, 100, 246, 1000})
    void plainDecimalsNeedAsMuch(int size) {
        SensitivityMargin model = SensitivityPortfolio.model();
        List<Sensitivity> portfolio = SensitivityPortfolio.of(size);
        double expected = new PlainSensitivityMargin(model).requirement(portfolio);
        assertEquals(expected, model.requirement(portfolio, MarginLevel.INITIAL).total(), TOLERANCE * expected);
    }
}
