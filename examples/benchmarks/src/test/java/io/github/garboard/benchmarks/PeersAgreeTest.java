package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.opengamma.strata.basics.value.ValueDerivatives;
import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import com.opengamma.strata.pricer.impl.option.BlackScholesFormulaRepository;
import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.OptionType;
import org.junit.jupiter.api.Test;

/** A ratio of speeds means something only where both sides compute the same figures. */
class PeersAgreeTest {

    /** Strata loses digits far from the money; the book stays within what it prices well. */
    private static final double TOLERANCE = 1e-11;

    @Test
    void strataPricesTheBookAsWeDo() {
        for (BlackScholesMerton option : new OptionBook().options) {
            double strata = BlackScholesFormulaRepository.price(
                    option.spot(),
                    option.strike(),
                    option.years(),
                    option.volatility(),
                    option.rate(),
                    option.rate() - option.dividendYield(),
                    option.type() == OptionType.CALL);
            assertEquals(strata, option.price(), TOLERANCE * option.spot(), option::toString);
        }
    }

    @Test
    void strataDifferentiatesTheBookAsWeDo() {
        for (BlackScholesMerton option : new OptionBook().options) {
            double growth = Math.exp((option.rate() - option.dividendYield()) * option.years());
            double discount = Math.exp(-option.rate() * option.years());
            ValueDerivatives strata = BlackFormulaRepository.priceAdjoint(
                    option.spot() * growth,
                    option.strike(),
                    option.years(),
                    option.volatility(),
                    option.type() == OptionType.CALL);
            assertEquals(discount * strata.getValue(), option.price(), TOLERANCE * option.spot());
            assertEquals(discount * growth * strata.getDerivative(0), option.value(Greek.DELTA), TOLERANCE * 10);
            assertEquals(discount * strata.getDerivative(1), option.value(Greek.DUAL_DELTA), TOLERANCE * 10);
            assertEquals(discount * strata.getDerivative(3), option.value(Greek.VEGA), TOLERANCE * option.spot());
        }
    }
}
