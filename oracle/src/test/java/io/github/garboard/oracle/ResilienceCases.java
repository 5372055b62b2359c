package io.github.garboard.oracle;

import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.oracle.resilience.ConstantProduct;
import io.github.garboard.oracle.resilience.Swap;
import io.github.garboard.oracle.resilience.TwapManipulation;
import io.github.garboard.oracle.resilience.TwapMean;
import java.util.Map;

/** Maps the cases about resilience to its primitives. */
final class ResilienceCases {

    private static final double BASIS_POINT = 1e-4;

    private ResilienceCases() {}

    /** Returns the suite with the models of this package. */
    static CaseSuite on(CaseSuite suite) {
        return suite.model("amm-manipulation-cost", ResilienceCases::manipulationCost)
                .model("geometric-twap-spot-multiple", ResilienceCases::spotMultiple);
    }

    private static Map<String, Double> manipulationCost(Case c) {
        Swap swap = new ConstantProduct(c.number("liquidityL"), c.number("feeBps") * BASIS_POINT)
                .moving(c.number("priceBefore"), c.number("priceAfter"));
        return Map.of("quoteIn", swap.quoteIn(), "baseOut", swap.baseOut(), "lossIfArbitragedBack", swap.loss());
    }

    private static Map<String, Double> spotMultiple(Case c) {
        TwapManipulation manipulation = new TwapManipulation(
                TwapMean.GEOMETRIC, (int) c.number("windowBlocks"), (int) c.number("manipulatedBlocks"));
        return Map.of("spotMultiple", manipulation.spotMultiple(c.number("twapMultiple")));
    }
}
