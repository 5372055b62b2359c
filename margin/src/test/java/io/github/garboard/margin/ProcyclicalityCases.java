package io.github.garboard.margin;

import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.margin.dynamic.AdaptiveMargin;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Published figures of tools against procyclicality, over a requirement that is given period by period. */
final class ProcyclicalityCases {

    private ProcyclicalityCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model(
                        "procyclicality.buffer",
                        one -> Map.of(
                                "called", path(one, "baseMargin", margin -> margin.buffered(one.number("buffer")))))
                .model(
                        "procyclicality.longRunFloor",
                        one -> Map.of(
                                "margin",
                                path(
                                        one,
                                        "currentMargin",
                                        margin -> margin.max(AdaptiveMargin.fixed(one.number("tenYearMargin"))))));
    }

    private static double[] path(Case one, String given, UnaryOperator<AdaptiveMargin> tool) {
        double[] requirements = one.numbers(given);
        return tool.apply(new Given(requirements, 0)).path(new double[requirements.length]);
    }

    /** Requirements of a history; the last one stays. */
    private record Given(double[] requirements, int at) implements AdaptiveMargin {
        @Override
        public double requirement() {
            return requirements[at];
        }

        @Override
        public AdaptiveMargin next(double loss) {
            return new Given(requirements, Math.min(at + 1, requirements.length - 1));
        }
    }
}
